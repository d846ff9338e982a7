import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode, print } from "graphql";

type Variables = Readonly<Record<string, unknown>>;
type Coerced = ReturnType<typeof getVariableValues>;

const MOST_ERRORS = 50;
const KEYS = "[_Any!]!";

/**
 * Coerces an operation's variables as graphql-js does. The keys of entities, which are whatever JSON the router sends, are
 * passed on as they are instead of being looked at one by one.
 */
export function variablesOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (given: Variables) => Coerced {
  const coerce = (definitions: typeof variableDefinitions, given: Variables) =>
    getVariableValues(schema, definitions, given, { maxErrors: MOST_ERRORS });
  const all = variableDefinitions.map((definition) => ({
    definition,
    name: definition.variable.name.value,
    isKeys: print(definition.type) === KEYS && !definition.defaultValue,
  }));
  const keys = all.filter(({ isKeys }) => isKeys);
  const others = all.filter(({ isKeys }) => !isKeys).map(({ definition }) => definition);
  if (keys.length === 0) return (given) => coerce(variableDefinitions, given);
  return (given) => {
    if (!keys.every(({ name }) => areValues(given[name]))) return coerce(variableDefinitions, given);
    const { coerced, errors } = coerce(others, given);
    if (errors) return { errors };
    const inOrder: Record<string, unknown> = {};
    for (const { name, isKeys } of all) {
      if (isKeys) inOrder[name] = given[name];
      else if (name in coerced) inOrder[name] = coerced[name];
    }
    return { coerced: inOrder };
  };
}

const areValues = (given: unknown): boolean =>
  Array.isArray(given) && given.every((value) => value !== null && value !== undefined);
