import { Failure } from "../failure";
import { namesOf, pluralOf } from "./names";

/** Where a declaration's longer lists may stand instead of in `domain.ts`, by their paths in the domain's `src`. */
export const LIST_FILES = {
  migrations: "migrations/migrations.ts",
  resolvers: "resolvers.ts",
  services: "services.ts",
};

/** The texts of the files that a domain is declared in, by their paths in its `src`. */
export type Declaration = ReadonlyMap<string, string>;

/** A line of the declaration: what it adds to, where that may be found, what is written there, and what it imports. */
interface Addition {
  what: string;
  places: readonly [file: string, at: RegExp][];
  written: string;
  imports: readonly [name: string, path: string][];
}

/**
 * A domain's declaration with one more entity in it.
 *
 * @returns the files that change.
 * @throws Failure when the declaration is not written as those of this house are, naming what has to be added by hand.
 */
export function declareEntity(declaration: Declaration, entity: string): Declaration {
  const changed = new Map<string, string>();
  for (const { what, places, written, imports } of additionsFor(entity)) {
    const found = places
      .map(([file, at]) => ({ file, at, text: changed.get(file) ?? declaration.get(file) ?? "" }))
      .find(({ at, text }) => at.test(text));
    if (!found) {
      throw new Failure(`Add ${namesOf(entity).pascal} to the ${what} of domain.ts by hand: it has none to add to.`);
    }
    const { file, at, text } = found;
    const lines = imports.map(([name, path]) => `import { ${name} } from "${pathFrom(file, path)}";\n`);
    changed.set(file, lines.join("") + text.replace(at, written));
  }
  const [file, text] = ["domain.ts", changed.get("domain.ts")!];
  return changed.set(
    file,
    withServicesArguments(text.includes("byId,") || text.includes("byId }") ? text : withById(text)),
  );
}

function additionsFor(entity: string): Addition[] {
  const [one, many] = [namesOf(entity), namesOf(pluralOf(entity))];
  const { kebab, pascal, camel } = one;
  const inDomain = (at: RegExp): [string, RegExp] => ["domain.ts", at];
  const service = `${pascal}Service`;
  return [
    {
      what: "entities",
      places: [inDomain(/(entities: \[)/)],
      written: `$1${pascal}, `,
      imports: [[pascal, `${kebab}/${kebab}.entity`]],
    },
    {
      what: "migrations",
      places: [
        inDomain(/(migrations: \[[^\]]*?),?\s*\]/),
        [LIST_FILES.migrations, /(export const migrations = \[[^\]]*?),?\s*\]/],
      ],
      written: `$1, Create${many.pascal}]`,
      imports: [[`Create${many.pascal}`, `migrations/create-${many.kebab}.migration`]],
    },
    {
      what: "resolvers",
      places: [inDomain(/(resolvers: \[)/), [LIST_FILES.resolvers, /(export const resolvers = \[)/]],
      written: `$1${pascal}Resolver, `,
      imports: [[`${pascal}Resolver`, `${kebab}/${kebab}.resolver`]],
    },
    {
      what: "references",
      places: [inDomain(/(references: \{)/)],
      written: `$1 ${pascal}: byId(${pascal}), `,
      imports: [],
    },
    {
      what: "events",
      places: [inDomain(/(events: \[)/)],
      written: `$1${camel}Created, `,
      imports: [[`${camel}Created`, `${kebab}/${kebab}.events`]],
    },
    {
      what: "services",
      places: [
        inDomain(/(services: [\s\S]*?(?:\n {4}return \{|=> \(\{))/),
        inDomain(/((?:async )?function services\([\s\S]*?\n {2}return \{)/),
        [LIST_FILES.services, /(export function services\([\s\S]*?\n {2}return \{)/],
      ],
      written: `$1 ${many.camel}: new ${service}(database, clock), `,
      imports: [[service, `${kebab}/${kebab}.service`]],
    },
  ];
}

function pathFrom(file: string, path: string): string {
  const [folder] = file.includes("/") ? file.split("/") : [];
  if (folder && path.startsWith(`${folder}/`)) return `.${path.slice(folder.length)}`;
  return `${folder ? ".." : "."}/${path}`;
}

/** The entity's service is made of these two, whatever the others are made of. */
function withServicesArguments(text: string): string {
  return text.replace(/(services: \(\{)([^}]*)(\}\))/, (_all, open, given: string, close) => {
    const names = given.split(",").map((name) => name.trim());
    return `${open} ${[...new Set([...names, "database", "clock"])].filter(Boolean).join(", ")} ${close}`;
  });
}

const withById = (text: string) =>
  text.replace(/import \{ ([^}]*)\} from "@baiyun\/kit";/, 'import { byId, $1} from "@baiyun/kit";');
