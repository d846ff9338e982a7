import { randomUUID } from "node:crypto";
import { deadLetters, type Listening, listen, replayDeadLetter, Viewer } from "@baiyun/kit";
import { DomainUnderTest, until, viewer } from "@baiyun/kit/testing";
import { Webhook } from "standardwebhooks";
import { domain as openPlatform } from "../../subgraphs/open-platform/src/domain";
import { domain as orders } from "../../subgraphs/orders/src/domain";

const [SECRET, OTHER] = ["seals what these tests tell on the bus", "a secret that nobody else seals with"];
const [CPF, IOSS] = ["529.982.247-25", "IM2760000742"];
const IN_CLEAR = /529\.?982\.?247|2760000742/;
const FAULT = "In Brazil it is a CPF of 11 digits or a CNPJ of 14 characters, the last two of them its check digits.";

let shops: DomainUnderTest;
let listening: Listening;
let ordering: DomainUnderTest;
const startOrders = (BUS_SEAL_KEY: string) =>
  DomainUnderTest.start(orders, { BUS_SEAL_KEY, TAKE_OVER_AFTER_MS: "100" });
beforeAll(async () => {
  shops = await DomainUnderTest.start(openPlatform, { BUS_SEAL_KEY: SECRET });
  listening = await listen(shops.subgraph);
  ordering = await startOrders(OTHER);
});
afterAll(async () => {
  await ordering.close();
  await listening.close();
});

const order = (own: object = {}) => ({
  externalRef: randomUUID(),
  orderedOn: "2024-11-28",
  consignee: {
    ...{ name: "Ana Silva", line1: "Avenida Paulista 1000", city: "São Paulo", region: "SP" },
    ...{ postalCode: "01310-100", country: "BR" },
  },
  ...{ incoterm: "DAP", serviceCode: "BY-EXPRESS", iossNumber: IOSS, consigneeTaxNumber: CPF, currency: "EUR" },
  parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
  lines: [
    {
      ...{ sku: "TEE-M", description: "T-shirt, cotton", quantity: 5, hs6: "610910" },
      unitValue: { amountMinor: "1290", currency: "EUR" },
    },
  ],
  ...own,
});

/** A shop of a customer of its own. */
async function shop() {
  const admin = viewer("customer_admin", randomUUID());
  const made = await shops.act(
    "connectChannel",
    "... on ConnectChannelSuccess { secret connection { id } }",
    { name: "Shop", channel: "my-shop" },
    admin,
  );
  const { secret, connection } = made as unknown as { secret: string; connection: { id: string } };
  return {
    admin,
    /** @returns the message's id */
    push: async (given: object, messageId = `msg_${randomUUID()}`): Promise<string> => {
      const [at, body] = [new Date(), JSON.stringify(given)];
      const headers = {
        "webhook-id": messageId,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
        "webhook-signature": new Webhook(secret).sign(messageId, at, body),
      };
      const answer = await fetch(`${listening.url}/ingest/channels/${connection.id}`, {
        method: "POST",
        headers,
        body,
      });
      expect(answer.status).toBe(202);
      return ((await answer.json()) as { id: string }).id;
    },
    judged: async () => {
      const { data } = await shops.run<{ inboundWebhooks: { edges: { node: object }[] } }>(
        "{ inboundWebhooks { edges { node { id verdict refusal faults } } } }",
        {},
        admin,
      );
      return data.inboundWebhooks.edges.map(({ node }) => node);
    },
    drafts: async () => {
      const { data } = await ordering.run<{ orders: { edges: { node: object }[] } }>(
        "{ orders { edges { node { externalRef orderedOn status iossNumber consigneeTaxNumber } } } }",
        {},
        admin,
      );
      return data.orders.edges.map(({ node }) => node);
    },
  };
}

