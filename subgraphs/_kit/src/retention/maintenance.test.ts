import { randomUUID } from "node:crypto";
import { Database } from "../database/database";
import { createLogger } from "../logging";
import { testDatabaseUrl } from "../testing/index";
import { CreateNote, Note } from "../testing/note/note.entity";
import { DAY_MS, Maintenance, type pruneByAge } from "./maintenance";

const logger = createLogger("test", "silent");
let database: Database;
/** The clock of these tests goes on by days: the database is theirs alone. */
beforeAll(async () => {
  database = await Database.open({
    url: await testDatabaseUrl("kit-retention"),
    entities: [Note],
    migrations: [CreateNote],
  });
});
beforeEach(async () => {
  const partitions: { name: string }[] = await database.source.query(
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits
     WHERE inhparent IN ('outbox_event'::regclass, 'inbox_entry'::regclass) AND inhrelid::regclass::text !~ '_default$'`,
  );
  for (const { name } of partitions) await database.source.query(`DROP TABLE ${name}`);
  await database.source.query("DELETE FROM outbox_event; DELETE FROM inbox_entry; DELETE FROM idempotency_key");
});
afterAll(() => database.close());

const NOON = new Date("2031-03-10T12:00:00Z");
const tendAt = (now: Date) => new Maintenance(database, [], logger, () => now).tend();
const later = (days: number) => new Date(NOON.getTime() + days * DAY_MS);
const partitionsOf = async (table: string): Promise<string[]> => {
  const found: { name: string }[] = await database.source.query(
    "SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY 1",
    [table],
  );
  return found.map(({ name }) => name);
};
const occur = (occurredAt: string, publishedAt: string | null) =>
  database.source.query(
    `INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at, published_at)
     VALUES ($1, 'note.written.v1', $2::text, $1, '{}', $2::text::timestamptz, $3)`,
    [randomUUID(), occurredAt, publishedAt],
  );
const occurred = async (): Promise<string[]> => {
  const rows = await database.source.query("SELECT aggregate_id AS at FROM outbox_event ORDER BY occurred_at");
  return rows.map(({ at }: { at: string }) => at);
};

it("partitions stand ready from yesterday to the day after tomorrow", async () => {
  await tendAt(NOON);
  const days = ["20310309", "20310310", "20310311", "20310312"];
  for (const table of ["outbox_event", "inbox_entry"]) {
    expect(await partitionsOf(table)).toEqual([...days.map((day) => `${table}_${day}`), `${table}_default`]);
  }
});

it("processes that tend at once do no harm to each other", async () => {
  await Promise.all([tendAt(NOON), tendAt(NOON), tendAt(NOON)]);
  expect((await partitionsOf("outbox_event")).length).toBe(5);
  expect((await partitionsOf("inbox_entry")).length).toBe(5);
});

it("an outbox's day is dropped after seven days, unless something of it is still to be published", async () => {
  await tendAt(NOON);
  await occur("2031-03-10T00:00:00Z", "2031-03-10T00:00:01Z");
  await occur("2031-03-11T10:00:00Z", null);
  await occur("2031-03-12T23:59:59Z", "2031-03-13T00:00:00Z");
  await tendAt(later(7));
  expect(await occurred()).toEqual(["2031-03-10T00:00:00Z", "2031-03-11T10:00:00Z", "2031-03-12T23:59:59Z"]);
  await tendAt(later(8));
  expect(await occurred()).toEqual(["2031-03-11T10:00:00Z", "2031-03-12T23:59:59Z"]);
  await tendAt(later(30));
  expect(await occurred()).toEqual(["2031-03-11T10:00:00Z"]);
  await database.source.query("UPDATE outbox_event SET published_at = now()");
  await tendAt(later(30));
  expect(await occurred()).toEqual([]);
});

it("an inbox's day is dropped after fourteen days", async () => {
  await tendAt(NOON);
  await database.source.query("INSERT INTO inbox_entry VALUES ($1, 'c', '2031-03-10')", [randomUUID()]);
  await tendAt(later(14));
  expect(await database.source.query("SELECT occurred_on::text FROM inbox_entry")).toEqual([
    { occurred_on: "2031-03-10" },
  ]);
  await tendAt(later(15));
  expect(await database.source.query("SELECT occurred_on::text FROM inbox_entry")).toEqual([]);
});

it("after weeks off, what came into no day's partition is kept as long, and today's goes where it is", async () => {
  await occur("2031-03-01T08:00:00Z", "2031-03-01T08:00:01Z");
  await occur("2031-03-10T08:00:00Z", "2031-03-10T08:00:01Z");
  await tendAt(NOON);
  expect(await occurred()).toEqual(["2031-03-10T08:00:00Z"]);
  await occur("2031-03-10T12:00:00Z", null);
  expect(await partitionsOf("outbox_event")).toEqual([
    "outbox_event_20310309",
    "outbox_event_20310311",
    "outbox_event_20310312",
    "outbox_event_default",
  ]);
  await tendAt(later(8));
  expect(await occurred()).toEqual(["2031-03-10T12:00:00Z"]);
});

it("rows are removed in pages by age, a domain's own too", async () => {
  const key = (createdAt: Date) =>
    database.source.query("INSERT INTO idempotency_key VALUES ($1, 'o', 'k', 'h', 'r', $2)", [randomUUID(), createdAt]);
  await database.source.query(
    `INSERT INTO idempotency_key SELECT gen_random_uuid(), 'o', 'k', 'h', 'r', $1::timestamptz - interval '31 days'
     FROM generate_series(1, 2500)`,
    [NOON],
  );
  await key(new Date(NOON.getTime() - 29 * DAY_MS));
  const pages: number[] = [];
  const notes = {
    name: "short notes",
    keepForMs: DAY_MS,
    prune: async (...[tx, before, limit]: Parameters<ReturnType<typeof pruneByAge>>) => {
      expect(before).toEqual(new Date(NOON.getTime() - DAY_MS));
      const [, removed] = await tx.query(
        "DELETE FROM note WHERE ctid = ANY(ARRAY(SELECT ctid FROM note WHERE text = 'short' LIMIT $1))",
        [limit],
      );
      pages.push(removed);
      return removed;
    },
  };
  await database.source.query("INSERT INTO idempotency_key VALUES ($1, 'o', 'other', 'h', 'r', $2)", [
    randomUUID(),
    new Date(NOON.getTime() - 30 * DAY_MS - 1),
  ]);
  await new Maintenance(database, [notes], logger, () => NOON).tend();
  expect(await database.source.query("SELECT count(*)::int AS left FROM idempotency_key")).toEqual([{ left: 1 }]);
  expect(pages).toEqual([0]);
});

it("looks at no row when nothing is due", async () => {
  await tendAt(NOON);
  const plan: { "QUERY PLAN": string }[] = await database.source.transaction(async (tx) => {
    await tx.query("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off");
    return tx.query(
      `EXPLAIN DELETE FROM idempotency_key WHERE ctid = ANY(ARRAY(
         SELECT ctid FROM idempotency_key WHERE created_at < now() ORDER BY created_at LIMIT 1000 FOR UPDATE SKIP LOCKED))`,
    );
  });
  const scans = plan.map((row) => row["QUERY PLAN"].trim()).filter((line) => line.includes("Scan"));
  expect(scans).toEqual([
    expect.stringContaining("Index Scan using idempotency_key_created_at on idempotency_key"),
    expect.stringContaining("Tid Scan on idempotency_key"),
  ]);
});
