import type { DataSource } from "typeorm";
import { type MigratedDatabase, migrationSourceOf } from "./database";
import { KIT_MIGRATIONS, lockMigrations } from "./migrate";
import { PostgresClient } from "./postgres-client";

/** What may be done about the migrations of a domain's database, by hand. */
export interface Migrations {
  /** Every one in the order it runs, the kit's among them, and whether it has. */
  list(): Promise<{ name: string; ran: boolean }[]>;
  /** Runs what has not run. @returns their names. */
  run(): Promise<string[]>;
  /** Takes back the last one that ran; what it added is lost. @returns its name, or null when none has run. */
  revert(): Promise<string | null>;
}

/** Opens a database for its migrations alone, while no other process runs any. */
export async function withMigrations<T>(
  options: MigratedDatabase & { url: string },
  work: (migrations: Migrations) => Promise<T>,
): Promise<T> {
  const lock = new PostgresClient({ connectionString: options.url, application_name: "baiyun migrations" });
  await lock.connect();
  const source = migrationSourceOf(options.url, options);
  try {
    await lockMigrations(lock);
    await source.initialize();
    return await work(migrationsOf(source, options));
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}

function migrationsOf(source: DataSource, { migrations }: MigratedDatabase): Migrations {
  const known = [...KIT_MIGRATIONS, ...migrations].map((Migration) => ({
    name: new Migration().name ?? Migration.name,
    // TypeORM asks for it when a migration runs, and not when it is taken back.
    transaction: new Migration().transaction === false ? ("none" as const) : ("each" as const),
  }));
  const wanted = known.map(({ name }) => name);
  // The time that a name ends in is the order.
  const inOrder = wanted.sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)));
  const done = async () => {
    const [{ known }] = await source.query("SELECT to_regclass('migrations') IS NOT NULL AS known");
    const rows: { name: string }[] = known ? await source.query("SELECT name FROM migrations ORDER BY id") : [];
    return rows.map(({ name }) => name);
  };
  return {
    async list() {
      const ran = new Set(await done());
      return inOrder.map((name) => ({ name, ran: ran.has(name) }));
    },
    run: async () => (await source.runMigrations()).map(({ name }) => name),
    async revert() {
      const last = (await done()).at(-1) ?? null;
      if (last) {
        const { transaction = "each" } = known.find(({ name }) => name === last) ?? {};
        await source.undoLastMigration({ transaction });
      }
      return last;
    },
  };
}
