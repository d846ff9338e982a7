import type { EventEntry } from "./events";

/** As much of JSON schema as the catalogue of events is written in. */
interface Schema {
  description?: string;
  type?: string | string[];
  const?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
}

/** Where the catalogue says that a list of words may grow, a client must not take it for all there is. */
const MAY_GROW = /More of them may come/;

/** The types of all events, as the SDK has them. */
export function webhookTypes(events: readonly EventEntry[]): string {
  const kinds = events.map(({ name, description, scope, schema }) => {
    const needs = scope ? ` Needs the scope \`${scope}\`.` : "";
    const { data } = (schema as Schema).properties!;
    return `/** ${description}${needs} */\nexport interface ${typeName(name)} {
  type: ${JSON.stringify(name)};
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: ${typeOf(data!, "  ")};
}`;
  });
  const union = events.map(({ name }) => `  | ${typeName(name)}`).join("\n");
  return `// Written by \`npm run schema\` from the catalogue of webhooks' events.

${kinds.join("\n\n")}

/** Everything that an endpoint may be told of; \`type\` says which it is. More kinds may come: leave alone what you do not know. */
export type WebhookEvent =
${union};

export type WebhookEventType = WebhookEvent["type"];
`;
}

const typeName = (name: string): string =>
  `${name.replace(/(?:^|[._])(\w)/g, (_all, letter: string) => letter.toUpperCase())}Event`;

function typeOf(schema: Schema, indent: string): string {
  const { anyOf, enum: words, const: word, type, items, properties } = schema;
  if (anyOf) return anyOf.map((one) => typeOf(one, indent)).join(" | ");
  if (word !== undefined) return JSON.stringify(word);
  if (words) {
    const known = words.map((each) => JSON.stringify(each)).join(" | ");
    return MAY_GROW.test(schema.description ?? "") ? `${known} | (string & {})` : known;
  }
  if (type === "array" && items) {
    const element = typeOf(items, indent);
    return element.includes(" | ") ? `(${element})[]` : `${element}[]`;
  }
  if (type === "object" && properties) {
    const below = `${indent}  `;
    const fields = Object.entries(properties).map(([name, field]) => {
      const said = field.description ? `${below}/** ${field.description} */\n` : "";
      return `${said}${below}${name}: ${typeOf(field, below)};`;
    });
    return `{\n${fields.join("\n")}\n${indent}}`;
  }
  if (Array.isArray(type)) return type.map((one) => typeOf({ ...schema, type: one }, indent)).join(" | ");
  if (type === "integer") return "number";
  if (type === undefined) throw new Error(`There is no type for ${JSON.stringify(schema)}.`);
  return type;
}
