import type { Redis } from "@baiyun/kit";
import { testRedis, until } from "@baiyun/kit/testing";
import { Client } from "pg";

/** What the domains have recorded and passed on to each other, as their stores hold it. */
export class StoredEvents {
  private constructor(
    private readonly databases: readonly Client[],
    private readonly redis: Redis,
  ) {}

  static async open(databaseUrls: readonly string[]): Promise<StoredEvents> {
    const databases = databaseUrls.map((connectionString) => new Client({ connectionString }));
    await Promise.all(databases.map((database) => database.connect()));
    return new StoredEvents(databases, await testRedis());
  }

  /** Rows and entries in all: an act that took place has added some. */
  async count(): Promise<number> {
    const { recorded, onStreams } = await this.read();
    return recorded + onStreams;
  }

  /** Until nothing is on its way: an event is published after it was recorded, and acknowledged after it was acted on. */
  async rest(): Promise<void> {
    let before = await this.read();
    await until(async () => {
      const now = await this.read();
      const resting = now.underWay === 0 && before.underWay === 0 && now.onStreams === before.onStreams;
      before = now;
      return resting;
    });
  }

  /** Lets somebody look a parcel up again who has done so too often. */
  async forgetLookups(): Promise<void> {
    const counters = await this.redis.keys("tracking:*:lookups");
    if (counters.length > 0) await this.redis.del(counters);
  }

  async close(): Promise<void> {
    await Promise.all(this.databases.map((database) => database.end()));
    this.redis.destroy();
  }

  private async read() {
    const counted = await Promise.all(
      this.databases.map((database) =>
        database.query<{ rows: number; unpublished: number }>(
          `SELECT (count(*) + (SELECT count(*) FROM idempotency_key))::int AS rows,
             count(*) FILTER (WHERE published_at IS NULL)::int AS unpublished FROM outbox_event`,
        ),
      ),
    );
    const outboxes = counted.map(({ rows: [row] }) => row!);
    const streams = await this.streams();
    return {
      recorded: sum(outboxes.map(({ rows }) => rows)),
      underWay: sum(outboxes.map(({ unpublished }) => unpublished)) + sum(streams.map(({ unhandled }) => unhandled)),
      onStreams: sum(streams.map(({ added }) => added)),
    };
  }

  private async streams(): Promise<{ added: number; unhandled: number }[]> {
    const found: string[] = [];
    for await (const keys of this.redis.scanIterator({ TYPE: "stream" })) found.push(...keys);
    return Promise.all(
      found.map(async (stream) => {
        const { "entries-added": added } = await this.redis.xInfoStream(stream);
        const groups = await this.redis.xInfoGroups(stream);
        // The relay's mark reads nothing, and stands behind what tracking puts on its stream by itself.
        const readers = groups.filter(({ name }) => name !== "relay");
        const unhandled = sum(readers.map(({ pending, lag }) => Number(pending) + Number(lag ?? 0)));
        return { added: Number(added), unhandled };
      }),
    );
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
