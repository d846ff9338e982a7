import type { Pool } from "pg";
import { PostgresPool } from "../database/postgres-client";

/** Where graphile-worker keeps its tables. Stated, since its default can be changed from outside. */
export const WORKER_SCHEMA = "graphile_worker";

/** Two of them are busy when jobs run, one when all is quiet. */
export const CONNECTIONS = 4;
/** A quiet domain is left with the one connection that listens. */
const IDLE_MS = 60_000;

/** A connection that breaks is told to `broken`, whether it is in use or not. */
export function openWorkerPool(url: string, broken: (error: Error) => void): Pool {
  const pool = new PostgresPool({
    connectionString: url,
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_MS,
    application_name: "baiyun jobs",
  });
  pool.on("error", broken);
  pool.on("connect", (client) => client.on("error", broken));
  return pool;
}
