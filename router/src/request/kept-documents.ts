import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import { createClient } from "redis";

/** Seconds after which a document is forgotten that nobody asked for. */
const KEPT_FOR = 86_400;
/** Characters of one document; nobody writes longer ones by hand, and the limits on documents end about there. */
const LONGEST = 65_536;
const KEPT_HERE = 1_000;
const KEPT_TEXT = 2 * 1_048_576;

/** Documents that clients left in Redis, by their hash, for every router to find. Without Redis none is known. */
export class KeptDocuments {
  private readonly here = new LRUCache<string, string>({
    max: KEPT_HERE,
    maxSize: KEPT_TEXT,
    sizeCalculation: (text) => text.length + 1,
  });

  private constructor(
    private readonly redis: ReturnType<typeof clientOf>,
    private readonly logger: Logger,
  ) {}

  /** It serves at once, and what is kept in Redis is found once that is reached. */
  static open(url: string, logger: Logger): KeptDocuments {
    const redis = clientOf(url);
    redis.on("error", (reason: Error) => logger.warn({ reason: reason.message }, "Kept documents cannot be reached."));
    const kept = new KeptDocuments(redis, logger);
    redis.connect().catch(() => undefined);
    return kept;
  }

  known(hash: string): string | undefined {
    return this.here.get(hash);
  }

  async find(hash: string): Promise<string | undefined> {
    try {
      const text = await this.redis.getEx(keyOf(hash), { type: "EX", value: KEPT_FOR });
      if (text === null) return undefined;
      this.here.set(hash, text);
      return text;
    } catch {
      return undefined;
    }
  }

  keep(hash: string, text: string): void {
    if (text.length > LONGEST || this.here.has(hash)) return;
    this.here.set(hash, text);
    this.redis
      .set(keyOf(hash), text, { expiration: { type: "EX", value: KEPT_FOR } })
      .catch((reason: Error) => this.logger.warn({ reason: reason.message }, "A document could not be kept."));
  }

  close(): void {
    if (this.redis.isOpen) this.redis.destroy();
  }
}

const keyOf = (hash: string): string => `router:document:${hash}`;

const clientOf = (url: string) => createClient({ url, disableOfflineQueue: true });
