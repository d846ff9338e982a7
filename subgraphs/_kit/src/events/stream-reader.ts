import { hostname } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { newId } from "../ids";
import type { Logger } from "../logging";
import type { Redis } from "./bus";
import { untilTick } from "./tick";

export interface StreamEntry {
  id: string;
  message: Record<string, string>;
}

export interface StreamEntries {
  stream: string;
  entries: StreamEntry[];
}

/**
 * How often the server is told what is dealt with, and of how much at once: each time it writes to its file, and waits for the disk.
 * Who dies meanwhile leaves what the inbox knows.
 */
const TELL_EVERY_MS = 250;
const TELL_AT = 64;
/** How long a read that does not end is waited for. */
const GRACE_MS = 500;
const UNBLOCK_EVERY_MS = 20;
/** A member at work reads every minute at least. */
const FORGOTTEN_AFTER_MS = 60 * 60 * 1_000;

/** A member of a consumer group, with a connection of its own because a read that waits holds it. */
export class StreamReader {
  /** Unique for each start: what an earlier one of this process id left is taken over like anybody's. */
  readonly name = `${hostname()}:${process.pid}:${newId()}`;
  private readonly connection: Redis;
  /** What the server calls the connection; null until it is asked again after a reconnect. */
  private connectionId: number | null = null;
  /** Dealt with, which the server is not told yet; by stream. */
  private done = new Map<string, string[]>();
  private doneSince = 0;
  private telling: NodeJS.Timeout | undefined;
  private closing = false;

  constructor(
    private readonly redis: Redis,
    private readonly streams: readonly string[],
    private readonly group: string,
    private readonly logger: Logger,
  ) {
    this.connection = redis.duplicate();
    this.connection.on("ready", () => {
      this.connectionId = null;
    });
  }

  async open(): Promise<void> {
    await this.connection.connect();
    await this.ensureGroups();
  }

  /** What nobody in the group was delivered yet; waits `blockMs` for it at most. What is dealt with goes along when it is time. */
  async read(count: number, blockMs: number): Promise<StreamEntries[]> {
    this.connectionId ??= await this.connection.clientId();
    if (this.closing) return [];
    const told = this.isTimeToTell() ? this.tell(this.connection) : undefined;
    const read = this.connection.xReadGroup(
      this.group,
      this.name,
      this.streams.map((key) => ({ key, id: ">" })),
      { COUNT: count, BLOCK: Math.max(1, Math.ceil(blockMs)) },
    ) as Promise<{ name: string; messages: StreamEntry[] }[] | null>;
    const [replies] = await Promise.all([read, told]);
    const found = new Map(replies?.map(({ name, messages }) => [name, messages]));
    return this.streams.flatMap((stream) => {
      const entries = found.get(stream);
      return entries ? [{ stream, entries }] : [];
    });
  }

  /** Entries that need not be delivered again: the server is told soon, with what else is dealt with by then. */
  dealtWith(stream: string, entries: readonly StreamEntry[]): void {
    if (this.done.size === 0) this.doneSince = Date.now();
    this.done.set(stream, [...(this.done.get(stream) ?? []), ...entries.map(({ id }) => id)]);
    // A read that waits for what is new goes on for long.
    this.telling ??= setTimeout(() => this.settle().catch(() => undefined), untilTick(TELL_EVERY_MS));
  }

  /** Tells the server now what is dealt with. */
  settle(): Promise<void> {
    return this.tell(this.redis);
  }

  private isTimeToTell(): boolean {
    const waiting = [...this.done.values()].reduce((sum, ids) => sum + ids.length, 0);
    return waiting >= TELL_AT || (waiting > 0 && Date.now() - this.doneSince >= TELL_EVERY_MS / 2);
  }

  private async tell(connection: Redis): Promise<void> {
    const { done } = this;
    this.done = new Map();
    clearTimeout(this.telling);
    this.telling = undefined;
    try {
      await Promise.all([...done].map(([stream, ids]) => connection.xAck(stream, this.group, ids)));
    } catch (error) {
      for (const [stream, ids] of done) this.done.set(stream, [...ids, ...(this.done.get(stream) ?? [])]);
      throw error;
    }
  }

  async ensureGroups(): Promise<void> {
    for (const stream of this.streams) {
      try {
        await this.redis.xGroupCreate(stream, this.group, "0", { MKSTREAM: true });
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith("BUSYGROUP"))) throw error;
      }
    }
  }

  /** Ends the read under way, waits until the caller has dealt with what it has read, and leaves the group. */
  async close(ended: Promise<void>): Promise<void> {
    this.closing = true;
    let over = false;
    const dealt = ended.finally(() => {
      over = true;
    });
    // Again and again, because the read may only be on its way to the server.
    for (let waited = 0; !over && waited < GRACE_MS; waited += UNBLOCK_EVERY_MS) {
      this.unblock();
      await Promise.race([dealt, pause(UNBLOCK_EVERY_MS)]);
    }
    if (this.connection.isOpen) this.connection.destroy();
    await dealt;
    // Where it fails, another member finds them dealt with.
    await this.settle().catch(() => undefined);
    await this.leave().catch((error: unknown) => this.logger.warn({ err: error }, "group not left"));
  }

  private unblock(): void {
    if (this.connectionId === null || !this.redis.isReady) return;
    this.redis.sendCommand(["CLIENT", "UNBLOCK", String(this.connectionId)]).catch(() => undefined);
  }

  /** A member that holds deliveries stays, for those to be taken over; so do the names of processes that were killed, for a while. */
  private async leave(): Promise<void> {
    if (!this.redis.isReady) return;
    for (const stream of this.streams) {
      const members = await this.redis.xInfoConsumers(stream, this.group);
      const gone = members.filter(
        ({ name, pending, idle }) => pending === 0 && (name === this.name || idle > FORGOTTEN_AFTER_MS),
      );
      for (const { name } of gone) await this.redis.xGroupDelConsumer(stream, this.group, name);
    }
  }
}
