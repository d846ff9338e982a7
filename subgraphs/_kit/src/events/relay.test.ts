import { randomUUID } from "node:crypto";
import { IsNull } from "typeorm";
import { Viewer } from "../identity/viewer";
import { until } from "../testing/index";
import { streamOf } from "./bus";
import { OutboxEvent } from "./outbox-event.entity";
import { MARK, TAKE_BATCH } from "./outbox-turn";
import { record } from "./record";
import { NotesOnTheBus, newDomain } from "./testing/notes-on-the-bus";

let notes: NotesOnTheBus;
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
beforeEach(() => notes.clear());
afterAll(() => notes.close());

it("publishes what was committed, in order per aggregate, once each, with three relays at work", async () => {
  const domain = newDomain();
  const relays = [notes.relay(domain), notes.relay(domain), notes.relay(domain)];
  await Promise.all(relays.map((relay) => relay.start()));
  const aggregates = ["a", "b", "c", "d"];
  await Promise.all(
    aggregates.map(async (aggregate) => {
      for (let n = 0; n < 25; n += 1) await notes.record(aggregate, n);
    }),
  );
  await until(async () => (await notes.published(domain)).length === 100);
  await Promise.all(relays.map((relay) => relay.stop()));

  const events = await notes.published(domain);
  for (const aggregate of aggregates) {
    const order = events.filter(({ aggregateId }) => aggregateId === aggregate).map(({ payload }) => payload);
    expect(order).toEqual(Array.from({ length: 25 }, (_, n) => ({ n })));
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(100);
});

it("publishes a backlog of several batches in its order, whichever of two relays takes each", async () => {
  const domain = newDomain();
  await notes.fill(1_700, { published: false });
  const relays = [notes.relay(domain), notes.relay(domain)];
  await Promise.all(relays.map((relay) => relay.start()));
  await until(async () => (await notes.redis.xLen(streamOf(domain))) >= 1_700);
  await Promise.all(relays.map((relay) => relay.stop()));
  expect(await notes.numbers(streamOf(domain))).toEqual(Array.from({ length: 1_700 }, (_, n) => n + 1));
});

it("publishes nothing of a transaction that failed", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain);
  await relay.start();
  await expect(
    notes.database.transaction(Viewer.system, async (tx) => {
      await record(tx, { type: "note.written.v1", aggregateId: "x", tenantId: randomUUID(), payload: { n: -1 } });
      throw new Error("rolled back");
    }),
  ).rejects.toThrow("rolled back");
  await notes.record("x", 1);
  await until(async () => (await notes.published(domain)).length > 0);
  await relay.stop();
  expect((await notes.published(domain)).map(({ payload }) => payload)).toEqual([{ n: 1 }]);
});

it("says when an event occurred, by the database's clock", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain);
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await notes.published(domain)).length > 0);
  await relay.stop();
  const [recorded] = await notes.database.source.manager.findBy(OutboxEvent, { aggregateId: "x" });
  expect(await notes.published(domain)).toEqual([
    {
      id: recorded!.id,
      type: "note.written.v1",
      aggregateId: "x",
      tenantId: recorded!.tenantId,
      occurredAt: recorded!.occurredAt.toISOString(),
      payload: { n: 1 },
    },
  ]);
});

it("keeps the events it could not publish yet", async () => {
  const domain = newDomain();
  await notes.redis.set(streamOf(domain), "in the way");
  const relay = notes.relay(domain);
  await relay.start();
  await notes.record("x", 1);
  await notes.redis.del(streamOf(domain));
  await until(async () => (await notes.published(domain)).length === 1);
  await relay.stop();
  expect(await notes.database.source.manager.countBy(OutboxEvent, { aggregateId: "x" })).toBe(1);
});

const endItsConnection = () =>
  notes.database.source.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE application_name = 'baiyun outbox' AND datname = current_database()`,
  );

const noted = (domain: string) =>
  notes.database.source.query("SELECT last_entry_id FROM outbox_stream WHERE stream = $1", [domain]);
const unpublished = () => notes.database.source.manager.countBy(OutboxEvent, { publishedAt: IsNull() });

it("goes on when the server ends its connection", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain);
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await unpublished()) === 0);
  await endItsConnection();
  await notes.record("x", 2);
  await until(async () => (await unpublished()) === 0);
  await relay.stop();
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2]);
});

it("publishes again what it had published when it lost its connection before the commit", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain);
  await relay.start();
  await until(async () => (await noted(domain)).length === 1);
  const runner = notes.database.source.createQueryRunner();
  await runner.startTransaction();
  // What a relay writes last: held here, its transaction does not end.
  await runner.query("SELECT FROM outbox_stream WHERE stream = $1 FOR UPDATE", [domain]);
  await notes.record("x", 1);
  await until(async () => (await notes.published(domain)).length === 1);
  await endItsConnection();
  await runner.rollbackTransaction();
  await runner.release();
  await until(async () => (await unpublished()) === 0);
  await relay.stop();
  const [first, again, ...more] = await notes.published(domain);
  expect(again).toEqual(first);
  expect(more).toEqual([]);
});

it("has marked what it published when it stops", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain);
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await notes.published(domain)).length === 1);
  await relay.stop();
  expect(await unpublished()).toBe(0);
  const [{ last_entry_id: last }] = await noted(domain);
  expect((await notes.redis.xRange(streamOf(domain), "-", "+"))?.map(({ id }) => id)).toEqual([last]);
});

it.each([
  ["takes a batch by the index of what is unpublished", TAKE_BATCH],
  ["marks it by an index", MARK],
])("%s alone", async (_what, text) => {
  const runner = notes.database.source.createQueryRunner();
  try {
    await runner.query("SET enable_seqscan = off; SET enable_bitmapscan = off");
    const rows: { "QUERY PLAN": string }[] = await runner.query(`EXPLAIN (GENERIC_PLAN) ${text}`);
    const scans = rows.map((row) => row["QUERY PLAN"]).filter((line) => line.includes("Scan"));
    expect(scans.length).toBeGreaterThan(0);
    expect(
      scans.filter(
        (line) => !/Index (Only )?Scan using (\w+_position_idx|outbox_rebuild_pkey|outbox_stream_pkey)/.test(line),
      ),
    ).toEqual([]);
  } finally {
    await runner.query("RESET enable_seqscan; RESET enable_bitmapscan");
    await runner.release();
  }
});
