import type pg from "pg";
import type { Viewer } from "../identity/viewer";
import { type PreparedReads, type Read, readOn } from "./read-transaction";

interface Asked {
  viewer: Viewer;
  statements: readonly Read[];
  signal: AbortSignal | undefined;
  resolve(answers: unknown[][][]): void;
  reject(reason: unknown): void;
}

/** So many short reads are done before one of them would have found a connection of its own worth it. */
const MOST_ON_ONE = 8;

/**
 * Reads by key, whoever asks: those of one turn of the event loop share connections, each in a transaction of its own viewer, and one
 * write to the server. They find few rows by an index, so that none makes another wait for long; a write, and the process that it
 * wakes, cost more than most of them. A list may take its time, and has a connection to itself.
 */
export class KeyedReads {
  private waiting: Asked[] = [];

  constructor(
    private readonly pool: () => pg.Pool,
    private readonly prepared: PreparedReads | null,
  ) {}

  /** As `Database.read`; what has been sent is not cancelled any more: another's may be under way on its connection. */
  read(viewer: Viewer, statements: readonly Read[], signal: AbortSignal | undefined): Promise<unknown[][][]> {
    return new Promise((resolve, reject) => {
      // All that this turn has read from sockets comes before it.
      if (this.waiting.length === 0) setImmediate(() => this.send());
      this.waiting.push({ viewer, statements, signal, resolve, reject });
    });
  }

  private send(): void {
    const all = this.waiting;
    this.waiting = [];
    for (let from = 0; from < all.length; from += MOST_ON_ONE) void this.sendOn(all.slice(from, from + MOST_ON_ONE));
  }

  private async sendOn(asked: readonly Asked[]): Promise<void> {
    let client: pg.PoolClient;
    try {
      client = await this.pool().connect();
    } catch (error) {
      for (const { reject } of asked) reject(error);
      return;
    }
    await Promise.all(asked.map((one) => this.answer(client, one)));
    client.release();
  }

  /** Until the server has answered, or it is known that nobody will. */
  private async answer(client: pg.PoolClient, { viewer, statements, signal, resolve, reject }: Asked): Promise<void> {
    try {
      signal?.throwIfAborted();
      resolve(await readOn(client, viewer, statements, this.prepared));
    } catch (error) {
      reject(error);
    }
  }
}
