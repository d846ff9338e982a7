import { type DocumentNode, visit } from "graphql";

/** Directives of our own that the router reads from the supergraph, by name. */
const COMPOSED: Readonly<Record<string, string>> = {
  once: "directive @once on FIELD_DEFINITION",
  cacheControl:
    "directive @cacheControl(maxAge: Int, scope: String, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION",
};

/** What links those that a schema uses, and has composition carry them into the supergraph; undefined where it uses none. */
export function composedLinks(document: DocumentNode): string | undefined {
  const used = new Set<string>();
  visit(document, {
    Directive: ({ name }) => {
      if (Object.hasOwn(COMPOSED, name.value)) used.add(name.value);
    },
  });
  if (used.size === 0) return undefined;
  const names = Object.keys(COMPOSED).filter((name) => used.has(name));
  const links = names.map(
    (name) => `
    @link(url: "https://specs.baiyun.example/${name}/v1.0", import: ["@${name}"])
    @composeDirective(name: "@${name}")`,
  );
  return `
  extend schema
    @link(url: "https://specs.apollo.dev/link/v1.0")${links.join("")}
  ${names.map((name) => COMPOSED[name]).join("\n  ")}
`;
}
