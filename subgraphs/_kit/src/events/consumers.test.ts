import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { until } from "../testing/index";
import { Note } from "../testing/note/note.entity";
import { type BusEvent, deadLettersOf, publish, streamOf } from "./bus";
import { consumer } from "./consumer";
import { consumerGroup } from "./consumer-group";
import { deadLetters, replayDeadLetter } from "./dead-letters";
import { inboxOf } from "./inbox";
import { logger, NotesOnTheBus, newDomain, noteWritten, writer } from "./testing/notes-on-the-bus";

let notes: NotesOnTheBus;
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
afterAll(() => notes.close());

it("an event delivered three times has one effect", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const written = noteWritten(7);
  for (let copy = 0; copy < 3; copy += 1) await publish(notes.redis, from, written);
  const groups = [notes.group(from, group, [writer(from)]), notes.group(from, group, [writer(from)])];
  for (const each of groups) await each.start();
  await until(
    async () => (await notes.notesOf(written.tenantId)).length > 0 && (await notes.pendingOf(from, group)) === 0,
  );
  await Promise.all(groups.map((each) => each.stop()));
  expect(await notes.notesOf(written.tenantId)).toEqual(["note 7"]);
});

it.each([
  ["claimed first", false],
  ["acted on at once", true],
])("%s: of a batch with what was handled before only the rest has effects", async (_what, effectsAreRows) => {
  const group = newDomain();
  const tenantId = randomUUID();
  const events = [1, 2, 3].map((n) => noteWritten(n, tenantId));
  const { together } = inboxOf(notes.database, group, { effectsAreRows });
  // Each event has one note, as a row of which there may be one only.
  const effect = (event: BusEvent) => async (tx: EntityManager) => {
    await tx.insert(Note, { id: event.id, tenantId, text: `note ${(event.payload as { n: number }).n}` });
  };
  const deliver = (some: readonly BusEvent[]) => together!(some.map((event) => ({ event, effect: effect(event) })));
  await deliver([events[1]!]);
  await deliver(events);
  await deliver([...events, ...events]);
  expect((await notes.notesOf(tenantId)).sort()).toEqual(["note 1", "note 2", "note 3"]);
});

it("acted on at once: what fails though it is new has no effect, and is told", async () => {
  const tenantId = randomUUID();
  const { together } = inboxOf(notes.database, newDomain(), { effectsAreRows: true });
  const event = noteWritten(1, tenantId);
  const failing = async (tx: EntityManager) => {
    await tx.insert(Note, { id: randomUUID(), tenantId, text: "note" });
    throw new Error("after the write");
  };
  await together!([{ event: noteWritten(0), effect: async () => undefined }]);
  await expect(together!([{ event, effect: failing }])).rejects.toThrow("after the write");
  expect(await notes.notesOf(tenantId)).toEqual([]);
  const effect = async (tx: EntityManager) => void (await tx.insert(Note, { id: event.id, tenantId, text: "note" }));
  await together!([{ event, effect }]);
  expect(await notes.notesOf(tenantId)).toEqual(["note"]);
});

it("a batch is one transaction, and its effects are in the order of the stream", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  for (let n = 0; n < 40; n += 1) await publish(notes.redis, from, noteWritten(n, tenantId));
  const order: number[] = [];
  const reader = notes.group(from, group, [writer(from, (n) => order.push(n) === 0)]);
  await reader.start();
  await until(async () => (await notes.notesOf(tenantId)).length === 40);
  await until(async () => (await notes.pendingOf(from, group)) === 0);
  await reader.stop();
  expect(order).toEqual(Array.from({ length: 40 }, (_, n) => n));
  const [{ transactions }] = await notes.query(
    "SELECT count(DISTINCT xmin::text)::int AS transactions FROM note WHERE tenant_id = $1",
    [tenantId],
  );
  expect(transactions).toBe(1);
});

it("a group that nobody waits for gathers what comes after an event into one transaction", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  const reader = notes.group(from, group, [writer(from)], { gatherMs: 4_000 });
  await reader.start();
  await publish(notes.redis, from, noteWritten(0, tenantId));
  await until(async () => (await notes.notesOf(tenantId)).length === 1);
  await publish(notes.redis, from, noteWritten(1, tenantId));
  await until(async () => (await notes.published(from)).length === 2);
  await publish(notes.redis, from, noteWritten(2, tenantId));
  await until(async () => (await notes.notesOf(tenantId)).length === 3);
  await reader.stop();
  expect(await notes.pendingOf(from, group)).toBe(0);
  const [{ transactions }] = await notes.query(
    "SELECT count(DISTINCT xmin::text)::int AS transactions FROM note WHERE tenant_id = $1",
    [tenantId],
  );
  expect(transactions).toBe(2);
});

