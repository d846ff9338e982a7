import type { Duplex } from "node:stream";
import pg from "pg";
import { readMessages } from "./row-bytes";

/** pg's connection, as far as it listens to its server. */
interface Listening {
  attachListeners(stream: Duplex): void;
  emit(event: string, message: object): void;
}

/**
 * A connection to PostgreSQL that may break at any moment: what is asked of it then fails, and whoever asked is told so. pg says it
 * by an `error` besides, perhaps in the very packet in which a new connection is ready, before anybody who opened it can listen;
 * and an `error` that nobody listens for ends the process. Every connection of ours is one of these.
 */
export class PostgresClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on("error", () => undefined);
    const { connection } = this as unknown as { connection: Listening };
    connection.attachListeners = (stream) =>
      readMessages(stream, (message) =>
        connection.emit(message.name === "error" ? "errorMessage" : message.name, message),
      );
  }
}

/** The same for a pool, which says it again of each of its connections that is idle. */
export class PostgresPool extends pg.Pool {
  constructor(config?: pg.PoolConfig, Client: typeof PostgresClient = PostgresClient) {
    super({ ...config, Client });
    this.on("error", () => undefined);
  }
}
