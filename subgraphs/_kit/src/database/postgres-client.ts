import type { Duplex } from "node:stream";
import pg from "pg";
import { readMessages } from "./row-bytes";

/** pg's connection, as far as it listens to its server and asks it. */
interface Wire {
  stream: Duplex;
  attachListeners(stream: Duplex): void;
  emit(event: string, message: object): void;
  end(): void;
  _send(bytes: Buffer): void;
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
    const { connection } = this as unknown as { connection: Wire };
    connection.attachListeners = (stream) =>
      readMessages(stream, (message) =>
        connection.emit(message.name === "error" ? "errorMessage" : message.name, message),
      );
    writeTogether(connection);
  }
}

/**
 * What is asked in one moment goes to the server in one write of one piece: a write costs more than most of what is asked by it,
 * and pieces that a stream holds back for one another are more work for it than joining them.
 */
function writeTogether(connection: Wire): void {
  let pieces: Buffer[] = [];
  const flush = () => {
    const bytes = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    pieces = [];
    if (bytes.length > 0 && connection.stream.writable) connection.stream.write(bytes);
  };
  connection._send = (bytes) => {
    // After all that goes on at this moment: a statement is often asked by what the one before it is followed by.
    if (pieces.push(bytes) === 1) process.nextTick(flush);
  };
  const end = connection.end.bind(connection);
  connection.end = () => {
    flush();
    end();
  };
}

/** The same for a pool, which says it again of each of its connections that is idle. */
export class PostgresPool extends pg.Pool {
  constructor(config?: pg.PoolConfig, Client: typeof PostgresClient = PostgresClient) {
    super({ ...config, Client });
    this.on("error", () => undefined);
  }
}
