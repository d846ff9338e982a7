import { randomUUID } from "node:crypto";
import { DataSource } from "typeorm";
import { inboxOf } from "../events/inbox";
import { testDatabaseUrl } from "../testing/index";
import { CreateKitTables } from "./create-kit-tables.migration";
import { Database } from "./database";
import { PartitionEvents } from "./partition-events.migration";

/** A database as it was before there were partitions, with rows of then. */
async function olderDatabase(): Promise<string> {
  const url = await testDatabaseUrl("kit-older");
  const source = new DataSource({
    type: "postgres",
    url,
    migrations: [CreateKitTables],
    migrationsTransactionMode: "each",
  });
  await source.initialize();
  await source.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await source.runMigrations();
  await source.query(
    `INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at, published_at)
     SELECT gen_random_uuid(), 'note.written.v1', 'x', gen_random_uuid(), jsonb_build_object('n', n), now() - n * interval '1 day',
       CASE WHEN n < 3 THEN now() END FROM generate_series(1, 3) AS n`,
  );
  await source.query("INSERT INTO inbox_entry (consumer, event_id) VALUES ('notes:note.written.v1', $1)", [HANDLED]);
  await source.destroy();
  return url;
}
const HANDLED = randomUUID();
const numbers = async ({ source }: Database) => {
  const rows = await source.query("SELECT payload ->> 'n' AS n FROM outbox_event ORDER BY position");
  return rows.map(({ n }: { n: string }) => n);
};

it("an older database keeps its events and what was handled", async () => {
  const database = await Database.open({ url: await olderDatabase(), entities: [], migrations: [] });
  expect(await numbers(database)).toEqual(["1", "2", "3"]);
  const event = { type: "note.written.v1", aggregateId: "x", tenantId: randomUUID(), payload: {} };
  const effects: string[] = [];
  const once = inboxOf(database, "notes");
  for (const id of [HANDLED, randomUUID()]) {
    const handled = { ...event, id, occurredAt: "2026-11-22T08:00:00.000Z" };
    await once(handled, async () => void effects.push(id));
    await once(handled, async () => void effects.push(id));
  }
  expect(effects).toEqual([expect.not.stringContaining(HANDLED)]);
  await database.source.query(
    `INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at)
     VALUES (gen_random_uuid(), 'note.written.v1', 'x', gen_random_uuid(), '{"n": 4}', now())`,
  );
  expect(await numbers(database)).toEqual(["1", "2", "3", "4"]);
  await database.close();
});

it("can be taken back", async () => {
  const database = await Database.open({ url: await olderDatabase(), entities: [], migrations: [] });
  const runner = database.source.createQueryRunner();
  await new PartitionEvents().down(runner);
  await runner.query(
    `INSERT INTO outbox_event (id, type, aggregate_id, tenant_id, payload, occurred_at)
     VALUES (gen_random_uuid(), 'note.written.v1', 'x', gen_random_uuid(), '{"n": 4}', now())`,
  );
  expect(await numbers(database)).toEqual(["1", "2", "3", "4"]);
  expect(await runner.query("SELECT event_id AS id FROM inbox_entry")).toEqual([{ id: HANDLED }]);
  await new PartitionEvents().up(runner);
  expect(await numbers(database)).toEqual(["1", "2", "3", "4"]);
  await runner.release();
  await database.close();
});
