/** One question whose answer is as large as is allowed. */

const CLIENTS = 4;
const LEAVING = 12;
/** Milliseconds after which a client leaves: long enough to be at work, too short for the answer. */
const LEAVES_AFTER = 30;

const LINE =
  "id sku description quantity hs6 hsVersion originCountry material battery unitValue { amountMinor currency decimal }";
const ORDER =
  "id reference channel externalRef incoterm serviceCode currency status version createdAt updatedAt parcel { weightG lengthMm widthMm heightMm }";

/** Of an order's lines their order's lines, so many times beside one another. */
const nested = (times, name = "Nested", deep = `lines { ${LINE} order { ${ORDER} } }`) => {
  const again = Array.from({ length: times }, (_, at) => `a${at}: lines { id order { ${deep} } }`);
  return `query ${name}($id: ID!) { order(id: $id) { ${again.join(" ")} } }`;
};
const TOO_DEEP =
  "query Deep($id: ID!) { order(id: $id) { lines { order { lines { order { lines { order { id } } } } } } } }";

/** Of a page of orders the customer's orders, and their lines. */
const pages = (first, name = "Pages", deep = `lines { ${LINE} }`) =>
  `query ${name} { orders(first: 20) { edges { node { id customer { id orders(first: ${first}) { edges { node { ${ORDER} ${deep} } } } } } } } }`;

const sizes = (most, by = 1) => Array.from({ length: Math.ceil(most / by) }, (_, at) => most - at * by);

const large = [
  {
    name: "lines of lines",
    about: `an order's 100 lines, their order's lines, all fields of both, as often as is allowed; ${CLIENTS} clients`,
    run: async (attacker) => {
      const variables = { id: attacker.orderId };
      const times = await attacker.largest(sizes(5), (size) => ({ query: nested(size), variables }));
      await attacker.repeat(CLIENTS, () => attacker.ask({ query: nested(times), variables }));
    },
  },
  {
    name: "lines too deep",
    about: `the same a level deeper, which is refused; ${CLIENTS} clients`,
    run: (attacker) =>
      attacker.repeat(CLIENTS, () => attacker.ask({ query: TOO_DEEP, variables: { id: attacker.orderId } })),
  },
  {
    name: "orders of orders",
    about: `a page of 20 orders, of each its customer's orders, as many as are allowed; ${CLIENTS} clients`,
    run: async (attacker) => {
      const first = await attacker.largest(sizes(100, 5), (size) => ({ query: pages(size, "P", "") }));
      await attacker.repeat(CLIENTS, () => attacker.ask({ query: pages(first, attacker.another(), "") }));
    },
  },
  {
    name: "lines of orders of orders",
    about: `the same with each order's lines, as many as are allowed; ${CLIENTS} clients`,
    run: async (attacker) => {
      const first = await attacker.largest([...sizes(100, 5), 4, 3, 2, 1], (size) => ({ query: pages(size) }));
      await attacker.repeat(CLIENTS, () => attacker.ask({ query: pages(first, attacker.another()) }));
    },
  },
  {
    name: "leaves at once",
    about: `both, by ${LEAVING} clients that leave after ${LEAVES_AFTER} ms`,
    run: async (attacker) => {
      const variables = { id: attacker.orderId };
      const times = await attacker.largest(sizes(5), (size) => ({ query: nested(size), variables }));
      await attacker.repeat(LEAVING, (client) => {
        const query = client % 2 ? pages(20, "Leaving", "") : nested(times);
        return attacker.ask({ query, variables: client % 2 ? {} : variables }, { leaveAfter: LEAVES_AFTER });
      });
    },
  },
];

module.exports = { large, nested };
