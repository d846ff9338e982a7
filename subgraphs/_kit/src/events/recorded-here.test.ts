import { PostgresClient } from "../database/postgres-client";
import { until } from "../testing/index";
import { streamOf } from "./bus";
import { OUTBOX_CHANNEL } from "./record";
import { NotesOnTheBus, newDomain } from "./testing/notes-on-the-bus";

let notes: NotesOnTheBus;
let listener: PostgresClient;
let notified: number;
beforeAll(async () => {
  notes = await NotesOnTheBus.open();
});
beforeEach(async () => {
  await notes.clear();
  notified = 0;
  listener = new PostgresClient({ connectionString: notes.url });
  listener.on("notification", () => {
    notified += 1;
  });
  await listener.connect();
  await listener.query(`LISTEN ${OUTBOX_CHANNEL}`);
});
afterEach(() => listener.end());
afterAll(() => notes.close());

/** What was notified before this is heard by then. */
const heard = async () => {
  await listener.query("SELECT");
  return notified;
};
const idle = (domain: string) =>
  until(async () => {
    const [noted] = await notes.database.source.query("SELECT FROM outbox_stream WHERE stream = $1", [domain]);
    return noted !== undefined;
  });

it("what a process records it publishes itself, and nobody else is woken for it", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain, { database: notes.database });
  await relay.start();
  await idle(domain);
  for (const n of [1, 2, 3]) await notes.record("x", n);
  await until(async () => (await notes.published(domain)).length === 3);
  expect(await heard()).toBe(0);
  await relay.stop();
  await notes.record("x", 4);
  expect(await heard()).toBe(1);
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2, 3]);
});

it("what is for onlookers goes with what comes meanwhile, in its order, and by itself where nothing comes", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain, { database: notes.database });
  await relay.start();
  await idle(domain);
  await notes.record("x", 1, { isForOnlookers: true });
  await notes.record("x", 2);
  await until(async () => (await notes.published(domain)).length === 2);
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2]);
  await notes.record("x", 3, { isForOnlookers: true });
  await until(async () => (await notes.published(domain)).length === 3);
  expect(await heard()).toBe(0);
  await relay.stop();
});

it("whoever has the turn is told of what another process has recorded meanwhile", async () => {
  const domain = newDomain();
  const relay = notes.relay(domain, { database: notes.database });
  await relay.start();
  await idle(domain);
  await listener.query("BEGIN");
  await listener.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [domain]);
  await notes.record("x", 1);
  // Notifications are told to a session between its transactions.
  const other = new PostgresClient({ connectionString: notes.url });
  let told = 0;
  other.on("notification", () => {
    told += 1;
  });
  await other.connect();
  await other.query(`LISTEN ${OUTBOX_CHANNEL}`);
  await notes.record("x", 2);
  await until(async () => {
    await other.query("SELECT");
    return told > 0;
  });
  expect(await notes.published(domain)).toEqual([]);
  await listener.query("COMMIT");
  await until(async () => (await notes.published(domain)).length === 2);
  expect(await notes.numbers(streamOf(domain))).toEqual([1, 2]);
  await other.end();
  await relay.stop();
});
