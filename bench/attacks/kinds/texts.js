const { orderInput } = require("../../stack/order-input");

/** One letter that normalisation makes eighteen of. */
const GROWS = "\u{FDFA}";
const CLIENTS = 4;
/** Of a text, as the router's limits have it. */
const TEXT_BYTES = 20_000;
const LONGEST = GROWS.repeat(Math.floor(TEXT_BYTES / 3));
/** The largest body allowed, in letters of three bytes, but for the rest of it. */
const WHOLE_BODY = GROWS.repeat(340_000);

const REGISTER = `mutation Register($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { __typename ... on UserError { message } }
}`;
const CREATE = `mutation Create($input: CreateOrderInput!) {
  createOrder(input: $input) { __typename ... on UserError { message } }
}`;
const SEARCH =
  "query Search($filter: OrderFilter) { orders(first: 20, filter: $filter) { totalCount edges { node { id } } } }";

const applicant = (fields) => ({
  idempotencyKey: "k",
  companyName: "Text Test",
  defaultCurrency: "EUR",
  incoterm: "DDP",
  name: "Text Test",
  email: "text@attack.example",
  password: "a long enough password",
  ...fields,
});

/** Every text of it as long as is allowed. */
const stretched = (value) => {
  if (typeof value === "string") return LONGEST;
  if (Array.isArray(value)) return value.map(stretched);
  if (typeof value !== "object" || value === null) return value;
  const kept = new Set(["currency", "country", "incoterm", "defaultCurrency"]);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, kept.has(name) ? one : stretched(one)]));
};

const repeated = (name, about, asked) => ({
  name,
  about: `${about}; ${CLIENTS} clients`,
  run: (attacker) => {
    const { headers, ...request } = asked(attacker);
    const body = JSON.stringify(request);
    return attacker.repeat(CLIENTS, () => attacker.ask(body, headers && { headers }));
  },
});

const texts = [
  repeated("password of a megabyte", "registerCustomer with a password of 340,000 × U+FDFA", ({ anonymous }) => ({
    headers: anonymous,
    query: REGISTER,
    variables: { input: applicant({ password: WHOLE_BODY }) },
  })),
  repeated("password at its limit", "registerCustomer with a password of 20,000 bytes of it", ({ anonymous }) => ({
    headers: anonymous,
    query: REGISTER,
    variables: { input: applicant({ password: LONGEST }) },
  })),
  repeated("texts at their limit", "registerCustomer with 20,000 bytes of it in every text", ({ anonymous }) => ({
    headers: anonymous,
    query: REGISTER,
    variables: { input: stretched(applicant({})) },
  })),
  repeated(
    "an order's texts",
    "createOrder with 20,000 bytes of it in every text, of as many lines as a body holds",
    () => {
      const input = orderInput();
      const lines = Array.from({ length: 8 }, () => input.lines[0]);
      return { query: CREATE, variables: { input: stretched({ ...input, lines }) } };
    },
  ),
  repeated("a search's texts", "orders by 20,000 bytes of it in every text of the filter", () => ({
    query: SEARCH,
    variables: {
      filter: { reference: LONGEST, consigneeName: LONGEST, postalCode: LONGEST, search: LONGEST, channel: LONGEST },
    },
  })),
];

module.exports = { texts };
