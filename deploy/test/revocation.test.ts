import { composeServices } from "@apollo/composition";
import { type Listening, listen, printSdl, startDomain, type ViewerClaims } from "@baiyun/kit";
import { TestRouter, testEnvironment, testRedisUrl, until } from "@baiyun/kit/testing";
import { createRouter, type Router } from "@baiyun/router";
import { parse } from "graphql";
import { decodeJwt } from "jose";
import { openSocket, openStream } from "../../router/test/fixtures/live-clients";
import { domain as customersDomain } from "../../subgraphs/customers/src/domain";
import {
  actByToken,
  type Customers,
  mailedToken,
  ops,
  PASSWORD,
  type Registered,
  refresh,
  register,
  signIn,
  startCustomers,
} from "../../subgraphs/customers/src/testing/customers";
import { accept, inviteByMail, membershipIdOf } from "../../subgraphs/customers/src/testing/members";
import { ticker, tickerDomain } from "./support/ticker";

const SECRET = "a secret that only these tests know.";
const ENDED = {
  errors: [{ message: "This session has ended: sign in again.", extensions: { code: "UNAUTHENTICATED" } }],
};
const TICKED = { query: "subscription { ticked }" };

let customers: Customers;
let tick: Listening;
let supergraphSdl: string;
let router: Router;
let url: string;
let restarts = 0;

/** As a process of its own would, which has read nothing yet: what one process reads it reads once for each URL. */
const anew = () => `${testRedisUrl()}?start=${restarts++}`;

async function startTicker(): Promise<Listening> {
  const env = await testEnvironment("ticker", { REDIS_URL: anew() });
  return listen((await startDomain(tickerDomain, env)).subgraph);
}

async function startRouter(): Promise<{ router: Router; url: string }> {
  const started = await createRouter({
    supergraphSdl,
    urls: { ticker: `${tick.url}/graphql` },
    sources: { customers: customers.subgraph },
    secret: SECRET,
    jwks: customers.services.tokens.jwks,
    redisUrl: anew(),
  });
  return { router: started, url: await started.listen({ port: 0 }) };
}

beforeAll(async () => {
  customers = await startCustomers();
  tick = await startTicker();
  const services = await Promise.all(
    [customersDomain, tickerDomain].map(async (domain) => ({
      name: domain.name,
      url: "http://127.0.0.1:1/graphql",
      typeDefs: parse(await printSdl(domain)),
    })),
  );
  supergraphSdl = composeServices(services).supergraphSdl!;
  ({ router, url } = await startRouter());
});
afterAll(async () => {
  await router.close();
  await tick.close();
  await customers.close();
});

