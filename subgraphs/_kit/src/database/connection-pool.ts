import type pg from "pg";
import { PostgresClient, PostgresPool } from "./postgres-client";
import { PreparedNames } from "./prepared-names";

const names = new PreparedNames("kit");

/**
 * Connections that write what is asked of them at once instead of waiting for each answer, and prepare what recurs.
 *
 * @param prepared false behind a pooler in transaction mode, where a named statement would be another connection's.
 */
export function poolOf(prepared: boolean): typeof pg.Pool {
  class PreparingClient extends PostgresClient {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has more overloads than this can repeat
    override query(config: any, values?: any, callback?: any): any {
      if (typeof config === "string" && Array.isArray(values) && values.length > 0) {
        const name = names.of(config);
        if (name) return super.query({ name, text: config, values }, callback);
      }
      return super.query(config, values, callback);
    }
  }
  return class extends PostgresPool {
    constructor(options?: pg.PoolConfig) {
      super(options, prepared ? PreparingClient : PostgresClient);
    }
  } as typeof pg.Pool;
}
