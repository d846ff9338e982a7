import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import type { DataSource, MigrationInterface } from "typeorm";
import { CreateKitTables } from "./create-kit-tables.migration";
import { InlineTenantFunctions } from "./inline-tenant-functions.migration";
import { InlineTenantPolicies } from "./inline-tenant-policies.migration";
import { PartitionEvents } from "./partition-events.migration";
import { PostgresClient } from "./postgres-client";

const RETRY_MS = 100;

export type Migration = new () => MigrationInterface;

/** What every domain's database has besides its own tables. */
export const KIT_MIGRATIONS: readonly Migration[] = [
  CreateKitTables,
  InlineTenantPolicies,
  PartitionEvents,
  InlineTenantFunctions,
];

/**
 * Runs what has not run yet, each migration in a transaction of its own. Processes that boot together do so one after the
 * other: what another has run meanwhile is not run again.
 */
export async function migrate(url: string, open: () => DataSource): Promise<void> {
  const lock = new PostgresClient({ connectionString: url, application_name: "baiyun migrations" });
  await lock.connect();
  try {
    await lockMigrations(lock);
    const source = open();
    await source.initialize();
    try {
      await source.runMigrations();
    } finally {
      await source.destroy();
    }
  } finally {
    // The lock is the session's, and ends with it.
    await lock.end();
  }
}

/**
 * Until the client's session ends, nobody else migrates this database. Whoever waits asks again and again: an index that is
 * created without locks waits for every statement that began before it, and so would wait for who waits here.
 */
export async function lockMigrations(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock(hashtext('baiyun.migrations')) AS mine");
    if (rows[0].mine) return;
    await pause(RETRY_MS);
  }
}

/** Whether there is anything to do, asked without a lock and over a connection that is there: most starts find nothing. */
export async function anyPending(source: DataSource, own: readonly Migration[]): Promise<boolean> {
  const [{ known }] = await source.query("SELECT to_regclass('migrations') IS NOT NULL AS known");
  if (!known) return true;
  const rows: { name: string }[] = await source.query("SELECT name FROM migrations");
  const done = new Set(rows.map(({ name }) => name));
  return [...KIT_MIGRATIONS, ...own].some((Migration) => !done.has(new Migration().name ?? Migration.name));
}
