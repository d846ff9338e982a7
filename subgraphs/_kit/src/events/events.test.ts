import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { testDatabaseUrl, testRedis, until } from "../testing/index";
import { openNotes } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { deadLettersOf, parseEntry, publish, type Redis, streamOf } from "./bus";
import { type Consumer, consumer } from "./consumer";
import { consumerGroup } from "./consumer-group";
import { deadLetters, replayDeadLetter } from "./dead-letters";
import { inboxOf } from "./inbox";
import { InboxEntry } from "./inbox-entry.entity";
import { OutboxEvent } from "./outbox-event.entity";
import { record } from "./record";
import { OutboxRelay } from "./relay";

const logger = createLogger("test", "silent");
let database: Database;
let redis: Redis;
let url: string;
beforeAll(async () => {
  [database, redis, url] = await Promise.all([openNotes(), testRedis(), testDatabaseUrl("kit")]);
});
beforeEach(() => database.source.query("DELETE FROM outbox_event"));
afterAll(async () => {
  await database.close();
  redis.destroy();
});

/** A domain of its own per test, so that streams are too. */
const newDomain = () => `kit-${randomUUID()}`;
const relayFor = (domain: string) => new OutboxRelay({ domain, url, redis, logger });
const published = async (domain: string) =>
  ((await redis.xRange(streamOf(domain), "-", "+")) ?? []).map(({ message }) => parseEntry(message));
const recordNote = (aggregateId: string, n: number) =>
  database.transaction(Viewer.system, (tx) =>
    record(tx, { type: "note.written.v1", aggregateId, tenantId: randomUUID(), payload: { n } }),
  );

