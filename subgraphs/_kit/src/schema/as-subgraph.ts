import { entitiesField } from "@apollo/subgraph/dist/types";
import {
  astFromValue,
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLInputField,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  valueFromAST,
} from "graphql";

/** Finds an entity by its key; null when it is unknown or not the viewer's. */
// biome-ignore lint/suspicious/noExplicitAny: each domain states its own key and context
export type ReferenceResolver = (key: any, context: any) => unknown;

/**
 * A schema of type-graphql's as one that a router can ask: with `_entities` and `_service`. `buildSubgraphSchema` would print it, read that,
 * check it against federation's rules and make a new one from it, at each start: most of what a domain's start takes. What is
 * against federation's rules fails where the SDL is printed for composition.
 *
 * @param references `__resolveReference` by entity name.
 * @param sdl what `_service` tells, made when it is first asked for.
 */
export function asSubgraph(
  schema: GraphQLSchema,
  references: Readonly<Record<string, ReferenceResolver>>,
  sdl: () => Promise<string>,
): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  const named = types.filter((type) => !type.name.startsWith("__") && type !== query);
  for (const type of named) readDefaults(type);
  for (const [entity, resolveReference] of Object.entries(references)) {
    const type = schema.getType(entity);
    if (type) type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
  }
  return new GraphQLSchema({ ...config, query: withFederation(query, named, sdl), types: named });
}

function withFederation(
  query: GraphQLObjectType | null | undefined,
  types: readonly GraphQLNamedType[],
  sdl: () => Promise<string>,
): GraphQLObjectType {
  const { fields, ...own } = query?.toConfig() ?? { name: "Query", fields: {} };
  let told: Promise<string> | undefined;
  const service = new GraphQLObjectType({ name: "_Service", fields: { sdl: { type: GraphQLString } } });
  const entities = types.filter(isObjectType).filter(hasKey);
  const extended = new GraphQLObjectType({
    ...own,
    fields: {
      ...fields,
      ...(entities.length > 0 && { _entities: entitiesOf(entities) }),
      _service: {
        type: new GraphQLNonNull(service),
        resolve: () => {
          told ??= sdl();
          return { sdl: told };
        },
      },
    },
  });
  readDefaults(extended);
  return extended;
}

function entitiesOf(entities: GraphQLObjectType[]) {
  const entity = new GraphQLUnionType({
    name: "_Entity",
    types: entities,
    resolveType: ({ __typename }: { __typename: string }) => __typename,
  });
  const any = new GraphQLScalarType({ name: "_Any" });
  return {
    type: new GraphQLNonNull(new GraphQLList(entity)),
    args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))) } },
    resolve: entitiesField.resolve!,
  };
}

/** type-graphql keeps directives on syntax nodes that hold nothing else. */
const hasKey = ({ astNode }: GraphQLObjectType): boolean =>
  (astNode?.directives ?? []).some(({ name }: ConstDirectiveNode) => name.value === "key");

/** A default is given as it would be read from the SDL: an input's with the defaults of its own fields. */
function readDefaults(type: GraphQLNamedType): void {
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) readDefault(field);
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const { args } of Object.values(type.getFields())) args.forEach(readDefault);
}

function readDefault(input: GraphQLArgument | GraphQLInputField): void {
  if (input.defaultValue === undefined) return;
  input.defaultValue = valueFromAST(astFromValue(input.defaultValue, input.type), input.type);
}
