import { totalmem } from "node:os";

const MB = 1024 * 1024;

/**
 * A database whose content need not outlive the run gives up its safety for speed. Nor is it analysed: its few rows would make
 * other plans than many do, from some moment of the run on.
 */
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

/**
 * What the embedded PostgreSQL is run with: one machine that also runs all else, an SSD, some millions of rows a table.
 * Time-outs of statements and locks are each connection's own affair, since a migration may take longer than a request.
 *
 * @param memory bytes that this machine, or this container, has in all.
 */
export function postgresSettings(throwaway: boolean, memory = availableMemory()): Record<string, string> {
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(Math.max(memory / part / MB, least), most))}MB`;
  return {
    timezone: "UTC",
    // Every domain's pool, its listener and its jobs, and room for a person with psql.
    max_connections: "200",

    // Reserved when it is used, not at the start.
    shared_buffers: share(8, 128, 2_048),
    effective_cache_size: share(2, 256, 16_384),
    maintenance_work_mem: share(64, 64, 512),
    work_mem: share(1_024, 4, 16),
    random_page_cost: "1.1",
    // Compiling a plan costs more than any query of ours takes.
    jit: "off",

    // Each checkpoint makes the next write of every page a dear one. A crash replays at most this much, within a minute.
    max_wal_size: "2GB",
    min_wal_size: "256MB",
    checkpoint_timeout: "15min",
    // Most full pages could be compressed, with pglz alone here, at four times the CPU of the update itself.
    wal_compression: "off",

    // A fifth of three million rows is a long wait for statistics and for room.
    autovacuum_vacuum_scale_factor: "0.05",
    autovacuum_vacuum_insert_scale_factor: "0.05",
    autovacuum_analyze_scale_factor: "0.05",
    autovacuum_vacuum_cost_limit: "1000",
    // Each round visits one database, and every domain has its own.
    autovacuum_naptime: "2min",

    // What a lost client left open would hold its locks, and keep every dead row.
    idle_in_transaction_session_timeout: "60s",
    ...(throwaway ? THROWAWAY : {}),
  };
}

/** The limit of our control group where there is one, as in a container. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
