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
  const all = (given: Variables) => getVariableValues(schema, variableDefinitions, given, { maxErrors: MOST_ERRORS });
  const areKeys = variableDefinitions.map(({ type, defaultValue }) => print(type) === KEYS && !defaultValue);
  const keys = variableDefinitions.filter((_, at) => areKeys[at]).map(({ variable }) => variable.name.value);
  if (keys.length === 0) return all;
  const others = variableDefinitions.filter((_, at) => !areKeys[at]);
  return (given) => {
    if (!keys.every((name) => areValues(given[name]))) return all(given);
    const { coerced, errors } = getVariableValues(schema, others, given, { maxErrors: MOST_ERRORS });
    if (errors) return { errors };
    for (const name of keys) coerced[name] = given[name];
    return { coerced };
  };
}

const areValues = (given: unknown): boolean =>
  Array.isArray(given) && given.every((value) => value !== null && value !== undefined);
