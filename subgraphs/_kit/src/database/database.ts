import pg from "pg";
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner } from "typeorm";
import { CHANGE_SETTING, noteAuthor, SYSTEM } from "../changes/change-author";
import { type Clock, systemClock } from "../clock";
import { InboxEntry } from "../events/inbox-entry.entity";
import { OutboxEvent } from "../events/outbox-event.entity";
import { IdempotencyKey } from "../idempotency/idempotency-key.entity";
import type { Viewer } from "../identity/viewer";
import { reached } from "../points";
import { Cancellation } from "./cancellation";
import { poolOf } from "./connection-pool";
import { KeyedReads } from "./keyed-reads";
import { anyPending, KIT_MIGRATIONS, type Migration, migrate } from "./migrate";
import { probe } from "./probe";
import { PreparedReads, type Read, readOn } from "./read-transaction";
import { SentAlong } from "./sent-along";
import { goShortWay } from "./short-way";
import { AS_EVERY_TENANT, beginAs } from "./tenant-isolation";

export interface DatabaseOptions {
  url: string;
  /** Past a pooler, for what needs a session of its own: migrations here, and whoever listens. `url` without it. */
  directUrl?: string | undefined;
  entities: EntityTarget<ObjectLiteral>[];
  migrations: Migration[];
  /** When what is changed changes. */
  clock?: Clock | undefined;
  poolSize?: number | undefined;
  /** False behind a pooler in transaction mode. */
  preparedStatements?: boolean | undefined;
  /** No statement runs longer, and none waits longer for a lock. */
  statementTimeoutMs?: number | undefined;
  lockTimeoutMs?: number | undefined;
}

export type MigratedDatabase = Pick<DatabaseOptions, "entities" | "migrations">;

/** Told of events that were recorded, and whether somebody waits for any of them. */
type Publish = (recorded: { isUrgent: boolean }) => void;

interface TransactionOptions<T> {
  /** Whether the work's outcome is to stay. Always, unless it says otherwise. */
  commits?: (outcome: T) => boolean;
  /** Who changes what changes, where it is another than the viewer whose rows are seen. */
  author?: Viewer;
}

/** One domain's PostgreSQL database. Rows of tenants are reached through `transaction` and `read` only. */
export class Database {
  /** Those in this process who publish what is recorded. */
  private readonly publishers = new Set<Publish>();
  private readonly keyed: KeyedReads;

  private constructor(
    readonly source: DataSource,
    readonly directUrl: string,
    private readonly prepared: PreparedReads | null,
    private readonly url: string,
    private readonly clock: Clock,
  ) {
    this.keyed = new KeyedReads(() => this.pool, prepared);
  }

  /** Connects and brings the schema up to date; two processes may do so at once. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const { url, directUrl = url, preparedStatements: prepared = true, clock = systemClock } = options;
    const source = sourceOf(url, options);
    await source.initialize();
    try {
      if (await anyPending(source, options.migrations)) {
        await migrate(directUrl, () => migrationSourceOf(directUrl, options));
      }
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return new Database(source, directUrl, prepared ? new PreparedReads() : null, url, clock);
  }

  /**
   * Runs `work` in one transaction that sees the rows of the viewer's tenants only. What it returns is committed, unless
   * `commits` says that it is a refusal: then nothing that it wrote stays. What it throws rolls back as well.
   */
  async transaction<T>(
    viewer: Viewer,
    work: (tx: EntityManager) => Promise<T>,
    { commits = () => true, author = viewer }: TransactionOptions<T> = {},
  ): Promise<T> {
    const runner = this.source.createQueryRunner();
    const sentAlong = new SentAlong(runner.manager, this.publishers.size > 0);
    try {
      await begin(runner, `${beginAs(viewer, "READ WRITE")}; ${noteAuthor(author, this.clock())}`);
      const outcome = await work(runner.manager);
      if (commits(outcome)) {
        reached("beforeCommit");
        await sentAlong.commit(() => runner.commitTransaction());
        reached("afterCommit");
        if (sentAlong.recorded) for (const publish of this.publishers) publish(sentAlong.recorded);
      } else await runner.rollbackTransaction();
      return outcome;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw sentAlong.causeOf(error);
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs SELECTs in one transaction that sees the rows of the viewer's tenants only, all in one write to the server.
   *
   * @param signal that nobody waits for them any more: what has not begun is not asked, what goes on is cancelled.
   * @returns the rows of each statement, as arrays of column values.
   */
  async read(viewer: Viewer, statements: readonly Read[], signal?: AbortSignal): Promise<unknown[][][]> {
    try {
      return statements.every(({ keyed }) => keyed)
        ? await this.keyed.read(viewer, statements, signal)
        : await this.readAlone(viewer, statements, signal);
    } catch (error) {
      // It was made where the socket is read; of use is where the read was asked for.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  private async readAlone(viewer: Viewer, statements: readonly Read[], signal?: AbortSignal): Promise<unknown[][][]> {
    const client = await this.pool.connect();
    if (signal?.aborted) {
      client.release();
      throw signal.reason;
    }
    const cancellation = signal && new Cancellation(client, signal);
    try {
      return await readOn(client, viewer, statements, this.prepared);
    } finally {
      await cancellation?.end();
      client.release();
    }
  }

  /** Has `publish` called after each commit that has recorded an event, until what this answers is called. */
  publishBy(publish: Publish): () => void {
    this.publishers.add(publish);
    return () => this.publishers.delete(publish);
  }

  ready(): Promise<void> {
    return probe(this.url);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }
}

/**
 * Begins without waiting for the answer: the first statement follows it in the same moment. If it fails, so does that one,
 * because the transaction is aborted or the connection gone.
 */
async function begin(runner: QueryRunner, text: string): Promise<void> {
  const client: pg.PoolClient = await runner.connect();
  client.query(text).catch(() => undefined);
  goShortWay(runner, client);
  // TypeORM would send START TRANSACTION by itself and wait for it, and then again for the viewer's setting.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}

/**
 * The connections that migrations run on, not opened yet. They take their time, and see every tenant's rows: the policies hold for
 * the tables' owner, too.
 */
export function migrationSourceOf(url: string, { entities, migrations }: MigratedDatabase): DataSource {
  const options = { url, entities, migrations, poolSize: 2, statementTimeoutMs: 0, lockTimeoutMs: 0 };
  return sourceOf(url, options, { options: `${AS_EVERY_TENANT} -c ${CHANGE_SETTING}=${SYSTEM}` });
}

function sourceOf(url: string, options: DatabaseOptions, extra: pg.PoolConfig = {}): DataSource {
  const { entities, migrations, poolSize = 10, preparedStatements: prepared = true } = options;
  const { statementTimeoutMs = 30_000, lockTimeoutMs = 15_000 } = options;
  return new DataSource({
    type: "postgres",
    url,
    driver: { ...pg, Pool: poolOf(prepared) },
    entities: [OutboxEvent, InboxEntry, IdempotencyKey, ...(entities as (new () => object)[])],
    migrations: [...KIT_MIGRATIONS, ...migrations],
    migrationsTransactionMode: "each",
    installExtensions: false,
    poolSize,
    applicationName: "baiyun",
    extra: {
      pipeline: true,
      // A pooler refuses what it does not know in a start-up message; there the server's own settings hold.
      ...(prepared && { statement_timeout: statementTimeoutMs, lock_timeout: lockTimeoutMs }),
      ...extra,
    },
  });
}
