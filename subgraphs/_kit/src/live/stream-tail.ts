import { type Redis, streamOf } from "../events/bus";
import { Loop } from "../events/loop";
import { isBefore } from "../events/outbound-stream";
import type { StreamEntry } from "../events/stream-reader";
import type { Logger } from "../logging";

const PAGE = 500;
const BLOCK_MS = 10_000;
const RETRY_MS = 250;
/** Followers that are no further behind than this are served from memory. */
const KEPT = 2_000;

/** What CLIENT LIST shows it as. */
export const connectionNameOf = (domain: string): string => `live:${domain}`;

/**
 * The end of a domain's stream, read once for all who follow it in this process. Who is further behind reads the stream itself,
 * so nobody's pace is another's, and nothing is kept for anybody.
 */
export class StreamTail {
  private readonly connection: Redis;
  private readonly loop: Loop;
  private readonly stream: string;
  private entries: StreamEntry[] = [];
  /** Every entry after this one, up to `last`, is in `entries`. */
  private from = "0-0";
  private last = "0-0";

  constructor(
    private readonly redis: Redis,
    domain: string,
    private readonly onNews: () => void,
    logger: Logger,
  ) {
    this.stream = streamOf(domain);
    this.connection = redis.duplicate({ name: connectionNameOf(domain) });
    this.loop = new Loop(
      () => this.step(),
      { intervalMs: BLOCK_MS, retryMs: RETRY_MS },
      logger.child({ loop: "live" }),
    );
  }

  /** Resolves once everything published from now on will be seen. */
  async open(): Promise<void> {
    await this.connection.connect();
    const [newest] = (await this.redis.xRevRange(this.stream, "+", "-", { COUNT: 1 })) ?? [];
    if (newest) this.from = this.last = newest.id;
    this.loop.start();
  }

  close(): void {
    const stopped = this.loop.stop();
    // The read that waits ends with its connection.
    if (this.connection.isOpen) this.connection.destroy();
    void stopped;
  }

  get end(): string {
    return this.last;
  }

  /** What came after an entry: all that is known, or a page of it. */
  async after(position: string): Promise<{ read: readonly StreamEntry[]; more: boolean }> {
    if (!isBefore(position, this.from)) {
      // From the end, where nearly everybody stands.
      const had = this.entries.findLastIndex(({ id }) => !isBefore(position, id));
      return { read: this.entries.slice(had + 1), more: false };
    }
    const read = (await this.redis.xRange(this.stream, `(${position}`, "+", { COUNT: PAGE })) as StreamEntry[];
    return { read, more: read.length === PAGE };
  }

  private async step(): Promise<void> {
    const replies = (await this.connection.xRead(
      { key: this.stream, id: this.last },
      { COUNT: PAGE, BLOCK: BLOCK_MS },
    )) as { messages: StreamEntry[] }[] | null;
    const news = replies?.[0]?.messages ?? [];
    if (news.length > 0) this.keep(news);
    this.loop.wake();
  }

  private keep(news: readonly StreamEntry[]): void {
    const all = [...this.entries, ...news];
    const over = all.length - KEPT;
    if (over > 0) this.from = all[over - 1]!.id;
    this.entries = over > 0 ? all.slice(over) : all;
    this.last = news.at(-1)!.id;
    this.onNews();
  }
}
