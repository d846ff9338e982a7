import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { createClient } from "redis";
import { KnownRevocations } from "./revocations";

/** A Redis stream of `subject` and `notBefore`. Every process reads all of it by itself. */
const STREAM = "revocations";
const BLOCK_MS = 10_000;
/** A server that does not even end a read that waits is gone, whatever its connection says. */
const SILENCE_MS = 2 * BLOCK_MS;
const RETRY_MS = 250;
const PAGE = 1_000;

/**
 * Follows what is revoked. Until it has read all that is known nobody can be served; later, while Redis cannot be reached,
 * nothing more is known to be revoked and who was not revoked by then is served: access tokens run out by themselves.
 */
export class RevocationFeed {
  readonly revocations = new KnownRevocations();
  private following: Promise<void> | undefined;
  private last = "0";
  private closing = false;

  private constructor(
    private readonly redis: ReturnType<typeof clientOf>,
    private readonly logger: Logger,
  ) {}

  /** @throws Error with a one-line message when there is no Redis. */
  static async open(url: string, logger: Logger): Promise<RevocationFeed> {
    const redis = clientOf(url, logger);
    try {
      await redis.connect();
      const feed = new RevocationFeed(redis, logger);
      while (await feed.read()) {}
      feed.following = feed.follow();
      return feed;
    } catch (reason) {
      if (redis.isOpen) redis.destroy();
      throw new Error(`Redis cannot be read at REDIS_URL: ${(reason as Error).message}`, { cause: reason });
    }
  }

  async close(): Promise<void> {
    this.closing = true;
    if (this.redis.isOpen) this.redis.destroy();
    await this.following;
  }

  private async follow(): Promise<void> {
    while (!this.closing) {
      try {
        await this.read(BLOCK_MS);
      } catch (reason) {
        if (this.closing) return;
        this.logger.warn({ err: reason }, "Revocations cannot be followed.");
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
      this.revocations.note(message.subject ?? "", Number(message.notBefore));
      this.last = id;
    }
    return entries.length > 0;
  }
}

function clientOf(url: string, logger: Logger) {
  let connected = false;
  const client = createClient({
    url,
    socket: {
      connectTimeout: 5_000,
      socketTimeout: SILENCE_MS,
      reconnectStrategy: (retries, cause) =>
        connected ? Math.min(50 * 2 ** retries, 2_000) : new Error(cause.message, { cause }),
    },
    // A read may wait as long as it is told to.
    commandOptions: { timeout: 0 },
  });
  client.on("ready", () => {
    connected = true;
  });
  client.on("error", (reason: Error) => logger.warn({ reason: reason.message }, "The connection to Redis failed."));
  return client;
}
