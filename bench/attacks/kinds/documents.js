const { getIntrospectionQuery } = require("graphql");

/** Documents that are dear to read, to validate or to plan; each is another, so that nothing kept helps. */

const CLIENTS = 4;
/** As the router's limits have them. */
const TOKENS = 4_000;
const BYTES = 1_048_576;
const FIELDS = 1_000;
const FRAGMENTS = 60;
const ALIASES = 30;
const SELECTIONS = 2_000;

const BRACKETS = "[".repeat(20_000);
const ORDER_FIELDS =
  "id reference channel externalRef incoterm serviceCode currency status version createdAt updatedAt";
const DEAR =
  "customer { id name rateCard { id } orders(first: 1) { edges { node { id } } } } quote { id } shipments { id trackingNumber } landedCost { paidBy }";
const ONE = "orders(first: 1) { edges { node {";

/** @param {(attacker: import("../attacker").Attacker) => string | object} request a query, or all of a body */
const repeated = (name, about, request) => ({
  name,
  about: `${about}; ${CLIENTS} clients`,
  run: (attacker) =>
    attacker.repeat(CLIENTS, () => {
      const asked = request(attacker);
      return attacker.ask(typeof asked === "string" ? { query: asked } : asked);
    }),
});

const times = (count, each) => Array.from({ length: count }, (_, at) => each(at)).join(" ");

/** Fragments that hold the same fields and are spread beside one another: validation compares them by pairs. */
const fragments = (name) => {
  const body = times(Math.floor(FIELDS / FRAGMENTS) - 2, (at) => ORDER_FIELDS.split(" ")[at % 11]);
  const definitions = times(FRAGMENTS, (at) => `fragment F${at} on Order { ${body} }`);
  return `query ${name} { ${ONE} ${times(FRAGMENTS, (at) => `...F${at}`)} } } } } ${definitions}`;
};

/** Each spreads the next: as many selections as are allowed, over few fields. */
const chained = (name) => {
  const definitions = times(FRAGMENTS - 1, (at) => `fragment F${at} on Order { ${ORDER_FIELDS} ...F${at + 1} }`);
  const last = `fragment F${FRAGMENTS - 1} on Order { id }`;
  return `query ${name} { ${ONE} ...F0 ...F1 } } } } ${definitions} ${last}`;
};

const samePairs = (name) => `query ${name} { ${ONE} ${times(FIELDS - 10, () => "id")} } } } }`;

const inline = (name) =>
  `query ${name} { ${ONE} ${times(Math.floor(SELECTIONS / 2) - 20, (at) => `... on Order { ${at % 2 ? "id" : "status"} }`)} } } } }`;

/** As deep as is allowed, through all domains. */
const deep = (name) =>
  `query ${name} { ${ONE} ${DEAR} customer { orders(first: 1) { edges { node { ${DEAR} customer { orders(first: 1) { edges { node { ${DEAR} } } } } } } } } } } } }`;

const aliases = (name) =>
  `query ${name} { ${times(ALIASES, (at) => `a${at}: orders(first: 1) { edges { node { ${DEAR} } } }`)} }`;

/** Whoever asks decides of each part whether it is there: as many plans as combinations. */
const conditions = (name) => {
  const declared = times(18, (at) => `$v${at}: Boolean!`);
  const parts = times(18, (at) => `a${at}: quote @include(if: $v${at}) { id } `);
  const variables = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`v${at}`, Math.random() < 0.5]));
  return { query: `query ${name}(${declared}) { ${ONE} ${parts} ${ORDER_FIELDS} } } } }`, variables };
};

/** Nothing but what the parser skips, and one token. */
const blank = (name) => `query ${name} { __typename } #${" ".repeat(BYTES - 200)}`;
const tokens = (name) => `query ${name} { ${times(TOKENS - 10, (at) => `x${at}`)} }`;
/** One token over the limit comes last. */
const manyErrors = (name) => `query ${name} { ${times(FIELDS - 10, (at) => `unknownField${at}`)} }`;
const variables = (name) => ({
  query: `query ${name}($filter: OrderFilter) { orders(first: 1, filter: $filter) { edges { node { id } } } }`,
  variables: { filter: { status: Array.from({ length: 90_000 }, () => "DRAFT") } },
});

const introspection = getIntrospectionQuery({
  descriptions: true,
  inputValueDeprecation: true,
  schemaDescription: true,
});
const introspected = (name) => introspection.replace("IntrospectionQuery", name);

const documents = [
  repeated("20,000 brackets", "20,000 opening brackets", () => BRACKETS),
  repeated("a megabyte of nothing", "a body at its limit of white space", ({ serial }) => blank(`n${serial}`)),
  repeated("tokens", "as many tokens as are allowed, of unknown fields", (attacker) => tokens(attacker.another())),
  repeated("errors", "as many unknown fields as are allowed", (attacker) => manyErrors(attacker.another())),
  repeated("fragments", `${FRAGMENTS} fragments of the same fields side by side`, (attacker) =>
    fragments(attacker.another()),
  ),
  repeated("fragments in a chain", `${FRAGMENTS} fragments, each spreads the next`, (attacker) =>
    chained(attacker.another()),
  ),
  repeated("one field 990 times", "the same field as often as is allowed", (attacker) => samePairs(attacker.another())),
  repeated("inline fragments", "as many selections as are allowed", (attacker) => inline(attacker.another())),
  repeated("deep", "as deep as is allowed, through all domains", (attacker) => deep(attacker.another())),
  repeated("aliases", `${ALIASES} pages by alias, through all domains`, (attacker) => aliases(attacker.another())),
  repeated("conditions", "18 parts that are there or not", (attacker) => conditions(attacker.another())),
  repeated("a list of 90,000", "a variable that holds 90,000 values", (attacker) => variables(attacker.another())),
  repeated("introspection", "the whole of it, the same again and again", () => introspection),
  repeated("introspection, another each time", "the whole of it", (attacker) => introspected(attacker.another())),
];

module.exports = { documents };