it("a group that gathers does not wait while as much is there as it takes at once", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  for (let n = 0; n < 100; n++) await publish(notes.redis, from, noteWritten(n, tenantId));
  const reader = notes.group(from, group, [writer(from)], { gatherMs: 120_000 });
  await reader.start();
  await until(async () => (await notes.notesOf(tenantId)).length === 100, 100_000);
  await reader.stop();
});

it("effects that are apart go side by side in ascending order, those about one thing in order, and none without the others", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  const about = ["b", "a", "a", "c", "b", "a"];
  for (const [n, thing] of about.entries()) {
    await publish(notes.redis, from, { ...noteWritten(n, tenantId), payload: { n, thing } });
  }
  const begun: string[] = [];
  const ended: string[] = [];
  let failing = true;
  const apart = consumer({
    from,
    type: "note.written.v1",
    payload: z.object({ n: z.number(), thing: z.string() }),
    apartBy: "thing",
    handle: async (tx, { payload: { n, thing } }) => {
      begun.push(`${thing}${n}`);
      await tx.insert(Note, { id: randomUUID(), tenantId, text: `${thing}${n}` });
      ended.push(`${thing}${n}`);
      if (failing && n === 4) throw new Error("after the write");
    },
  });
  const reader = notes.group(from, group, [apart]);
  await reader.start();
  await until(async () => ended.length > 5);
  failing = false;
  await until(async () => (await notes.notesOf(tenantId)).length === about.length);
  await until(async () => (await notes.pendingOf(from, group)) === 0);
  await reader.stop();
  // All three begin before the first one ends; a batch of which one fails is handled one by one.
  expect(begun.slice(0, 3)).toEqual(["a1", "b0", "c3"]);
  expect([...new Set(ended)].filter((one) => one.startsWith("a"))).toEqual(["a1", "a2", "a5"]);
  expect((await notes.notesOf(tenantId)).sort()).toEqual(["a1", "a2", "a5", "b0", "b4", "c3"]);
});

it("an event that fails hurts none of its batch", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  for (let n = 0; n < 10; n += 1) await publish(notes.redis, from, noteWritten(n, tenantId));
  const reader = notes.group(from, group, [writer(from, (n) => n === 4)]);
  await reader.start();
  await until(async () => (await notes.redis.exists(deadLettersOf(group))) === 1);
  await reader.stop();
  expect((await notes.notesOf(tenantId)).sort()).toEqual([0, 1, 2, 3, 5, 6, 7, 8, 9].map((n) => `note ${n}`));
  expect((await deadLetters(notes.redis, group)).map(({ event }) => event.payload)).toEqual([{ n: 4 }]);
});

it("a failed effect is rolled back and tried again", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const attempts: number[] = [];
  const flaky = notes.group(from, group, [writer(from, () => attempts.push(1) <= 2)]);
  await flaky.start();
  const written = noteWritten(1);
  await publish(notes.redis, from, written);
  await until(async () => (await notes.notesOf(written.tenantId)).length > 0);
  await flaky.stop();
  expect(await notes.notesOf(written.tenantId)).toEqual(["note 1"]);
  expect(attempts.length).toBe(3);
  expect(await notes.redis.exists(deadLettersOf(group))).toBe(0);
});

it("after five deliveries it is a dead letter, which a replay can heal", async () => {
  const [from, group] = [newDomain(), newDomain()];
  let broken = true;
  let deliveries = 0;
  const reader = notes.group(from, group, [
    writer(from, () => {
      deliveries += 1;
      return broken;
    }),
  ]);
  await reader.start();
  const written = noteWritten(1);
  await publish(notes.redis, from, written);
  await until(async () => (await notes.redis.exists(deadLettersOf(group))) === 1);

  expect(deliveries).toBe(5);
  const [letter] = await deadLetters(notes.redis, group);
  expect(letter).toEqual({
    entryId: expect.stringMatching(/^\d+-\d+$/),
    from,
    event: written,
    firstFailedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    deliveries: 5,
    error: "after the write",
  });
  expect(await notes.notesOf(written.tenantId)).toEqual([]);

  broken = false;
  expect(await replayDeadLetter(notes.redis, group, letter!.entryId)).toBe(true);
  await until(async () => (await notes.notesOf(written.tenantId)).length > 0);
  await reader.stop();
  expect(await notes.notesOf(written.tenantId)).toEqual(["note 1"]);
  expect(await deadLetters(notes.redis, group)).toEqual([]);
  expect(await replayDeadLetter(notes.redis, group, letter!.entryId)).toBe(false);
});

