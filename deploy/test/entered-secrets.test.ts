import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { WebSocket } from "ws";
import { startStack, type TestStack, temporaryHome } from "../src/testing/stack";

/** Found nowhere but in what is sent. */
const SECRET = `Hunter2-${randomUUID()}`;

let home: string;
let stack: TestStack;
beforeAll(async () => {
  home = temporaryHome();
  stack = await startStack({ home, env: { LOG_LEVEL: "debug", MODE: "processes" } });
});
afterAll(async () => {
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
});

const BY_VARIABLE =
  "mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }";
const literal = (input: string) => ({
  query: `mutation { signIn(input: ${input}) { __typename ... on UserError { message } } }`,
});
const variable = (input: unknown) => ({ query: BY_VARIABLE, variables: { input } });

const ASKED: [string, object][] = [
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

const post = async (body: string, accept: string) => {
  const headers = { "content-type": "application/json", accept };
  const response = await fetch(`${stack.url}/graphql`, { method: "POST", headers, body });
  return response.text();
};

const overSocket = (payload: object) =>
  new Promise<string>((resolve, reject) => {
    const socket = new WebSocket(`${stack.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
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

it.each(ASKED)("what was entered is repeated by no answer: %s", async (_case, asked) => {
  const body = JSON.stringify(asked);
  const answers = [
    await post(body, "application/json"),
    await post(body, "text/event-stream"),
    await overSocket(asked),
  ];
  for (const answer of answers) {
    expect(answer).toMatch(/"(data|errors|payload)"|4400|BadRequest|Invalid/);
    expect(answer).not.toContain(SECRET);
  }
});

it("nor by what cannot be read at all", async () => {
  for (const body of [`{"query": "${SECRET}`, `"${SECRET}"`, `{"query": "{ ${SECRET} }"}`.replaceAll("-", "")]) {
    expect(await post(body, "application/json")).not.toContain(SECRET);
  }
});

it("nor by any log, down to the databases'", async () => {
  await stack.stop();
  const logs = readdirSync(stack.home).filter((name) => name.endsWith(".log"));
  expect(logs).toEqual(expect.arrayContaining(["customers.log", "postgres.log", "router.log"]));
  for (const name of logs) expect(readFileSync(join(stack.home, name), "utf8")).not.toContain(SECRET);
  expect(stack.output()).not.toContain(SECRET);
});
