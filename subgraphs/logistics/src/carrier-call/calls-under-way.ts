import type { Logger, Resource } from "@baiyun/kit";

/** Of one process; what comes beyond is looked at again soon. */
const MOST_UNDER_WAY = 100;

/** The calls to carriers that this process is making, outside of any transaction; a stop waits for them. */
export class CallsUnderWay implements Resource {
  private readonly underWay = new Set<Promise<void>>();
  private isClosing = false;

  constructor(
    private readonly logger: Logger,
    private readonly letGo: () => Promise<void>,
  ) {}

  get hasRoom(): boolean {
    return !this.isClosing && this.underWay.size < MOST_UNDER_WAY;
  }

  /** @param make must find out by itself whether it is still wanted: the transaction that begins it may roll back */
  begin(make: () => Promise<void>): void {
    const making = make()
      .catch((error: Error) =>
        this.logger.error({ err: error }, "what came of a carrier's call could not be written down"),
      )
      .finally(() => this.underWay.delete(making));
    this.underWay.add(making);
  }

  async close(): Promise<void> {
    this.isClosing = true;
    // Each is bounded by its own time-out; letting go of the connections ends those that wait.
    await this.letGo();
    await Promise.all(this.underWay);
  }
}
