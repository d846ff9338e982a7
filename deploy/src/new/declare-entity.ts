import { Failure } from "../failure";
import { namesOf, pluralOf } from "./names";

/**
 * A domain's declaration with one more entity in it.
 *
 * @throws Failure when the declaration is not written as those of this house are, naming what has to be added by hand.
 */
export function declareEntity(declaration: string, entity: string): string {
  const [one, many] = [namesOf(entity), namesOf(pluralOf(entity))];
  const { kebab, pascal, camel } = one;
  const imports = [
    `import { Create${many.pascal} } from "./migrations/create-${many.kebab}.migration";`,
    `import { ${pascal} } from "./${kebab}/${kebab}.entity";`,
    `import { ${camel}Created } from "./${kebab}/${kebab}.events";`,
    `import { ${pascal}Resolver } from "./${kebab}/${kebab}.resolver";`,
    `import { ${pascal}Service } from "./${kebab}/${kebab}.service";`,
  ];
  const wanted: [what: string, place: RegExp, addition: string][] = [
    ["entities", /(entities: \[)/, `$1${pascal}, `],
    ["migrations", /(migrations: \[[^\]]*?),?\s*\]/, `$1, Create${many.pascal}]`],
    ["resolvers", /(resolvers: \[)/, `$1${pascal}Resolver, `],
    ["references", /(references: \{)/, `$1 ${pascal}: byId(${pascal}), `],
    ["events", /(events: \[)/, `$1${camel}Created, `],
    [
      "services",
      /(services: [\s\S]*?(?:return \{|=> \(\{))/,
      `$1 ${many.camel}: new ${pascal}Service(database, clock), `,
    ],
  ];
  let text = declaration.replace(/(\n\nexport const domain)/, `\n${imports.join("\n")}$1`);
  text = text.replace(/(services: \(\{)([^}]*)(\}\))/, (_all, open, given: string, close) => {
    const names = given.split(",").map((name) => name.trim());
    return `${open} ${[...new Set([...names, "database", "clock"])].filter(Boolean).join(", ")} ${close}`;
  });
  for (const [what, place, addition] of wanted) {
    if (!place.test(text))
      throw new Failure(`Add ${pascal} to the ${what} of domain.ts by hand: it has none to add to.`);
    text = text.replace(place, addition);
  }
  return text.includes("byId,") || text.includes("byId }")
    ? text
    : text.replace(/import \{ ([^}]*)\} from "@baiyun\/kit";/, 'import { byId, $1} from "@baiyun/kit";');
}
