import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { ExponentialBackoff, type IBackoff, type IBackoffFactory } from "cockatiel";
import { lineOf } from "../failure";

/** The first pause is about a third of a second, the longest half a minute; jitter keeps parts that died together apart. */
const PAUSES = new ExponentialBackoff({ initialDelay: 300, maxDelay: 30_000 });
/** Who has lived so long did not die of how it was started. */
const SOUND_MS = 60_000;
/** From then on it is said that a part does not come up; it is tried on at the longest pause, since the cause may be mended meanwhile. */
const MANY = 8;

export interface PartOptions {
  name: string;
  say: (line: string) => void;
  /** Starts it again, where it was; resolves when it does its work. */
  again: () => Promise<ChildProcess>;
  /** Ends a process of it. */
  end: (child: ChildProcess) => Promise<void>;
  /** From the first on, each in milliseconds. */
  pauses?: IBackoffFactory<unknown>;
}

/** A process that the stack needs. One that dies is started again, after a pause that grows with each quick death, while all else goes on. */
export class Part {
  private readonly stopping = new AbortController();
  private pauses: IBackoff<unknown> | null = null;
  private deaths = 0;
  private since = performance.now();
  private reviving: Promise<void> = Promise.resolve();

  constructor(
    private child: ChildProcess,
    private readonly options: PartOptions,
  ) {
    this.watch(child);
  }

  /** Ends it for good; a start under way is let finish, so that what it starts does not escape. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.reviving;
    await this.options.end(this.child);
  }

  private watch(child: ChildProcess): void {
    this.child = child;
    this.since = performance.now();
    const died = () => {
      if (this.stopping.signal.aborted) return;
      this.reviving = this.revive(child.signalCode ?? `exit ${child.exitCode}`);
    };
    if (child.exitCode !== null || child.signalCode !== null) died();
    else child.once("exit", died);
  }

  private async revive(cause: string): Promise<void> {
    const { name, say, again } = this.options;
    if (performance.now() - this.since > SOUND_MS) this.deaths = 0;
    for (let reason = cause; ; ) {
      const pause = this.nextPause();
      if (this.deaths === MANY) say(`${name} does not stay up (${reason}): it is tried again at least every 30 s`);
      else if (this.deaths < MANY)
        say(`${name} ended (${reason}): it is started again in ${(pause / 1000).toFixed(1)} s`);
      if (!(await this.waited(pause))) return;
      try {
        const child = await again();
        say(`${name} runs again`);
        return this.watch(child);
      } catch (error) {
        reason = lineOf(error);
      }
      if (this.stopping.signal.aborted) return;
    }
  }

  private nextPause(): number {
    const { pauses: first = PAUSES } = this.options;
    const before = this.deaths === 0 ? null : this.pauses;
    this.pauses = (before ?? first).next(undefined);
    this.deaths += 1;
    return this.pauses.duration;
  }

  /** False when it is to stop. */
  private waited(ms: number): Promise<boolean> {
    return sleep(ms, true, { signal: this.stopping.signal }).catch(() => false);
  }
}
