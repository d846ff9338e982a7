import type { Logger } from "../logging";

export interface LoopTimes {
  /** A step runs again at the latest after this long. */
  intervalMs: number;
  /** The first pause after a step that failed; further failures double it, four times at most. */
  retryMs: number;
}

/** Runs a step, again when woken and at the latest after a while; a failing step is logged and tried again. */
export class Loop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private failures = 0;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly step: () => Promise<void>,
    private readonly times: LoopTimes,
    private readonly logger: Logger,
  ) {}

  get stopped(): boolean {
    return this.stopping;
  }

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.woken = true;
    // What failed a moment ago would fail again: its pause is kept.
    if (this.failures === 0) this.rouse();
  }

  /** Resolves when the step under way has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.rouse();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      try {
        await this.step();
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        if (!this.stopping) this.logger.error({ err: error }, "step failed");
      }
      if (this.failures > 0) await this.pause(this.times.retryMs * 2 ** Math.min(this.failures - 1, 4));
      else if (!this.woken) await this.pause(this.times.intervalMs);
    }
  }

  private pause(ms: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
