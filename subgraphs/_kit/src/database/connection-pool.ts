import type pg from "pg";
import { PostgresClient, PostgresPool } from "./postgres-client";
import { PreparedNames } from "./prepared-names";
import { PreparedQuery } from "./prepared-query";

type Answered = (error: Error, result: pg.QueryResult) => void;

/**
 * Connections that write what is asked of them at once instead of waiting for each answer, and prepare what recurs.
 *
 * @param prepared false behind a pooler in transaction mode, where a named statement would be another connection's.
 */
export function poolOf(prepared: boolean): typeof pg.Pool {
  // Each database has statements of its own, and the server's connections to it prepare no others.
  const names = new PreparedNames("kit");
  class PreparingClient extends PostgresClient {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has more overloads than this can repeat
    override query(config: any, values?: any, callback?: any): any {
      if (typeof config === "string" && Array.isArray(values)) {
        const name = names.of(config);
        if (name) return this.prepared(name, config, values, callback);
      }
      return super.query(config, values, callback);
    }

    private prepared(
      name: string,
      text: string,
      values: unknown[],
      callback?: Answered,
    ): Promise<pg.QueryResult> | undefined {
      if (callback) {
        super.query(new PreparedQuery(name, text, values, callback));
        return undefined;
      }
      return new Promise<pg.QueryResult>((resolve, reject) => {
        super.query(
          new PreparedQuery(name, text, values, (error, result) => (error ? reject(error) : resolve(result))),
        );
      }).catch((error: Error) => {
        // It was made where the socket is read; of use is where it was asked for.
        Error.captureStackTrace(error);
        throw error;
      });
    }
  }
  return class extends PostgresPool {
    constructor(options?: pg.PoolConfig) {
      super(options, prepared ? PreparingClient : PostgresClient);
    }
  } as typeof pg.Pool;
}
