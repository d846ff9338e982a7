import { z } from "zod";
import type { Consumer } from "./consumer";
import type { EventDeclaration } from "./define-event";
import { type JsonSchema, lacking } from "./schema-fit";

/** What one domain says of its events. */
export interface DomainEvents {
  domain: string;
  emits: readonly EventDeclaration[];
  consumes: readonly Pick<Consumer, "from" | "type" | "payload">[];
}

/** Something that a consumer counts on and nobody gives. */
export interface UnmetNeed {
  /** The consuming domain. */
  consumer: string;
  from: string;
  type: string;
  /** Where in the payload, such as `sellTotal.currency`; empty for all of it. */
  path: string;
  fault: string;
}

/** Everything that consumers need of events that are not emitted, or not with it. None is what a build must find. */
export function unmetNeeds(domains: readonly DomainEvents[]): UnmetNeed[] {
  return domains.flatMap(({ domain, consumes }) =>
    consumes.flatMap(({ from, type, payload }) => {
      const of = { consumer: domain, from, type };
      const emitted = domains.find((each) => each.domain === from)?.emits.find((event) => event.type === type);
      if (!emitted) return [{ ...of, path: "", fault: `${from} emits no such event` }];
      if (!payload) return [];
      return lacking(needed(payload), onTheBus(emitted.payload)).map((gap) => ({ ...of, ...gap }));
    }),
  );
}

/** The texts of `schema/events/<type>.json` by file name, in the order of the names. */
export function eventSchemaFiles(domains: readonly DomainEvents[]): Map<string, string> {
  const files = emittedBy(domains).map(({ event, emitters }): [string, string] => {
    if (emitters.length > 1 && !event.isOfAny) throw new Error(`${event.type} is emitted by two domains`);
    return [`${event.type}.json`, fileOf(emitters.join(", "), event)];
  });
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Each event once, with all who declare it. */
function emittedBy(domains: readonly DomainEvents[]): { event: EventDeclaration; emitters: string[] }[] {
  const byType = new Map<string, { event: EventDeclaration; emitters: string[] }>();
  for (const { domain, emits } of domains) {
    for (const event of emits) {
      const known = byType.get(event.type);
      if (known) known.emitters.push(domain);
      else byType.set(event.type, { event, emitters: [domain] });
    }
  }
  return [...byType.values()];
}

function fileOf(domain: string, { type, description, payload }: EventDeclaration): string {
  const { $schema, ...schema } = onTheBus(payload);
  return `${JSON.stringify({ $schema, title: type, description, "x-emitter": domain, ...schema }, null, 2)}\n`;
}

/** As it is before the consumer's own transformations. */
const needed = (payload: z.ZodType): JsonSchema =>
  z.toJSONSchema(payload, { io: "input", unrepresentable: "any" }) as JsonSchema;

/** A later version of the event may hold more, so no object is closed. */
const onTheBus = (payload: z.ZodType): JsonSchema =>
  z.toJSONSchema(payload, {
    io: "output",
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  }) as JsonSchema;

/** The catalogue as a page: who emits what, and who acts on it. */
export function eventCataloguePage(domains: readonly DomainEvents[]): string {
  const rows = emittedBy(domains).map(({ event: { type, description }, emitters }) => {
    const consumers = domains.filter(({ consumes }) =>
      consumes.some((one) => emitters.includes(one.from) && one.type === type),
    );
    const by = consumers.map((one) => one.domain).join(", ") || "nobody yet";
    return [`[\`${type}\`](${type}.json)`, emitters.join(", "), by, description];
  });
  const head = ["Event", "Emitted by", "Consumed by", "What has happened"];
  const lines = [head, head.map(() => "---"), ...rows.sort(([one], [other]) => (one! < other! ? -1 : 1))];
  return `# Events\n\nWritten by \`npm run schema\` from the domains' declarations.\n\n${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
