import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type MigrationInterface,
  type ObjectLiteral,
} from "typeorm";
import { InboxEntry } from "../events/inbox-entry.entity";
import { OutboxEvent } from "../events/outbox-event.entity";
import { IdempotencyKey } from "../idempotency/idempotency-key.entity";
import type { Viewer } from "../identity/viewer";
import { CreateKitTables } from "./create-kit-tables.migration";
import { PartitionEvents } from "./partition-events.migration";
import { APPLICATION_ROLE, EVERY_TENANT, NO_TENANT, TENANT_SETTING } from "./tenant-isolation";

type Migration = new () => MigrationInterface;

export interface DatabaseOptions {
  url: string;
  entities: EntityTarget<ObjectLiteral>[];
  migrations: Migration[];
}

/** One domain's PostgreSQL database. Rows of tenants are reached through `transaction` only. */
export class Database {
  private constructor(readonly source: DataSource) {}

  /** Connects and brings the schema up to date; two processes may do so at once. */
  static async open({ url, entities, migrations }: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: "postgres",
      url,
      entities: [OutboxEvent, InboxEntry, IdempotencyKey, ...(entities as (new () => object)[])],
      migrations: [CreateKitTables, PartitionEvents, ...migrations],
      migrationsTransactionMode: "each",
      poolSize: 10,
      applicationName: "baiyun",
    });
    await source.initialize();
    try {
      await migrate(source);
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return new Database(source);
  }

  /**
   * Runs `work` in one transaction that sees the rows of the viewer's tenants only.
   * Returning commits: a refusal must be returned before the first write, a later failure thrown.
   */
  transaction<T>(viewer: Viewer, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(async (tx) => {
      await tx.query("SELECT set_config('role', $1, true), set_config($2, $3, true)", [
        APPLICATION_ROLE,
        TENANT_SETTING,
        tenantSetting(viewer),
      ]);
      return work(tx);
    });
  }

  async ready(): Promise<void> {
    await this.source.query("SELECT 1");
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

function tenantSetting({ tenancy }: Viewer): string {
  if (tenancy.kind === "one") return tenancy.tenantId;
  return tenancy.kind === "all" ? EVERY_TENANT : NO_TENANT;
}

/** An advisory lock makes processes that boot together migrate one after the other. */
async function migrate(source: DataSource): Promise<void> {
  const lock = source.createQueryRunner();
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('baiyun.migrations'))");
    await source.runMigrations();
  } finally {
    await lock.query("SELECT pg_advisory_unlock(hashtext('baiyun.migrations'))").catch(() => undefined);
    await lock.release();
  }
}
