import type { Logger, Resource } from "@baiyun/kit";

/** Of one process; what comes beyond is looked at again soon. */
const MOST_UNDER_WAY = 200;
const DRAIN_MS = 5_000;

/** Keeps what is being sent by this process, outside of any transaction; a stop waits for it, a while. */
export class WebhookSender implements Resource {
  private readonly underWay = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private isClosing = false;

  constructor(private readonly logger: Logger) {}

  get hasRoom(): boolean {
    return !this.isClosing && this.underWay.size < MOST_UNDER_WAY;
  }

  /** @param send must hold by itself that it is still wanted: the transaction that begins it may roll back */
  begin(send: (signal: AbortSignal) => Promise<void>): void {
    const sending = send(this.stopping.signal)
      .catch((error: Error) => this.logger.error({ err: error }, "what came of a webhook could not be written down"))
      .finally(() => this.underWay.delete(sending));
    this.underWay.add(sending);
  }

  async close(): Promise<void> {
    this.isClosing = true;
    const abort = setTimeout(() => this.stopping.abort(), DRAIN_MS);
    await Promise.all(this.underWay);
    clearTimeout(abort);
  }
}