/** What of an event stands in the outbox, all of it, and on the bus. */
async function toldOf(inboundWebhookId: string) {
  const rows: { row: string; payload: { order: object } }[] = await shops.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT to_jsonb(event)::text AS row, payload FROM outbox_event event WHERE aggregate_id = $1", [
      inboundWebhookId,
    ]),
  );
  const onBus = async () =>
    ((await shops.redis.xRange("events:open-platform", "-", "+")) ?? []).filter(
      ({ message }) => message.aggregateId === inboundWebhookId,
    );
  await until(async () => (await onBus()).length === rows.length);
  return { rows, entries: await onBus() };
}
const deadLetterOf = async (inboundWebhookId: string) =>
  (await deadLetters(ordering.redis, "orders", { first: 10_000 })).find(
    ({ event }) => event.aggregateId === inboundWebhookId,
  );

it("what a shop states of customs' numbers stands in clear nowhere on its way to the order, which has them", async () => {
  const { push, drafts } = await shop();
  const { iossNumber, consigneeTaxNumber, ...rest } = order();
  const id = await push({ ...rest, iossNumber, consigneeTaxNumber });

  const { rows, entries } = await toldOf(id);
  const [line] = rest.lines;
  const lines = [{ ...line, hsVersion: "HS2022", originCountry: "CN", battery: "NONE" }];
  const sealed = { iossSealed: expect.any(String), consigneeTaxSealed: expect.any(String) };
  expect(rows.map(({ payload }) => payload.order)).toEqual([{ ...rest, lines, ...sealed }]);
  expect([rows.length, entries.length]).toEqual([1, 1]);
  expect(JSON.stringify([rows, entries])).not.toMatch(IN_CLEAR);

  // Orders that cannot open it give up on it, and make no order without the numbers.
  await until(async () => (await deadLetterOf(id)) !== undefined);
  const letter = (await deadLetterOf(id))!;
  expect(letter.error).toBe(`iossSealed of channel_order.received.v1 of ${id} does not open`);
  expect(letter.event.payload).toEqual(rows[0]!.payload);
  expect(JSON.stringify(letter)).not.toMatch(IN_CLEAR);
  expect(await drafts()).toEqual([]);

  await ordering.close();
  ordering = await startOrders(SECRET);
  expect(await replayDeadLetter(ordering.redis, "orders", letter.entryId)).toBe(true);
  const { externalRef, orderedOn } = rest;
  const made = { externalRef, orderedOn, status: "DRAFT", iossNumber: IOSS, consigneeTaxNumber: "52998224725" };
  await until(async () => (await drafts()).length === 1);
  expect(await drafts()).toEqual([made]);
  const [kept] = await ordering.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT to_jsonb(orders)::text AS row FROM orders WHERE external_ref = $1", [rest.externalRef]),
  );
  expect(kept.row).not.toMatch(IN_CLEAR);
});

it("of a CPF with wrong check digits no order arises: the shop's people see which field and why, and push it put right", async () => {
  const { push, drafts, judged } = await shop();
  const messageId = `msg_${randomUUID()}`;
  const bad = order({ consigneeTaxNumber: "529.982.247-26" });
  const id = await push(bad, messageId);
  const refused = { id, verdict: "REFUSED", refusal: "CONTENT", faults: [`consigneeTaxNumber: ${FAULT}`] };
  await until(async () => JSON.stringify(await judged()) === JSON.stringify([refused]));
  expect(await drafts()).toEqual([]);
  const { entries } = await toldOf(id);
  expect(JSON.stringify([entries, await ordering.events(id)])).not.toMatch(IN_CLEAR);

  // What counts as refused may be pushed again by its own name.
  const again = await push({ ...bad, consigneeTaxNumber: CPF }, messageId);
  await until(async () => (await drafts()).length === 1);
  expect(await drafts()).toMatchObject([{ externalRef: bad.externalRef, consigneeTaxNumber: "52998224725" }]);
  expect(await judged()).toEqual([{ id: again, verdict: "TAKEN", refusal: null, faults: [] }, refused]);
});
