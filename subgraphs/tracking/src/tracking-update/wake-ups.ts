import type { Redis, Resource } from "@baiyun/kit";

/** Tells of news on channels over one connection per process. A wake-up may be spurious; none is missed for good. */
export class WakeUps implements Resource {
  private readonly subscriber: Redis;
  private readonly sleepers = new Set<() => void>();

  constructor(redis: Redis) {
    this.subscriber = redis.duplicate();
    // What was announced while the connection was down is not announced again.
    this.subscriber.on("ready", () => {
      for (const wake of this.sleepers) wake();
    });
  }

  async start(): Promise<void> {
    await this.subscriber.connect();
  }

  async close(): Promise<void> {
    if (this.subscriber.isOpen) this.subscriber.destroy();
  }

  /** Calls `wake` on every announcement. @returns ends it; the channel is left with its last listener */
  async listen(channel: string, wake: () => void): Promise<() => void> {
    this.sleepers.add(wake);
    try {
      await this.subscriber.subscribe(channel, wake);
    } catch (error) {
      this.sleepers.delete(wake);
      throw error;
    }
    return () => {
      if (!this.sleepers.delete(wake)) return;
      // A connection that is gone holds no subscription.
      this.subscriber.unsubscribe(channel, wake).catch(() => undefined);
    };
  }
}
