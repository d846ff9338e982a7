import pg from "pg";

/** A server that counts connections has few statements to keep on each. */
const MOST_PREPARED = 200;

/** Names for statements that recur, the same in every connection of this process. */
class PreparedNames {
  private readonly named = new Map<string, string>();
  private readonly seenOnce = new Set<string>();

  /** Undefined for a statement met for the first time, and once there are too many names: it is planned for itself. */
  of(text: string): string | undefined {
    const name = this.named.get(text);
    if (name || this.named.size >= MOST_PREPARED) return name;
    if (!this.seenOnce.delete(text)) {
      // Statements that never come again are forgotten now and then; those with a name keep it.
      if (this.seenOnce.size > 10 * MOST_PREPARED) this.seenOnce.clear();
      this.seenOnce.add(text);
      return undefined;
    }
    const given = `kit_${this.named.size}`;
    this.named.set(text, given);
    return given;
  }
}

const names = new PreparedNames();

/**
 * Connections that write what is asked of them at once instead of waiting for each answer, and prepare what recurs.
 *
 * @param prepared false behind a pooler in transaction mode, where a named statement would be another connection's.
 */
export function poolOf(prepared: boolean): typeof pg.Pool {
  class PreparingClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      // An error between two queries, such as the server's end, would end the process if nobody listened.
      this.on("error", () => undefined);
    }

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
      this.on("connect", (client) => client.on("error", () => undefined));
    }
  } as typeof pg.Pool;
}

/** The statement as pg takes it: rows as arrays of values, prepared when it recurs. */
export function readQuery(
  { text, values, planned = false }: { text: string; values: unknown[]; planned?: boolean },
  prepared: boolean,
): pg.QueryArrayConfig {
  const name = prepared && !planned ? names.of(text) : undefined;
  return { text, values, rowMode: "array", ...(name && { name }) };
}
