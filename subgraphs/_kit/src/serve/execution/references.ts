import { type GraphQLAbstractType, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import type { ReferenceResolver } from "../../schema/as-subgraph";

/** An entity as the router names it. */
export interface Representation {
  __typename: string;
}

interface Reference {
  type: GraphQLObjectType;
  /** Null for a stub: it is what names it. */
  resolve: ((key: Representation, context: unknown, info: unknown) => unknown) | null;
}

/** How the entities of these types are found; null when one is of no entity's type. */
export function referencesOf(
  schema: GraphQLSchema,
  entity: GraphQLAbstractType,
  representations: readonly Representation[],
): ReadonlyMap<string, Reference> | null {
  const references = new Map<string, Reference>();
  for (const { __typename: name } of representations) {
    if (references.has(name)) continue;
    const type = schema.getType(name);
    if (!isObjectType(type) || !schema.isSubType(entity, type)) return null;
    const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
    references.set(name, { type, resolve: apollo?.subgraph?.resolveReference ?? null });
  }
  return references;
}
