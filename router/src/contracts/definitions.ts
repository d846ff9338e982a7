import type { DefinitionNode, GraphQLSchema } from "graphql";

/**
 * What a schema that was built from definitions was built from. Printed it would be the same, but graphql-js cannot print
 * each default value that a custom scalar may have.
 */
export function definitionsOf(schema: GraphQLSchema): DefinitionNode[] {
  const elements = [...schema.getDirectives(), ...Object.values(schema.getTypeMap())];
  return elements.flatMap(({ astNode }) => astNode ?? []);
}