async function ask(query: string, token: string, at = url) {
  const response = await fetch(`${at}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

/** As the router asks, if it did not know. */
async function askTicker(token: string, at = tick) {
  const body = JSON.stringify({ query: "mutation { punch }" });
  const headers = new TestRouter(SECRET, "ticker").request(decodeJwt(token), body);
  const response = await fetch(`${at.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

/** A socket to the subgraph, as the router opens it. */
function socketOfTicker(token: string) {
  const sender = new TestRouter(SECRET, "ticker");
  const parameters = sender.connection(decodeJwt(token));
  const socket = openSocket(tick.url, parameters);
  const extensions = sender.operation(parameters, TICKED);
  socket.client.subscribe({ ...TICKED, extensions }, { next() {}, error() {}, complete() {} });
  return socket;
}

interface Member extends Registered {
  membershipId: string;
  token: string;
  refreshToken: string;
}

const tokenOf = (outcome: unknown) => (outcome as { accessToken: string }).accessToken;
const decide = (decision: string, customerId: string, expectedVersion: number, own = {}) =>
  customers.act(decision, "", { customerId, expectedVersion, ...own }, ops());

/** One of an active customer's two people, the admin being the other, who has signed in. */
async function member(): Promise<Member> {
  const registered = await register(customers);
  await decide("approveCustomer", registered.customerId, 1);
  const email = `m-${registered.email}`;
  const invited = await inviteByMail(customers, registered.admin, { email });
  await accept(customers, invited.invitationToken);
  const signedIn = await signIn(customers, email);
  const { sub: userId } = decodeJwt(tokenOf(signedIn));
  return {
    ...registered,
    email,
    userId: userId!,
    membershipId: membershipIdOf(invited),
    token: tokenOf(signedIn),
    refreshToken: String(signedIn.refreshToken),
  };
}

const setRole = ({ membershipId, admin }: Member) =>
  customers.act("setRole", "", { membershipId, role: "CUSTOMER_ADMIN", expectedVersion: 1 }, admin);

const NEW_PASSWORD = "another good password";
/** By whom the token belongs to, whose session goes on. */
const change = (claims: ViewerClaims) =>
  actByToken(customers, "changePassword", "", { currentPassword: PASSWORD, newPassword: NEW_PASSWORD }, claims);

/** What ends access, and what comes of a refresh afterwards and of signing in again. */
const CAUSES: [string, (who: Member) => Promise<{ __typename: string }>, refreshed: string, signedIn: string][] = [
  [
    "suspendCustomer",
    ({ customerId }) => decide("suspendCustomer", customerId, 2, { reason: "Unpaid invoices" }),
    "AccountSuspended",
    "AccountSuspended",
  ],
  [
    "signOut",
    ({ refreshToken }) => actByToken(customers, "signOut", "", { refreshToken }),
    "SessionEnded",
    "SignInSuccess",
  ],
  ["setRole", setRole, "RefreshSessionSuccess", "SignInSuccess"],
  [
    "removeMember",
    ({ membershipId, admin }) => customers.act("removeMember", "", { membershipId, expectedVersion: 1 }, admin),
    "SessionEnded",
    "InvalidCredentials",
  ],
  [
    "changePassword",
    async ({ email }) => change(decodeJwt(tokenOf(await signIn(customers, email)))),
    "SessionEnded",
    "InvalidCredentials",
  ],
  [
    "resetPassword",
    async ({ email }) => {
      await actByToken(customers, "requestPasswordReset", "", { email });
      const token = await mailedToken(customers, email);
      return actByToken(customers, "resetPassword", "", { token, newPassword: NEW_PASSWORD });
    },
    "SessionEnded",
    "InvalidCredentials",
  ],
];

describe.each(CAUSES)("%s", (name, act, refreshed, signedIn) => {
  it("ends what is open, refuses what is new, also after a restart, and is nothing to others", async () => {
    const [who, other, before] = [await member(), await member(), ticker.open];
    const socket = openSocket(url, { authorization: `Bearer ${who.token}` });
    socket.run(TICKED.query);
    const stream = openStream(url, TICKED, { authorization: `Bearer ${who.token}` });
    const direct = socketOfTicker(who.token);
    const others = openSocket(url, { authorization: `Bearer ${other.token}` });
    const heard = others.run(TICKED.query);
    await until(async () => ticker.open === before + 4);
    expect(await ask("{ time }", who.token)).toEqual({ status: 200, body: { data: { time: 7 } } });

    const success = `${name[0]!.toUpperCase()}${name.slice(1)}Success`;
    expect((await act(who)).__typename).toBe(success);
    expect(await socket.closed).toMatchObject({ code: 4401, reason: "Sign in again" });
    expect(await direct.closed).toMatchObject({ code: 4401, reason: "Sign in again" });
    expect(await stream.ending()).toMatchObject({ kind: "complete" });
    expect(stream.payloads).toEqual([{ data: null, ...ENDED }]);
    await until(async () => ticker.open === before + 1);

    const punched = ticker.punched;
    const refused = { status: 401, body: ENDED };
    for (const query of ["{ time }", "mutation { punch }", "{ customers { edges { node { id } } } }"]) {
      expect(await ask(query, who.token)).toEqual(refused);
    }
    expect(await askTicker(who.token)).toEqual(refused);
    expect(ticker.punched).toBe(punched);

    ticker.tick(8);
    expect(await heard.count(1)).toEqual([{ data: { ticked: 8 } }]);
    expect(await ask("mutation { punch }", other.token)).toEqual({
      status: 200,
      body: { data: { punch: punched + 1 } },
    });
    await Promise.all([socket, direct, others].map(({ client }) => client.dispose()));

    const again = await startRouter();
    expect(await ask("{ time }", who.token, again.url)).toEqual(refused);
    await again.router.close();
    const restarted = await startTicker();
    expect(await askTicker(who.token, restarted)).toEqual(refused);
    await restarted.close();

    for (const [outcome, expected] of [
      [await refresh(customers, who.refreshToken), refreshed],
      [await signIn(customers, who.email), signedIn],
    ] as const) {
      expect(outcome.__typename).toBe(expected);
      if (!expected.endsWith("Success")) continue;
      expect(await ask("{ time }", tokenOf(outcome))).toEqual({ status: 200, body: { data: { time: 7 } } });
      const scope = name === "setRole" ? "role:customer_admin" : "role:customer_member";
      expect(decodeJwt(tokenOf(outcome)).scope).toBe(scope);
    }
  });
});

it("after a reinstatement a refresh gives a token that is good, and the one from before stays refused", async () => {
  const who = await member();
  await decide("suspendCustomer", who.customerId, 2, { reason: "Unpaid invoices" });
  await until(async () => (await ask("{ time }", who.token)).status === 401);
  await decide("reinstateCustomer", who.customerId, 3);
  const token = tokenOf(await refresh(customers, who.refreshToken));
  expect(await ask("{ time }", token)).toEqual({ status: 200, body: { data: { time: 7 } } });
  expect(await ask("{ time }", who.token)).toEqual({ status: 401, body: ENDED });
});

it("whoever changes their password goes on in the session they did it in, and in no other", async () => {
  const who = await member();
  const token = tokenOf(await signIn(customers, who.email));
  expect((await change(decodeJwt(who.token))).__typename).toBe("ChangePasswordSuccess");
  await until(async () => (await ask("{ time }", token)).status === 401);
  expect(await ask("{ time }", who.token)).toEqual({ status: 200, body: { data: { time: 7 } } });
  const refreshed = await refresh(customers, who.refreshToken);
  expect(await ask("{ time }", tokenOf(refreshed))).toEqual({ status: 200, body: { data: { time: 7 } } });
});

it("a refresh and another role at once leave no token that says the old role and is good", async () => {
  const who = await member();
  const [outcome] = await Promise.all([refresh(customers, who.refreshToken), setRole(who)]);
  const { scope } = decodeJwt(tokenOf(outcome));
  await until(async () => (await ask("{ time }", who.token)).status === 401);
  expect((await ask("{ time }", tokenOf(outcome))).status).toBe(scope === "role:customer_admin" ? 200 : 401);
});

it("a Redis that lost everything is told again of what was revoked", async () => {
  const who = await member();
  await actByToken(customers, "signOut", "", { refreshToken: who.refreshToken });
  await until(async () => (await ask("{ time }", who.token)).status === 401);
  await customers.redis.del(["revocations", "events:customers"]);
  await until(async () => (await customers.redis.exists("revocations")) === 1);
  const again = await startRouter();
  await until(async () => (await ask("{ time }", who.token, again.url)).status === 401);
  await again.router.close();
});
