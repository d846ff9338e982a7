import type { ChildProcess } from "node:child_process";
import { Failure } from "../failure";
import type { Secrets } from "./secrets";

type Stop = () => void | Promise<void>;

/** One start of the stack: what it says, what it has to undo, and what may not die under it. */
export class Launch {
  private readonly stops: Stop[] = [];
  private stopping = false;
  private lose: (failure: Failure) => void = () => {};

  /** Settles when something that is needed is gone. */
  readonly broken = new Promise<Failure>((resolve) => {
    this.lose = resolve;
  });

  constructor(
    readonly secrets: Secrets,
    readonly say: (line: string) => void,
  ) {}

  /** Undone in the reverse of this order. */
  onStop(stop: Stop): void {
    this.stops.push(stop);
  }

  /** The stack cannot live without this process. */
  needs(name: string, child: ChildProcess): void {
    child.once("exit", (code, signal) => {
      if (!this.stopping) this.lose(new Failure(`${name} ended unexpectedly (${signal ?? `exit ${code}`}).`));
    });
  }

  /** Undoes everything; a step that fails does not keep the others from being undone. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (let stop = this.stops.pop(); stop; stop = this.stops.pop()) {
      try {
        await stop();
      } catch (error) {
        process.stderr.write(`While stopping: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
}