it("a replayed dead letter is no news to another domain", async () => {
  const [from, group, other] = [newDomain(), newDomain(), newDomain()];
  let broken = true;
  const heard: number[] = [];
  const reader = notes.group(from, group, [writer(from, () => broken)]);
  const bystander = notes.group(from, other, [writer(from, (n) => heard.push(n) === 0)]);
  await reader.start();
  await bystander.start();
  const written = noteWritten(1);
  await publish(notes.redis, from, written);
  await until(async () => (await notes.redis.exists(deadLettersOf(group))) === 1);
  broken = false;
  // As if it had been handled longer ago than the inbox remembers.
  await notes.database.source.query("DELETE FROM inbox_entry WHERE event_id = $1", [written.id]);
  const [letter] = await deadLetters(notes.redis, group);
  await replayDeadLetter(notes.redis, group, letter!.entryId);
  await until(async () => (await notes.notesOf(written.tenantId)).length === 2);
  await until(async () => (await notes.pendingOf(from, other)) === 0);
  await Promise.all([reader.stop(), bystander.stop()]);
  expect(heard).toEqual([1]);
});

it("a payload that lacks what the consumer reads has no effect", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const reader = notes.group(from, group, [writer(from)]);
  await reader.start();
  const malformed = { ...noteWritten(1), payload: { n: "one" } };
  await publish(notes.redis, from, malformed);
  await until(async () => (await notes.redis.exists(deadLettersOf(group))) === 1);
  await reader.stop();
  expect(await notes.notesOf(malformed.tenantId)).toEqual([]);
});

it("an outage of the database is waited for, in order, and counts as no delivery", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const tenantId = randomUUID();
  for (let n = 0; n < 3; n += 1) await publish(notes.redis, from, noteWritten(n, tenantId));
  const { together } = inboxOf(notes.database, group);
  const refused = () => Promise.reject(Object.assign(new Error("the database is shutting down"), { code: "57P01" }));
  let outages = 0;
  const order: number[] = [];
  const reader = consumerGroup({
    group,
    from,
    consumers: [writer(from, (n) => order.push(n) === 0)],
    once: Object.assign(refused, {
      together: (deliveries: Parameters<NonNullable<typeof together>>[0]) => {
        outages += 1;
        return outages <= 3 ? refused() : together!(deliveries);
      },
    }),
    redis: notes.redis,
    logger,
    retryAfterMs: 20,
  });
  await reader.start();
  await publish(notes.redis, from, noteWritten(3, tenantId));
  await until(async () => (await notes.notesOf(tenantId)).length >= 3);
  await reader.stop();
  expect(order.slice(0, 3)).toEqual([0, 1, 2]);
  expect(await notes.redis.exists(deadLettersOf(group))).toBe(0);
});

it("reads on when Redis lost the group", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const reader = notes.group(from, group, [writer(from)]);
  await reader.start();
  await notes.redis.del(streamOf(from));
  const written = noteWritten(1);
  await publish(notes.redis, from, written);
  await until(async () => (await notes.notesOf(written.tenantId)).length > 0);
  await reader.stop();
  expect(await notes.notesOf(written.tenantId)).toEqual(["note 1"]);
});

it("a group at rest stops at once and leaves no member behind", async () => {
  const [from, group] = [newDomain(), newDomain()];
  const reader = notes.group(from, group, [writer(from)]);
  await reader.start();
  await publish(notes.redis, from, noteWritten(1));
  await until(async () => (await notes.redis.xInfoConsumers(streamOf(from), group)).length === 1);
  await until(async () => (await notes.pendingOf(from, group)) === 0);
  await reader.stop();
  expect(await notes.redis.xInfoConsumers(streamOf(from), group)).toEqual([]);
});
