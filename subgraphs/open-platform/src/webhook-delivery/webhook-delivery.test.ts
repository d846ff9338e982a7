import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { DomainUnderTest, until } from "@baiyun/kit/testing";
import { Webhook } from "standardwebhooks";
import { domain } from "../domain";
import { type OpenPlatform, startOpenPlatform, type TestClient } from "../testing/open-platform-under-test";
import { Receiver } from "../testing/receiver";
import { attemptWebhook } from "./webhook-jobs";

let open: OpenPlatform;
let receiver: Receiver;
beforeAll(async () => {
  open = await startOpenPlatform();
  receiver = await Receiver.start();
});
afterAll(async () => {
  await open.close();
  await receiver.close();
});
afterEach(() => open.platform.clock.release());

/** Retries are due at once where the clock stands in the past: jobs go by the database's. */
const longAgo = () => open.platform.clock.set("2026-01-05T08:00:00.000Z");
const path = () => `/${randomUUID()}`;
const endpointOf = async (id: string, client: TestClient) =>
  (
    await open.platform.run<{ webhookEndpoint: Record<string, unknown> }>(
      "query ($id: ID!) { webhookEndpoint(id: $id) { status disabledCause failingSince } }",
      { id },
      client.admin,
    )
  ).data.webhookEndpoint;

it("an event reaches the endpoints that asked for it, signed so that Standard Webhooks verifies it", async () => {
  const client = await open.admit();
  const at = path();
  const { id, secret } = await open.endpoint(client, receiver.on(at));
  const other = path();
  await open.endpoint(client, receiver.on(other), ["shipment.updated"]);
  await open.endpoint(await open.admit(), receiver.on(other));
  const orderId = await open.held(client);
  const { messageId, body, attempts } = await open.settled(id, client.admin, "DELIVERED");

  const [posted] = receiver.at(at);
  const sent = new Webhook(secret).verify(posted!.body, posted!.headers as Record<string, string>);
  expect(sent).toEqual({ type: "order.updated", timestamp: expect.any(String), data: { id: orderId, change: "HELD" } });
  expect([posted!.body, posted!.headers["webhook-id"], posted!.headers["baiyun-mode"]]).toEqual([
    body,
    messageId,
    "live",
  ]);
  expect(attempts).toEqual([
    {
      number: 1,
      outcome: "DELIVERED",
      status: 204,
      answer: "",
      fault: null,
      requestHeaders: expect.arrayContaining([{ name: "webhook-id", value: messageId }]),
    },
  ]);
  expect(receiver.at(other)).toEqual([]);
});

it("what fails is tried again with the same id, and a success ends it", async () => {
  longAgo();
  const client = await open.admit();
  const at = path();
  const url = receiver.on(at, (response, count) => response.writeHead(count < 2 ? 500 : 200).end(`answer ${count}`));
  const { id } = await open.endpoint(client, url);
  await open.held(client);
  const { messageId, attempts } = await open.settled(id, client.admin, "DELIVERED");
  expect(attempts.map(({ number, outcome, status, answer }) => [number, outcome, status, answer])).toEqual([
    [1, "REFUSED", 500, "answer 0"],
    [2, "REFUSED", 500, "answer 1"],
    [3, "DELIVERED", 200, "answer 2"],
  ]);
  expect(receiver.at(at).map(({ headers }) => headers["webhook-id"])).toEqual([messageId, messageId, messageId]);
  expect(await endpointOf(id, client)).toEqual({ status: "ENABLED", disabledCause: null, failingSince: null });
});

it("ten tries in vain are the end, and what was given up is made again with its id", async () => {
  longAgo();
  const client = await open.admit();
  const at = path();
  let isUp = false;
  const { id } = await open.endpoint(
    client,
    receiver.on(at, (response) => response.writeHead(isUp ? 200 : 503).end()),
  );
  await open.held(client);
  const dead = await open.settled(id, client.admin, "DEAD");
  expect([dead.deadCause, dead.attempts.length, receiver.at(at).length]).toEqual(["GIVEN_UP", 10, 10]);
  isUp = true;
  const since = "2026-01-01T00:00:00.000Z";
  const replay = (key = randomUUID()) =>
    open.act(
      "replayWebhooks",
      "... on ReplayWebhooksSuccess { replayed }",
      { endpointId: id, since, idempotencyKey: key },
      client.admin,
    );
  expect(await replay()).toEqual({ __typename: "ReplayWebhooksSuccess", replayed: 1 });
  const { attempts, messageId } = await open.settled(id, client.admin, "DELIVERED");
  expect([attempts.at(-1)!.number, messageId]).toEqual([11, dead.messageId]);
  expect(receiver.at(at).at(-1)!.headers["webhook-id"]).toBe(dead.messageId);
  expect((await replay()).replayed).toBe(0);
  const again = await open.act("replayWebhook", "", { deliveryId: dead.id }, client.admin);
  expect(again.__typename).toBe("ReplayWebhookSuccess");
  await until(async () => receiver.at(at).length === 12);
});

