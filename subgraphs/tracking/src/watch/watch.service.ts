import { type Clock, type Database, type Logger, type Resource, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { isOver } from "../tracker/lifetime";
import { lastHeardOf } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import type { AskedCalls } from "../tracking-source/asked-calls";
import { type Watch, WatchState, WatchTask } from "./watch.entity";
import type { Next, ToWatch, WatchStore } from "./watch-store";
import type { NumberVerdict, Watcher, WatcherAnswer } from "./watcher";

/** Of one watcher, under way in this process: what waits for its turn longer than a claim lasts would be claimed once more. */
const CALLS_AT_ONCE = 20;
const ADOPTED_AT_ONCE = 500;
const SOON_MS = 500;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * 60 * 1_000;
/** A whole call that is refused is wrong in a way that somebody has to mend, such as a key. */
const REFUSED_WAIT_MS = 10 * 60 * 1_000;
/** How many more numbers one takes is asked along with what is registered, and no sooner again. */
const QUOTA_EVERY_MS = 10 * 60 * 1_000;
const { REGISTER, POLL, STOP } = WatchTask;

export interface WatchOptions {
  database: Database;
  store: WatchStore;
  watchers: readonly Watcher[];
  trackers: TrackerService;
  /** Keeps what a watcher answered, to be read as a push is. */
  keep(source: string, body: Buffer, receivedAt: Date): Promise<unknown>;
  /** What was asked of whom, and what came of it. */
  counted: AskedCalls;
  /** After so long without a word about a parcel it is asked for. */
  silentAfterMs: number;
  clock: Clock;
  logger: Logger;
}

/**
 * Has numbers watched by those who tell us of parcels. What is asked is a row first; it is asked outside of any transaction, and asked
 * again when no answer came, which harms nobody. One watcher's bad day is waited for by what it watches alone.
 */
export class WatchService implements Resource {
  private readonly underWay = new Set<Promise<void>>();
  /** How many calls are, by watcher. */
  private readonly calls = new Map<Watcher, number>();
  /** Those of whom more is due than they had room for. */
  private readonly behind = new Set<Watcher>();
  /** When each was last asked how many more numbers it takes. */
  private readonly quotaAsked = new Map<Watcher, number>();
  private isClosing = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly own: WatchOptions) {}

  async start(): Promise<void> {
    this.underWayUntilDone(this.adopt(), "parcels of before are not watched yet");
  }

  /** Each call is bounded by its own time-out; letting go of the connections ends those that wait. */
  async close(): Promise<void> {
    this.isClosing = true;
    clearTimeout(this.timer);
    await Promise.all(this.own.watchers.map((watcher) => watcher.close()));
    await Promise.all(this.underWay);
  }

  /** Repeated, it changes nothing. */
  async begin(tx: EntityManager, numbers: readonly ToWatch[]): Promise<void> {
    const now = this.own.clock();
    const rows = numbers.flatMap((number) =>
      this.own.watchers
        .filter((watcher) => watcher.watches(number.carrier))
        .map(({ name, registers }) => ({
          ...pick(number),
          watcher: name,
          ...(registers ? { task: REGISTER, dueAt: now } : { task: POLL, dueAt: this.silentSince(now) }),
        })),
    );
    if (rows.length === 0) return;
    if ((await this.own.store.add(tx, rows, now)) > 0) this.soon();
  }

  /** Nobody waits for a shipment any more. */
  async end(tx: EntityManager, shipmentId: string): Promise<void> {
    await this.own.store.end(tx, shipmentId, this.own.clock());
    this.soon();
  }

  /** It is another carrier's number than those who watch it were told. */
  async correct(tx: EntityManager, number: ToWatch): Promise<void> {
    await this.own.store.correct(tx, number, this.own.clock());
    await this.begin(tx, [number]);
    this.soon();
  }

  /** Takes what is due, and has it asked. Resolves when it is taken; nobody waits for the answers. */
  async look(): Promise<void> {
    const { database, store, watchers, clock } = this.own;
    const now = clock();
    for (const watcher of watchers) {
      if (this.isClosing) return;
      const calls = CALLS_AT_ONCE - this.callsOf(watcher);
      this.behind.add(watcher);
      if (calls <= 0) continue;
      const asked = { now, most: watcher.most, calls };
      const taken = await database.transaction(Viewer.system, (tx) => store.claim(tx, watcher.name, asked));
      for (const claim of taken.claims) this.beginCall(watcher, claim);
      if (!taken.isMore) this.behind.delete(watcher);
    }
  }

  /** Looks once what is written by now is committed, once for many. What that misses the next minute's job finds. */
  private soon(): void {
    if (this.isClosing || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.look().catch((error: unknown) => {
        if (!this.isClosing) this.own.logger.warn({ err: error }, "watchers are asked a minute later");
      });
    }, SOON_MS);
    this.timer.unref();
  }

  /** Has those watched, too, that were labelled before somebody was there to watch them. */
  async adopt(): Promise<void> {
    for (const { name, registers } of this.own.watchers) {
      for (let found = registers ? ADOPTED_AT_ONCE : 0; found === ADOPTED_AT_ONCE && !this.isClosing; ) {
        found = await this.own.database.transaction(Viewer.system, async (tx) => {
          const numbers = await this.own.store.unwatched(tx, name, ADOPTED_AT_ONCE);
          await this.begin(tx, numbers);
          return numbers.length;
        });
      }
    }
  }

  private beginCall(watcher: Watcher, claim: string): void {
    this.calls.set(watcher, this.callsOf(watcher) + 1);
    const called = this.call(watcher, claim).finally(() => {
      this.calls.set(watcher, this.callsOf(watcher) - 1);
      if (this.behind.has(watcher)) this.soon();
    });
    this.underWayUntilDone(called, `${watcher.name} is asked again later`);
  }

  private callsOf(watcher: Watcher): number {
    return this.calls.get(watcher) ?? 0;
  }

  /** A stop waits for it. */
  private underWayUntilDone(work: Promise<void>, otherwise: string): void {
    const done = work
      .catch((error: unknown) => {
        if (!this.isClosing) this.own.logger.error({ err: error }, otherwise);
      })
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  private async call(watcher: Watcher, claim: string): Promise<void> {
    const { database, store, clock } = this.own;
    const claimed = await database.transaction(Viewer.system, (tx) => store.claimed(tx, claim));
    const [first] = claimed;
    if (!first?.task) return;
    const { asked, passed } = await this.needed(watcher, first.task, claimed);
    const answer = asked.length > 0 ? await this.make(watcher, first.task, asked) : null;
    if (answer) this.count(watcher, first.task, answer);
    if (answer?.outcome === "DONE" && first.task === POLL) await this.own.keep(watcher.answers, answer.raw, clock());
    const now = clock();
    const settled = [...passed, ...(answer ? asked.map((row) => this.nextOf(watcher, row, answer, now)) : [])];
    await database.transaction(Viewer.system, async (tx) => {
      await store.settle(tx, claim, settled, answer?.outcome === "DONE" ? now : null);
    });
    if (settled.some(({ dueAt }) => dueAt !== null && dueAt <= now)) this.soon();
  }

  /** What is asked next does not wait for it. */
  private count(watcher: Watcher, task: WatchTask, answer: WatcherAnswer): void {
    const { counted, clock } = this.own;
    this.underWayUntilDone(counted.note(watcher.name, answer, clock()), "a call is not counted");
    const isTold = performance.now() - (this.quotaAsked.get(watcher) ?? Number.NEGATIVE_INFINITY) < QUOTA_EVERY_MS;
    if (task !== REGISTER || answer.outcome !== "DONE" || !watcher.quota || isTold) return;
    this.quotaAsked.set(watcher, performance.now());
    const told = watcher.quota().then(async (left) => {
      if (left !== null) await counted.noteQuota(watcher.name, left, clock());
    });
    this.underWayUntilDone(told, "how much is left is not known");
  }

  /** Who was heard of lately is not asked for, and nobody asks for what has arrived. */
  private async needed(watcher: Watcher, task: WatchTask, rows: readonly Watch[]) {
    const asked: Watch[] = [];
    const passed: (Next & { id: string })[] = [];
    const ended = { state: WatchState.STOPPED, task: null, dueAt: null, code: null, message: null };
    if (!watcher.registers && task === STOP) return { asked, passed: rows.map(({ id }) => ({ id, ...ended })) };
    if (task !== POLL && watcher.registers) return { asked: rows, passed };
    const now = this.own.clock();
    for (const row of rows) {
      const tracker = await this.own.trackers.find(await this.own.trackers.firstNumberOf(row.number));
      const { id, state, code, message } = row;
      const keep = { id, state, code, message };
      const heard = lastHeardOf(tracker);
      if (tracker?.stopped && watcher.registers) passed.push({ ...keep, task: STOP, dueAt: now });
      else if (tracker && isOver(tracker)) passed.push({ id, ...ended });
      else if (!watcher.watches(row.carrier)) passed.push({ id, ...ended });
      else if (task === POLL && heard && this.silentSince(heard) > now)
        passed.push({ ...keep, task: POLL, dueAt: this.silentSince(heard) });
      else asked.push(row);
    }
    return { asked, passed };
  }

  private make(watcher: Watcher, task: WatchTask, numbers: readonly Watch[]): Promise<WatcherAnswer> {
    const { registers } = watcher;
    if (task === POLL || !registers) return watcher.poll(numbers);
    if (task === REGISTER) return registers.register(numbers);
    return task === STOP ? registers.stop(numbers) : registers.changeCarrier(numbers);
  }

  private nextOf(watcher: Watcher, row: Watch, answer: WatcherAnswer, now: Date): Next & { id: string } {
    const { id, state, task, attempts } = row;
    if (answer.outcome !== "DONE") {
      const waitMs =
        answer.outcome === "REFUSED" ? REFUSED_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
      return { id, state, task, dueAt: later(now, waitMs), code: answer.code, message: answer.message };
    }
    const said = answer.verdicts.find(({ number }) => number === row.number) ?? UNSAID;
    return { id, ...this.judged(watcher, row, said, now) };
  }

  private judged(
    watcher: Watcher,
    { state, task }: Watch,
    { verdict, code, message }: Omit<NumberVerdict, "number">,
    now: Date,
  ): Next {
    const pollAt = { task: POLL, dueAt: this.silentSince(now) };
    const ended = { task: null, dueAt: null };
    const why = { code, message };
    if (task === STOP) return { state: WatchState.STOPPED, ...ended, ...why };
    if (verdict === "TAKEN") return { state: WatchState.WATCHED, ...pollAt, code: null, message: null };
    if (verdict === "LATER") return { state, task, dueAt: later(now, REFUSED_WAIT_MS), ...why };
    if (verdict === "UNKNOWN" && watcher.registers)
      return { state: WatchState.WAITING, task: REGISTER, dueAt: now, ...why };
    if (task === REGISTER) return { state: WatchState.REFUSED, ...ended, ...why };
    // What it watches it goes on watching; a carrier itself may come to know the number.
    return { state, ...pollAt, ...why };
  }

  private silentSince(heard: Date): Date {
    return later(heard, this.own.silentAfterMs);
  }
}

/** It said nothing of a number that it was asked for. */
const UNSAID = { verdict: "LATER", code: null, message: "It said nothing of this number." } as const;

const pick = ({ tenantId, shipmentId, number, carrier, destinationCountry }: ToWatch): ToWatch => ({
  ...{ tenantId, shipmentId, number, carrier, destinationCountry },
});

const later = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);
