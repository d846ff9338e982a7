import { setTimeout as pause } from "node:timers/promises";
import { REVOCATIONS_KEPT_MS, type Revocation, Revocations } from "../identity/revocations";
import type { Logger } from "../logging";
import type { Resource } from "../serve/subgraph";
import { outliveErrors, type Redis } from "./bus";
import { WITHOUT_TIMERS } from "./connection-wait";
import { redisClient } from "./redis-client";
import { untilLoaded } from "./redis-loading";

/** Every process reads all of it by itself. */
const STREAM = "revocations";
const BLOCK_MS = 10_000;
/** A server that does not even end a read that waits is gone, whatever its connection says. */
const SILENCE_MS = 2 * BLOCK_MS;
const RETRY_MS = 250;
const PAGE = 1_000;

/** Tells every router and subgraph. */
export async function announceRevocation(redis: Redis, { subject, notBefore }: Revocation): Promise<void> {
  const oldest = Date.now() - REVOCATIONS_KEPT_MS;
  // Of a stream that is rebuilt most is too old to matter.
  if (notBefore <= oldest) return;
  const TRIM = { strategy: "MINID", strategyModifier: "~", threshold: oldest } as const;
  await redis.xAdd(STREAM, "*", { subject, notBefore: String(notBefore) }, { TRIM });
}

/**
 * Follows the stream from its beginning. While Redis cannot be reached nothing more is known to be revoked, and who was not
 * revoked by then is served: an access token runs out within minutes by itself, and no refresh depends on Redis.
 */
class RevocationFeed {
  readonly revocations = new Revocations();
  private readonly redis: Redis;
  private opening: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  private last = "0";
  private closing = false;
  private connected = false;

  constructor(
    url: string,
    private readonly logger: Logger,
  ) {
    const reconnectStrategy = (retries: number, cause: Error) =>
      this.connected ? Math.min(50 * 2 ** retries, 2_000) : new Error(cause.message, { cause });
    this.redis = redisClient({
      url,
      socket: { connectTimeout: 5_000, socketTimeout: SILENCE_MS, reconnectStrategy },
      ...WITHOUT_TIMERS,
    });
    outliveErrors(this.redis, logger);
  }

  /** Resolves when all that is known to be revoked has been read. */
  open(): Promise<void> {
    this.opening ??= this.begin();
    return this.opening;
  }

  async close(): Promise<void> {
    this.closing = true;
    if (this.redis.isOpen) this.redis.destroy();
    await this.following;
  }

  private async begin(): Promise<void> {
    await this.redis.connect();
    this.connected = true;
    await untilLoaded(this.redis);
    while (await this.read()) {}
    this.following = this.follow();
  }

  private async follow(): Promise<void> {
    while (!this.closing) {
      try {
        await this.read(BLOCK_MS);
      } catch (error) {
        if (this.closing) return;
        this.logger.warn({ err: error }, "revocations cannot be followed");
        // The stream may be another one when it is there again, so all of it is read; what is known counts once.
        this.last = "0";
        await pause(RETRY_MS);
      }
    }
  }

  /** Whether there was anything. */
  private async read(block?: number): Promise<boolean> {
    const options = { COUNT: PAGE, ...(block && { BLOCK: block }) };
    const replies = (await this.redis.xRead({ key: STREAM, id: this.last }, options)) as
      | { messages: { id: string; message: Record<string, string> }[] }[]
      | null;
    const entries = replies?.[0]?.messages ?? [];
    for (const { id, message } of entries) {
      this.revocations.note({ subject: message.subject ?? "", notBefore: Number(message.notBefore) });
      this.last = id;
    }
    return entries.length > 0;
  }
}

interface Shared {
  feed: RevocationFeed;
  users: number;
}

const feeds = new Map<string, Shared>();

/** What is revoked, by the Redis at this URL. The domains of one process read it together. */
export function revocationsAt(url: string, logger: Logger): Resource & { revocations: Revocations } {
  const shared = feeds.get(url) ?? { feed: new RevocationFeed(url, logger), users: 0 };
  feeds.set(url, shared);
  shared.users += 1;
  let left = false;
  return {
    revocations: shared.feed.revocations,
    start: () => shared.feed.open(),
    close: async () => {
      if (left) return;
      left = true;
      shared.users -= 1;
      if (shared.users > 0) return;
      if (feeds.get(url) === shared) feeds.delete(url);
      await shared.feed.close();
    },
  };
}