it("410 disables the endpoint at once; what it misses is kept dead until it is enabled and replayed", async () => {
  const client = await open.admit();
  const at = path();
  let isGone = true;
  const { id } = await open.endpoint(
    client,
    receiver.on(at, (response) => response.writeHead(isGone ? 410 : 200).end()),
  );
  await open.held(client);
  expect((await open.settled(id, client.admin, "DEAD")).deadCause).toBe("ENDPOINT_GONE");
  expect(await endpointOf(id, client)).toMatchObject({ status: "DISABLED", disabledCause: "GONE" });
  expect(await open.platform.events(id)).toEqual([
    {
      type: "webhook_endpoint.disabled.v1",
      payload: {
        ...{ endpointId: id, clientId: client.id, tenantId: client.admin.tid, cause: "GONE" },
        host: expect.stringMatching(/^(127\.0\.0\.1|localhost):\d+$/),
      },
    },
  ]);
  await open.held(client);
  const missed = await open.deliveries(id, client.admin);
  expect(missed.map(({ deadCause, attempts }) => [deadCause, attempts.length])).toEqual([
    ["ENDPOINT_DISABLED", 0],
    ["ENDPOINT_GONE", 1],
  ]);
  const replayed = async () =>
    (await open.act("replayWebhook", "", { deliveryId: missed[0]!.id }, client.admin)).__typename;
  expect(await replayed()).toBe("IllegalWebhookEndpointState");
  isGone = false;
  await open.act("enableWebhookEndpoint", "", { endpointId: id }, client.admin);
  expect(await replayed()).toBe("ReplayWebhookSuccess");
  await until(async () => (await open.deliveries(id, client.admin))[0]!.status === "DELIVERED");
});

it("five days of failure disable it, and a success in between begins them anew", async () => {
  longAgo();
  const client = await open.admit();
  const at = path();
  const url = receiver.on(at, (response, count) => {
    // Each try finds the clock a day later; the third one arrives.
    open.platform.clock.advance(86_400_000);
    response.writeHead(count === 2 ? 200 : 500).end();
  });
  const { id } = await open.endpoint(client, url);
  await open.held(client);
  await open.settled(id, client.admin, "DELIVERED");
  await open.held(client);
  await until(async () => (await endpointOf(id, client)).status === "DISABLED");
  // The first of these failures is at the end of the fourth day, the last at the end of the ninth.
  expect([(await endpointOf(id, client)).disabledCause, receiver.at(at).length]).toEqual(["FAILING", 9]);
});

it("two processes make each attempt once, and a slow endpoint keeps nobody waiting", async () => {
  const { CREDENTIAL_PEPPER, WEBHOOK_SEAL_KEY } = open.secrets;
  const settings = { WEBHOOK_ALLOW_LOOPBACK: "true", WEBHOOK_TIMEOUT_MS: "20000" };
  const second = await DomainUnderTest.start(domain, { ...settings, CREDENTIAL_PEPPER, WEBHOOK_SEAL_KEY });
  const client = await open.admit();
  const [slow, quick] = [path(), path()];
  const waiting: (() => void)[] = [];
  const slowUrl = receiver.on(slow, (response) => waiting.push(() => response.writeHead(200).end()));
  const { id: slowId } = await open.endpoint(client, slowUrl);
  const { id: quickId } = await open.endpoint(client, receiver.on(quick));
  for (let count = 0; count < 12; count++) await open.held(client);
  const delivered = async (id: string) =>
    (await open.deliveries(id, client.admin)).filter(({ status }) => status === "DELIVERED").length;
  await until(async () => (await delivered(quickId)) === 12);
  expect([await delivered(slowId), receiver.at(slow).length]).toEqual([0, 4]);
  const answering = setInterval(() => {
    for (const answer of waiting.splice(0)) answer();
  }, 20);
  await until(async () => (await delivered(slowId)) === 12);
  clearInterval(answering);
  for (const at of [slow, quick]) {
    const ids = receiver.at(at).map(({ headers }) => headers["webhook-id"]);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  }
  await second.close();
});

it("a process that dies while it sends loses nothing: the attempt counts as abandoned and is made again", async () => {
  longAgo();
  const client = await open.admit();
  const at = path();
  let isUp = false;
  const { id } = await open.endpoint(
    client,
    receiver.on(at, (response) => response.writeHead(isUp ? 200 : 500).end()),
  );
  await open.held(client);
  const { id: deliveryId } = await open.settled(id, client.admin, "DEAD");
  isUp = true;
  // As a process leaves it that claimed an attempt and is gone, longer ago than any attempt takes.
  await open.platform.database.transaction(Viewer.system, async (tx) => {
    await tx.query(
      `UPDATE webhook_delivery SET status = 'PENDING', dead_cause = NULL, tries = 0, claim = gen_random_uuid(),
       claimed_until = now() - interval '1 second' WHERE id = $1`,
      [deliveryId],
    );
    await attemptWebhook.add(tx, { deliveryId }, { key: deliveryId });
  });
  const { attempts } = await open.settled(id, client.admin, "DELIVERED");
  expect(attempts.slice(-2).map(({ number, outcome }) => [number, outcome])).toEqual([
    [11, "ABANDONED"],
    [12, "DELIVERED"],
  ]);
});
