import type { Counterpart, Due } from "./counterpart";
import type { Faults } from "./faults";
import { pushed } from "./pushes";
import type { Counts } from "./serve";

const LOOKS_MS = 100;
/** After so many tries in vain, each twice as long after the last, a message is left. */
const MOST_TRIES = 12;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;

/** Sends what counterparts have to say by themselves, as many at once as each of them does, and again until it has arrived. */
export class Sending {
  private readonly timer = setInterval(() => this.look(), LOOKS_MS).unref();
  private readonly underWay = new Map<Counterpart, Promise<unknown>>();
  private readonly tried = new Map<string, { times: number; notBefore: number }>();
  private isClosing = false;

  constructor(
    private readonly counterparts: readonly Counterpart[],
    private readonly faults: Faults,
    private readonly counts: Counts,
  ) {}

  /** Resolves when what is being sent has arrived, or not; what is due besides stays so. */
  async close(): Promise<void> {
    this.isClosing = true;
    clearInterval(this.timer);
    await Promise.all(this.underWay.values());
  }

  private look(): void {
    for (const counterpart of this.counterparts) {
      if (!counterpart.due || this.underWay.has(counterpart)) continue;
      const due = counterpart.due()[Symbol.iterator]();
      const senders = Array.from({ length: counterpart.sendsAtOnce ?? 1 }, () => this.send(due));
      const sent = Promise.all(senders).finally(() => this.underWay.delete(counterpart));
      this.underWay.set(counterpart, sent);
    }
  }

  /** Takes one after the other, beside others who take from the same. */
  private async send(due: Iterator<Due>): Promise<void> {
    for (let next = due.next(); !next.done && !this.isClosing; next = due.next()) {
      const { push, arrived } = next.value;
      const name = `${push.counterpart} ${push.id}`;
      const { times, notBefore } = this.tried.get(name) ?? { times: 0, notBefore: 0 };
      if (times >= MOST_TRIES || notBefore > Date.now()) continue;
      const shown = this.faults.of(push.counterpart, push.call, undefined, push.about);
      const hasArrived = await pushed(push, shown);
      this.counts.add(push.counterpart, push.call, shown?.fault ?? (hasArrived ? "ARRIVED" : "NOT_ARRIVED"));
      if (hasArrived) {
        this.tried.delete(name);
        arrived();
        continue;
      }
      const wait = Math.min(FIRST_WAIT_MS * 2 ** times, LONGEST_WAIT_MS);
      this.tried.set(name, { times: times + 1, notBefore: Date.now() + wait });
    }
  }
}
