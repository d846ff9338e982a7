import type { Secrets } from "./secrets";

type Stop = () => void | Promise<void>;

/** One start of the stack: what it says, and what it has to undo. */
export class Launch {
  private readonly stops: Stop[] = [];

  constructor(
    readonly secrets: Secrets,
    readonly say: (line: string) => void,
  ) {}

  /** Undone in the reverse of this order. */
  onStop(stop: Stop): void {
    this.stops.push(stop);
  }

  /** Undoes everything; a step that fails does not keep the others from being undone. */
  async stop(): Promise<void> {
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`While stopping: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}