describe("outbox relay", () => {
  it("publishes what was committed, in order per aggregate, once each, with three relays at work", async () => {
    const domain = newDomain();
    const relays = [relayFor(domain), relayFor(domain), relayFor(domain)];
    await Promise.all(relays.map((relay) => relay.start()));
    const aggregates = ["a", "b", "c", "d"];
    await Promise.all(
      aggregates.map(async (aggregate) => {
        for (let n = 0; n < 25; n += 1) await recordNote(aggregate, n);
      }),
    );
    await until(async () => (await published(domain)).length === 100);
    await Promise.all(relays.map((relay) => relay.stop()));

    const events = await published(domain);
    for (const aggregate of aggregates) {
      const order = events.filter(({ aggregateId }) => aggregateId === aggregate).map(({ payload }) => payload);
      expect(order).toEqual(Array.from({ length: 25 }, (_, n) => ({ n })));
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(100);
  });

  it("publishes nothing of a transaction that failed", async () => {
    const domain = newDomain();
    const relay = relayFor(domain);
    await relay.start();
    await expect(
      database.transaction(Viewer.system, async (tx) => {
        await record(tx, { type: "note.written.v1", aggregateId: "x", tenantId: randomUUID(), payload: { n: -1 } });
        throw new Error("rolled back");
      }),
    ).rejects.toThrow("rolled back");
    await recordNote("x", 1);
    await until(async () => (await published(domain)).length > 0);
    await relay.stop();
    expect((await published(domain)).map(({ payload }) => payload)).toEqual([{ n: 1 }]);
  });

  it("rebuilds a stream that Redis lost", async () => {
    const domain = newDomain();
    const relay = relayFor(domain);
    await relay.start();
    await recordNote("x", 1);
    await recordNote("x", 2);
    await until(async () => (await published(domain)).length === 2);
    const before = await published(domain);
    await redis.del(streamOf(domain));
    await until(async () => (await published(domain)).length === 2);
    await relay.stop();
    expect(await published(domain)).toEqual(before);
  });

  it("forgets what is older than its retention, and only that", async () => {
    const domain = newDomain();
    const [old, recent] = [randomUUID(), randomUUID()];
    await redis.xAdd(streamOf(domain), "*", { type: "there was one before" });
    for (const [aggregate, age] of [
      [old, "7 days 1 minute"],
      [recent, "6 days 23 hours"],
    ] as const) {
      await recordNote(aggregate, 1);
      await database.source.query(
        "UPDATE outbox_event SET published_at = now() - $2::interval WHERE aggregate_id = $1",
        [aggregate, age],
      );
    }
    for (const [event, age] of [
      [old, "14 days 1 minute"],
      [recent, "13 days 23 hours"],
    ] as const) {
      await database.source.query("INSERT INTO inbox_entry VALUES ('cleaning', $1, now() - $2::interval)", [
        event,
        age,
      ]);
    }
    const relay = relayFor(domain);
    await relay.start();
    const inbox = () => database.source.manager.findBy(InboxEntry, { consumer: "cleaning" });
    await until(async () => (await inbox()).length === 1);
    await relay.stop();
    expect((await inbox()).map(({ eventId }) => eventId)).toEqual([recent]);
    const outbox = await database.source.manager.find(OutboxEvent);
    expect(outbox.map(({ aggregateId }) => aggregateId)).toEqual([recent]);
  });

  it("keeps the events it could not publish yet", async () => {
    const domain = newDomain();
    await redis.set(streamOf(domain), "in the way");
    const relay = relayFor(domain);
    await relay.start();
    await recordNote("x", 1);
    await redis.del(streamOf(domain));
    await until(async () => (await published(domain)).length === 1);
    await relay.stop();
    expect(await database.source.manager.countBy(OutboxEvent, { aggregateId: "x" })).toBe(1);
  });
});

describe("consumers", () => {
  const event = (n: number) => ({
    id: randomUUID(),
    type: "note.written.v1",
    aggregateId: "x",
    tenantId: randomUUID(),
    occurredAt: "2026-11-22T08:00:00.000Z",
    payload: { n },
  });
  const groupFor = (from: string, group: string, consumers: Consumer[]) =>
    consumerGroup({ group, from, consumers, once: inboxOf(database, group), redis, logger, retryAfterMs: 20 });
  const writer = (from: string, fail: () => boolean = () => false) =>
    consumer({
      from,
      type: "note.written.v1",
      payload: z.object({ n: z.number() }),
      handle: async (tx, { tenantId, payload }) => {
        await tx.insert(Note, { id: randomUUID(), tenantId, text: `note ${payload.n}` });
        if (fail()) throw new Error("after the write");
      },
    });
  const notesOf = (tenantId: string) =>
    database.transaction(Viewer.system, async (tx) => (await tx.findBy(Note, { tenantId })).map(({ text }) => text));
  const pendingOf = async (from: string, group: string) => (await redis.xPending(streamOf(from), group)).pending;

  it("an event delivered three times has one effect", async () => {
    const [from, group] = [newDomain(), newDomain()];
    const written = event(7);
    for (let copy = 0; copy < 3; copy += 1) await publish(redis, from, written);
    const groups = [groupFor(from, group, [writer(from)]), groupFor(from, group, [writer(from)])];
    for (const each of groups) await each.start();
    await until(async () => (await notesOf(written.tenantId)).length > 0 && (await pendingOf(from, group)) === 0);
    await Promise.all(groups.map((each) => each.stop()));
    expect(await notesOf(written.tenantId)).toEqual(["note 7"]);
  });

  it("a failed effect is rolled back and tried again", async () => {
    const [from, group] = [newDomain(), newDomain()];
    const attempts: number[] = [];
    const flaky = groupFor(from, group, [writer(from, () => attempts.push(1) <= 2)]);
    await flaky.start();
    const written = event(1);
    await publish(redis, from, written);
    await until(async () => (await notesOf(written.tenantId)).length > 0);
    await flaky.stop();
    expect(await notesOf(written.tenantId)).toEqual(["note 1"]);
    expect(attempts.length).toBe(3);
    expect(await redis.exists(deadLettersOf(group))).toBe(0);
  });

  it("after five deliveries it is a dead letter, which a replay can heal", async () => {
    const [from, group] = [newDomain(), newDomain()];
    let broken = true;
    let deliveries = 0;
    const reader = groupFor(from, group, [
      writer(from, () => {
        deliveries += 1;
        return broken;
      }),
    ]);
    await reader.start();
    const written = event(1);
    await publish(redis, from, written);
    await until(async () => (await redis.exists(deadLettersOf(group))) === 1);

    expect(deliveries).toBe(5);
    const [letter] = await deadLetters(redis, group);
    expect(letter).toEqual({ entryId: expect.stringMatching(/^\d+-\d+$/), from, event: written });
    expect(await notesOf(written.tenantId)).toEqual([]);

    broken = false;
    expect(await replayDeadLetter(redis, group, letter!.entryId)).toBe(true);
    await until(async () => (await notesOf(written.tenantId)).length > 0);
    await reader.stop();
    expect(await notesOf(written.tenantId)).toEqual(["note 1"]);
    expect(await deadLetters(redis, group)).toEqual([]);
    expect(await replayDeadLetter(redis, group, letter!.entryId)).toBe(false);
  });

  it("a payload that lacks what the consumer reads has no effect", async () => {
    const [from, group] = [newDomain(), newDomain()];
    const reader = groupFor(from, group, [writer(from)]);
    await reader.start();
    const malformed = { ...event(1), payload: { n: "one" } };
    await publish(redis, from, malformed);
    await until(async () => (await redis.exists(deadLettersOf(group))) === 1);
    await reader.stop();
    expect(await notesOf(malformed.tenantId)).toEqual([]);
  });

  it("reads on when Redis lost the group", async () => {
    const [from, group] = [newDomain(), newDomain()];
    const reader = groupFor(from, group, [writer(from)]);
    await reader.start();
    await redis.del(streamOf(from));
    const written = event(1);
    await publish(redis, from, written);
    await until(async () => (await notesOf(written.tenantId)).length > 0);
    await reader.stop();
    expect(await notesOf(written.tenantId)).toEqual(["note 1"]);
  });
});
