import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/stack/settings";
import type { Attempt } from "./attacks";

const ask = (name: string, query: string, variables: object): Attempt => ({
  name,
  method: "POST",
  path: "/graphql",
  headers: { "content-type": "application/json", "user-agent": "node" },
  body: JSON.stringify({ query, variables }),
});

const ORDERS =
  "query Orders($search: String!) { orders(first: 20, filter: { search: $search }) { edges { node { id reference } } } }";
const CREATE =
  "mutation Create($input: CreateOrderInput!) { createOrder(input: $input) { __typename ... on UserError { message } } }";

/** What people type, and programs of partners send, that looks like something else. */
const TYPED: readonly (readonly [name: string, text: string])[] = [
  ["an apostrophe", "O'Brien & Sons"],
  ["two apostrophes", "Chloé D'Angelo-O'Neil"],
  ["an address with a slash", "C/O Müller, Haus 3/4"],
  ["an address with a hash", "Apt #12, 3rd floor"],
  ["an address with a semicolon", "Musterstraße 12; Hinterhaus"],
  ["an address with dashes", "12 High St -- ring twice"],
  ["Chinese", "广东省深圳市南山区科技园南区(高新南七道)1号楼"],
  ["Japanese", "〒100-0001 東京都千代田区千代田1-1"],
  ["Arabic", "شارع الملك فهد، الرياض ١٢٢٧١"],
  ["Korean", "서울특별시 강남구 테헤란로 152"],
  ["Vietnamese", "Số 1, Đường Lê Lợi, Quận 1"],
  ["a plus in a number", "+86 138 0013 8000"],
  ["a number in brackets", "(0755) 8888-6666"],
  ["an e-mail address", "anna+parcels@example.com"],
  ["a percent", "100% cotton T-shirt (size: L/XL)"],
  ["an equals sign", "colour=red, size=42"],
  ["quotation marks", 'Monitor 27" IPS, "as new"'],
  ["a price", "3 for $9.99 each!"],
  ["an ampersand", "Salt & pepper mill <2 pieces>"],
  ["arrows", "Shenzhen -> Leipzig"],
  ["words of a database", "please select the union flag design and drop it from my order"],
  ["words of a shell", "cat tree, with bash-proof rope; echo dot stand"],
  ["an HTML entity", "Caf&eacute; mug"],
  ["a question", "Where is it?? ordered 2x, got 1"],
  ["words of Windows", "Haus 3; print 2 labels; more at the reception"],
  ["a file's name", "invoice_2026-11(final).pdf"],
  ["a path", "Warehouse A/B/C"],
  ["a comment's beginning", "model X/*new*/"],
  ["words of PHP", "Sound system (2 speakers)"],
  ["braces", "{fragile} [this side up]"],
  ["a link", "https://shop.example/products/42?variant=red&size=M#reviews"],
];

const DOCUMENTS = join(ROOT, "clients", "web", "src", "gql", "persisted-documents.json");
const OF_PORTALS = 24;

/** Of all documents of the portals, so many, from the first to the last by their ids: nobody has chosen them. */
function ofPortals(): Attempt[] {
  const documents = Object.values(JSON.parse(readFileSync(DOCUMENTS, "utf8")) as Record<string, string>).filter(
    (text) => !text.startsWith("subscription"),
  );
  const every = documents.length / OF_PORTALS;
  return Array.from({ length: OF_PORTALS }, (_, index) => {
    const text = documents[Math.floor(index * every)]!;
    return ask(`a portal's ${/^\w+ \w+/.exec(text)?.[0]}`, text, {
      id: "01J0000000000000000000000",
      first: 20,
      input: {},
    });
  });
}

const GET_TRACK =
  "query PublicTrack($number: String!) { publicTrack(number: $number) { __typename ... on PublicTrack { status } } }";
const byGet = (name: string, parameters: Record<string, string>): Attempt => ({
  name,
  path: `/graphql?${new URLSearchParams(parameters)}`,
});

/** Requests of honest people and programs, which must be passed on. */
export const HONEST: readonly Attempt[] = [
  ...TYPED.map(([name, text]) => ask(`search for ${name}`, ORDERS, { search: text })),
  ...ofPortals(),
  byGet("a query by GET, in lines", {
    query: GET_TRACK.replaceAll("{ ", "{\n  "),
    variables: '{"number":"YT2633321266075523"}',
  }),
  byGet("a document by id", {
    documentId: `sha256:${"a".repeat(64)}`,
    variables: '{"number":"LX123456789CN","postalCode":"SW1A 1AA"}',
  }),
  byGet("extensions by GET", {
    extensions: `{"persistedQuery":{"version":1,"sha256Hash":"${"a".repeat(64)}"}}`,
    variables: "{}",
  }),
  ask(
    "introspection",
    "query IntrospectionQuery { __schema { types { name kind fields { name args { name type { name } } } } } }",
    {},
  ),
  ask("a password", "mutation SignIn($input: SignInInput!) { signIn(input: $input) { __typename } }", {
    input: { email: "anna@example.com", password: "<script>' OR 1=1; --$(id); cat /etc/passwd" },
  }),
  ask("an order", CREATE, {
    input: {
      idempotencyKey: "3f9c6f0a-1f6d-4f6e-9b0e-0d5f6b1f7a11",
      consignee: { name: "Zoë O'Connor", line1: "Flat 2/1, 15 King's Rd", city: "St. John's", postalCode: "A1B 2C3" },
      lines: [
        { description: "LED strip 5m (12V); RGB", hsCode: "9405.42", quantity: 2, unitValue: { amount: "3.50" } },
      ],
    },
  }),
  ask(
    "a webhook's address",
    "mutation E($input: CreateWebhookEndpointInput!) { createWebhookEndpoint(input: $input) { __typename } }",
    {
      input: { url: "http://127.0.0.1:9000/hook?key=a1b2", eventTypes: ["shipment.updated"] },
    },
  ),
  ask(
    "two operations in one",
    "query A { viewer { id } } query B($n: Int = 20) { orders(first: $n) { totalCount } }",
    {},
  ),
  ask(
    "comments and block strings",
    'query {\n  # all of them\n  location: viewer { id }\n  a: orders(first: 1, filter: { search: """it\'s "quoted" """ }) { totalCount }\n}',
    {},
  ),
];
