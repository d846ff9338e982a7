import pg from "pg";
import { PreparedNames } from "./prepared-names";

const names = new PreparedNames("kit");

/**
 * Connections that write what is asked of them at once instead of waiting for each answer, and prepare what recurs.
 *
 * @param prepared false behind a pooler in transaction mode, where a named statement would be another connection's.
 */
export function poolOf(prepared: boolean): typeof pg.Pool {
  class PreparingClient extends pg.Client {
    // biome-ignore lint/suspicious/noExplicitAny: pg's query has more overloads than this can repeat
    override query(config: any, values?: any, callback?: any): any {
      if (typeof config === "string" && Array.isArray(values) && values.length > 0) {
        const name = names.of(config);
        if (name) return super.query({ name, text: config, values }, callback);
      }
      return super.query(config, values, callback);
    }
  }
  const Client = prepared ? PreparingClient : pg.Client;
  return class extends pg.Pool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, Client } as pg.PoolConfig);
      // An error between two queries, such as the server's end, would end the process if nobody listened.
      this.on("connect", (client) => client.on("error", () => undefined));
    }
  } as typeof pg.Pool;
}
