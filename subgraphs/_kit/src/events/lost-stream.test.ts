import { until } from "../testing/index";
import { expressOf, streamOf } from "./bus";
import type { OutboxRelay } from "./relay";
import { NotesOnTheBus, newDomain, writer } from "./testing/notes-on-the-bus";

let notes: NotesOnTheBus;
let domain: string;
let relay: OutboxRelay;
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
beforeEach(async () => {
  await notes.clear();
  domain = newDomain();
  relay = notes.relay(domain);
});
afterAll(() => notes.close());

const sorted = (numbers: number[]) => numbers.sort((one, other) => one - other);
const oneTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const length = () => notes.redis.xLen(streamOf(domain));
const entryIds = async () => ((await notes.redis.xRange(streamOf(domain), "-", "+")) ?? []).map(({ id }) => id);
const rebuilds = () => notes.database.source.query("SELECT next_position::int AS next FROM outbox_rebuild");

/** As if it had been published by a stack that is gone. */
async function publishedBefore(count: number): Promise<void> {
  await notes.fill(count, { published: true });
  await notes.database.source.query("INSERT INTO outbox_stream VALUES ($1, '1-0')", [domain]);
}

it("rebuilds a stream that Redis lost", async () => {
  await relay.start();
  await notes.record("x", 1);
  await notes.record("x", 2);
  await until(async () => (await length()) === 2);
  const before = await notes.published(domain);
  await notes.redis.del(streamOf(domain));
  await until(async () => (await length()) === 2);
  await relay.stop();
  expect(await notes.published(domain)).toEqual(before);
});

it("rebuilds a stream that was lost while nothing ran, though a consumer has made it anew", async () => {
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await length()) === 1);
  const before = await notes.published(domain);
  await relay.stop();

  await notes.redis.del(streamOf(domain));
  const consumer = notes.group(domain, newDomain(), [writer(domain)]);
  await consumer.start();
  expect(await notes.redis.exists(streamOf(domain))).toBe(1);
  const successor = notes.relay(domain);
  await successor.start();
  await until(async () => (await length()) === 1);
  await successor.stop();
  await consumer.stop();
  expect(await notes.published(domain)).toEqual(before);
});

it("publishes again the end that a stream has lost, and no more than that", async () => {
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await length()) === 1);
  const [kept] = await entryIds();
  await notes.record("x", 2);
  await until(async () => (await length()) === 2);
  await relay.stop();
  await notes.database.source.query(
    "UPDATE outbox_event SET published_at = now() - interval '1 hour' WHERE payload ->> 'n' = '1'",
  );
  // As a server that was restarted without its last second.
  const [, gone] = await entryIds();
  await notes.redis.xDel(streamOf(domain), gone!);
  await notes.redis.xGroupSetId(streamOf(domain), "relay", kept!);

  const successor = notes.relay(domain);
  await successor.start();
  await until(async () => (await length()) === 2 && (await rebuilds()).length === 0);
  await successor.stop();
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2]);
});

it("a stream that is whole is not published again by a relay that starts", async () => {
  await relay.start();
  await notes.record("x", 1);
  await until(async () => (await length()) === 1);
  await relay.stop();
  const successor = notes.relay(domain);
  await successor.start();
  await notes.record("x", 2);
  await until(async () => (await length()) === 2);
  await successor.stop();
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2]);
});

it("the newest are published again at once and in order, the rest behind them, by two relays, once each", async () => {
  await publishedBefore(2_300);
  const relays = [relay, notes.relay(domain)];
  await Promise.all(relays.map((each) => each.start()));
  await until(async () => (await length()) >= 2_300 && (await rebuilds()).length === 0);
  await Promise.all(relays.map((each) => each.stop()));
  const numbers = await notes.numbers(streamOf(domain));
  expect(numbers.slice(0, 500)).toEqual(oneTo(2_300).slice(1_800));
  expect(numbers.slice(500)).toEqual(oneTo(1_800));
});

it("what is new waits neither for the rebuild nor behind it", async () => {
  await publishedBefore(1_200);
  // A rebuild that does not come on: somebody else holds it.
  const runner = notes.database.source.createQueryRunner();
  await runner.startTransaction();
  await runner.query(
    `INSERT INTO outbox_rebuild (stream, next_position, last_position, published_from, published_before)
     VALUES ('elsewhere', 0, 0, now(), now())`,
  );
  await relay.start();
  await until(async () => (await rebuilds()).length === 1);
  await runner.query("SELECT 1 FROM outbox_rebuild WHERE stream = $1 FOR UPDATE", [domain]);
  const republished = await length();
  await notes.record("new", 9_999);
  await until(async () => (await notes.numbers(expressOf(domain))).includes(9_999));
  expect((await notes.numbers(streamOf(domain))).slice(republished)).toContain(9_999);
  await runner.rollbackTransaction();
  await runner.release();

  await until(async () => (await rebuilds()).length === 0);
  await relay.stop();
  expect(sorted(await notes.numbers(streamOf(domain)))).toEqual([...oneTo(1_200), 9_999]);
  expect(await notes.redis.xLen(expressOf(domain))).toBe(0);
});

it("a rebuild goes on where a killed process left it", async () => {
  await publishedBefore(2_000);
  const [{ first }] = await notes.database.source.query("SELECT min(position)::int AS first FROM outbox_event");
  await notes.redis.xGroupCreate(streamOf(domain), "relay", "$", { MKSTREAM: true });
  await notes.redis.xGroupSetId(streamOf(domain), "relay", "1-0");
  await notes.database.source.query(
    `INSERT INTO outbox_rebuild (stream, next_position, last_position, published_from, published_before)
     VALUES ($1, $2, $3, '-infinity', now())`,
    [domain, first + 700, first + 1_399],
  );
  await relay.start();
  await until(async () => (await rebuilds()).length === 0);
  await relay.stop();
  expect(await notes.numbers(streamOf(domain))).toEqual(oneTo(1_400).slice(700));
});

it("ends when the consumers have read it, each event handled once", async () => {
  await publishedBefore(1_300);
  const consumer = notes.group(domain, domain, [writer(domain)]);
  await consumer.start();
  await relay.start();
  await until(async () => (await rebuilds()).length === 0 && (await length()) >= 1_300);
  await until(async () => (await notes.pendingOf(domain, domain)) === 0);
  await relay.stop();
  await consumer.stop();
  const [{ handled }] = await notes.database.source.query(
    "SELECT count(*)::int AS handled FROM inbox_entry WHERE consumer = $1",
    [`${domain}:note.written.v1`],
  );
  const [{ written }] = await notes.query(
    "SELECT count(*)::int AS written FROM outbox_event JOIN note USING (tenant_id)",
  );
  expect({ handled, written }).toEqual({ handled: 1_300, written: 1_300 });
});
