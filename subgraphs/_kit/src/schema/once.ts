import { type DocumentNode, visit } from "graphql";
import { Directive } from "type-graphql";

const NAME = "once";

/**
 * States that a field costs the whole house much, such as hashing a password: of all fields so marked an operation may ask
 * for one, once. The router reads it from the supergraph and refuses an operation with more before any of it runs.
 */
export const OnceAnOperation = () => Directive(`@${NAME}`);

/** What links the directive to a schema that uses it, and has composition carry it into the supergraph. */
export const ONCE_LINK = `
  extend schema
    @link(url: "https://specs.apollo.dev/link/v1.0")
    @link(url: "https://specs.baiyun.example/once/v1.0", import: ["@${NAME}"])
    @composeDirective(name: "@${NAME}")
  directive @${NAME} on FIELD_DEFINITION
`;

export function usesOnce(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive: ({ name }) => {
      found ||= name.value === NAME;
    },
  });
  return found;
}
