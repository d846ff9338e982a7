import type { Logger } from "../logging";

/** Runs a step, again when woken and at the latest after `intervalMs`; a failing step is logged and tried again. */
export class Loop {
  private running: Promise<void> | null = null;
  private stopping = false;
  private woken = false;
  private rouse: () => void = () => undefined;

  constructor(
    private readonly step: () => Promise<void>,
    private readonly intervalMs: number,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.woken = true;
    this.rouse();
  }

  /** Resolves when the step under way has ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.woken = false;
      try {
        await this.step();
      } catch (error) {
        if (!this.stopping) this.logger.error({ err: error }, "step failed");
      }
      if (!this.woken && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.intervalMs);
      this.rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
