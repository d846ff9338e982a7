import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from "graphql";
import { variablesOf } from "./variables";

const schema = buildSchema(
  "scalar _Any type Query { _entities(representations: [_Any!]!, more: [_Any!]): Int, page(first: Int = 3): Int }",
);
const operationOf = (text: string) => parse(text).definitions[0] as OperationDefinitionNode;

const ENTITIES = "query ($representations: [_Any!]!) { _entities(representations: $representations) }";
const WITH_PAGE = `query ($representations: [_Any!]!, $first: Int! = 7) {
  _entities(representations: $representations) page(first: $first) }`;
const WITH_DEFAULT =
  'query ($representations: [_Any!]! = [{ id: "1" }]) { _entities(representations: $representations) }';
const OPTIONAL = "query ($more: [_Any!]) { _entities(representations: [], more: $more) }";
const KEYS = [
  { __typename: "Order", id: "1" },
  { __typename: "Order", nested: { a: [1, null] } },
];

it.each<[string, string, Record<string, unknown>]>([
  ["keys", ENTITIES, { representations: KEYS }],
  ["no key", ENTITIES, { representations: [] }],
  ["keys and what nobody declared", ENTITIES, { representations: KEYS, other: 1 }],
  ["keys and a page", WITH_PAGE, { representations: KEYS, first: 5 }],
  ["keys and a page left out", WITH_PAGE, { representations: KEYS }],
  ["keys and a bad page", WITH_PAGE, { representations: KEYS, first: "many" }],
  ["keys and no page", WITH_PAGE, { representations: KEYS, first: null }],
  ["one key without its list", ENTITIES, { representations: KEYS[0] }],
  ["a null among keys", ENTITIES, { representations: [KEYS[0], null] }],
  ["nothing among keys", ENTITIES, { representations: [undefined] }],
  ["null", ENTITIES, { representations: null }],
  ["nothing", ENTITIES, {}],
  ["a default", WITH_DEFAULT, {}],
  ["instead of a default", WITH_DEFAULT, { representations: KEYS }],
  ["optional ones", OPTIONAL, { more: KEYS }],
  ["optional ones, null", OPTIONAL, { more: null }],
])("%s: as graphql-js coerces them", (_what, text, given) => {
  const operation = operationOf(text);
  const theirs = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 50 });
  expect(JSON.parse(JSON.stringify(variablesOf(schema, operation)(given)))).toEqual(JSON.parse(JSON.stringify(theirs)));
});
