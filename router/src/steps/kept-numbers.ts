import {
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isSpecifiedScalarType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { KeptNumbers } from "../sources/exact-numbers";

/**
 * Which numbers in the answers to a fetch are more than JavaScript's: those of ids have digits only, and what the number of
 * a custom scalar is only its subgraph and the client know.
 */
export function keptNumbersOf(schema: GraphQLSchema, query: string): KeptNumbers {
  let kept: KeptNumbers = "none";
  const types = new TypeInfo(schema);
  visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(types, {
      Field: ({ selectionSet }) => {
        const type = getNamedType(types.getType());
        if (selectionSet || isEnumType(type) || isCompositeType(type) || kept === "all") return;
        if (!type || !isSpecifiedScalarType(type)) kept = "all";
        else if (type.name === "ID") kept = "long";
      },
    }),
  );
  return kept;
}
