import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WebSocket } from "ws";
import type { TestStack } from "../../src/testing/stack";

/** Found nowhere but in what is sent. */
const SECRET = `Hunter2-${randomUUID()}`;

const BY_VARIABLE =
  "mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }";
const literal = (input: string) => ({
  query: `mutation { signIn(input: ${input}) { __typename ... on UserError { message } } }`,
});
const variable = (input: unknown) => ({ query: BY_VARIABLE, variables: { input } });

/** What is asked with it, each at a place of its own. */
export const ASKED: [string, object][] = [
  ["a wrong password", variable({ email: "nobody@example.com", password: SECRET })],
  ["a list", variable({ email: "nobody@example.com", password: [SECRET] })],
  ["an object", variable({ email: "nobody@example.com", password: { [SECRET]: SECRET } })],
  ["no e-mail address", variable({ password: SECRET })],
  ["null beside it", variable({ email: null, password: SECRET })],
  ["another field", variable({ email: "nobody@example.com", password: SECRET, passwort: SECRET })],
  ["a text for the whole", variable(SECRET)],
  ["too long a text", variable({ email: "nobody@example.com", password: SECRET.repeat(1_000) })],
  ["in place of the address", variable({ email: SECRET, password: SECRET })],
  ["a NUL with it", variable({ email: "nobody@example.com", password: `${SECRET}\u0000` })],
  ["half a character with it", variable({ email: "nobody@example.com", password: `${SECRET}\ud800` })],
  ["variables that are a text", { query: BY_VARIABLE, variables: SECRET }],
  ["an operation's name", { ...variable({ email: "nobody@example.com", password: SECRET }), operationName: SECRET }],
  ["a literal", literal(`{ email: "nobody@example.com", password: "${SECRET}" }`)],
  ["a literal list", literal(`{ email: "nobody@example.com", password: ["${SECRET}"] }`)],
  ["a literal without its colon", literal(`{ email: "nobody@example.com", password "${SECRET}" }`)],
  ["a literal without its end", literal(`{ email: "nobody@example.com", password: "${SECRET}`)],
  ["a literal for the whole", literal(`"${SECRET}"`)],
  [
    "an enum's word for a scalar",
    {
      query: `mutation { registerCustomer(input: { companyName: "x", name: "x", email: "${SECRET}", password: "${SECRET}", defaultCurrency: CNY, incoterm: DDP, idempotencyKey: "k" }) { __typename } }`,
    },
  ],
  ["a word of an enum", { query: `{ orders(first: "${SECRET}", filter: { status: "${SECRET}" }) { totalCount } }` }],
  ["an instant", { query: `{ orders(first: 1, filter: { createdFrom: "${SECRET}" }) { totalCount } }` }],
  ["a cursor", { query: `{ orders(first: 1, after: "${SECRET}") { totalCount } }` }],
];

const post = async ({ url }: TestStack, body: string, accept: string) => {
  const headers = { "content-type": "application/json", accept };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
  return response.text();
};

const overSocket = ({ url }: TestStack, payload: object) =>
  new Promise<string>((resolve, reject) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    const heard: string[] = [];
    socket.on("open", () => socket.send('{"type":"connection_init"}'));
    socket.on("error", reject);
    socket.on("message", (data) => {
      heard.push(String(data));
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === "connection_ack") socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }));
      else socket.close();
    });
    socket.on("close", (_code, reason) => resolve([...heard, reason].join("\n")));
  });

/** What every way in says to it; none may repeat what was entered. */
export async function expectUnrepeated(stack: TestStack, asked: object): Promise<void> {
  const body = JSON.stringify(asked);
  const answers = [
    await post(stack, body, "application/json"),
    await post(stack, body, "text/event-stream"),
    await overSocket(stack, asked),
  ];
  for (const answer of answers) {
    expect(answer).toMatch(/"(data|errors|payload)"|4400|BadRequest|Invalid/);
    expect(answer).not.toContain(SECRET);
  }
}

/** The same of what cannot be read at all. */
export async function expectUnreadUnrepeated(stack: TestStack): Promise<void> {
  for (const body of [`{"query": "${SECRET}`, `"${SECRET}"`, `{"query": "{ ${SECRET} }"}`.replaceAll("-", "")]) {
    expect(await post(stack, body, "application/json")).not.toContain(SECRET);
  }
}

/** Of a stack that has stopped: no log of it, down to the databases', holds what was entered. */
export function expectUnlogged(stack: TestStack): void {
  const logs = readdirSync(stack.home).filter((name) => name.endsWith(".log"));
  expect(logs).toEqual(expect.arrayContaining(["customers.log", "postgres.log", "router.log"]));
  for (const name of logs) expect(readFileSync(join(stack.home, name), "utf8")).not.toContain(SECRET);
  expect(stack.output()).not.toContain(SECRET);
}
