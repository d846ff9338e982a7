import type { Pool, PoolClient } from "pg";
import { PostgresPool } from "../database/postgres-client";

/** Where graphile-worker keeps its tables. Stated, since its default can be changed from outside. */
export const WORKER_SCHEMA = "graphile_worker";

/** Two of them are busy when jobs run, one when all is quiet. */
export const CONNECTIONS = 4;
/** A quiet domain is left with the one connection that listens. */
const IDLE_MS = 60_000;

type Taken = (error: Error | undefined, client: PoolClient | undefined, release: (error?: unknown) => void) => void;

/**
 * graphile-worker gives back the connection that it listens with twice, when that breaks while a worker that has just begun stops. The
 * second time would be an unhandled rejection, which ends the process.
 */
class WorkerPool extends PostgresPool {
  override connect(): Promise<PoolClient>;
  override connect(taken: Taken): void;
  override connect(taken?: Taken): Promise<PoolClient> | undefined {
    if (!taken) return super.connect();
    super.connect((error, client, release) => {
      let isBack = false;
      taken(error, client, (reason) => {
        if (isBack) return;
        isBack = true;
        release(reason);
      });
    });
    return undefined;
  }
}

/** A connection that breaks is told to `broken`, whether it is in use or not. */
export function openWorkerPool(url: string, broken: (error: Error) => void): Pool {
  const pool = new WorkerPool({
    connectionString: url,
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    application_name: "baiyun jobs",
  });
  pool.on("error", broken);
  pool.on("connect", (client) => client.on("error", broken));
  return pool;
}
