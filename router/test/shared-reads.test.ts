import { getEventListeners } from "node:events";
import type { Answer } from "../src/answer/answer";
import { SharedReads } from "../src/answer/shared-reads";
import { Abandonment } from "../src/sources/abandonment";

/** A read that ends when it is told to. */
class Read {
  readonly signals: AbortSignal[] = [];
  readonly ends: ((answer: Answer) => void)[] = [];
  readonly failures: ((reason: Error) => void)[] = [];

  readonly begin = (signal: AbortSignal): Promise<Answer> => {
    this.signals.push(signal);
    return new Promise((resolve, reject) => {
      this.ends.push(resolve);
      this.failures.push(reject);
    });
  };
}

const ANSWER: Answer = { text: '{"data":{}}', failed: false };

describe("shared reads", () => {
  let reads: SharedReads;
  let read: Read;

  beforeEach(() => {
    reads = new SharedReads();
    read = new Read();
  });

  it("identical ones are begun once; others and later ones for themselves", async () => {
    const both = [reads.join("a", undefined, read.begin), reads.join("a", undefined, read.begin)];
    reads.join("b", undefined, read.begin);
    expect(read.signals).toHaveLength(2);
    read.ends[0]?.(ANSWER);
    expect(await Promise.all(both)).toEqual([ANSWER, ANSWER]);
    reads.join("a", undefined, read.begin);
    expect(read.signals).toHaveLength(3);
  });

  it("one that begins after a write joins none from before it", () => {
    reads.join("a", undefined, read.begin);
    reads.noteWrite();
    reads.join("a", undefined, read.begin);
    reads.join("a", undefined, read.begin);
    expect(read.signals).toHaveLength(2);
  });

  it("is abandoned when the last reader has left, and joined by nobody then", () => {
    const [one, other] = [new Abandonment(), new Abandonment()];
    reads.join("a", one, read.begin);
    reads.join("a", other, read.begin);
    one.abandon();
    expect(read.signals[0]?.aborted).toBe(false);
    other.abandon();
    expect(read.signals[0]?.aborted).toBe(true);
    reads.join("a", new Abandonment(), read.begin);
    expect(read.signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("is not abandoned while a reader waits who cannot leave", () => {
    const leaving = new Abandonment();
    reads.join("a", undefined, read.begin);
    reads.join("a", leaving, read.begin);
    leaving.abandon();
    expect(read.signals[0]?.aborted).toBe(false);
  });

  it("leaves nothing at a signal that outlives it, be it answered or failed", async () => {
    const { signal } = new AbortController();
    const answered = reads.join("a", signal, read.begin);
    const failed = reads.join("b", signal, read.begin);
    expect(getEventListeners(signal, "abort")).toHaveLength(2);
    read.ends[0]?.(ANSWER);
    read.failures[1]?.(new Error("It failed."));
    expect(await answered).toBe(ANSWER);
    await expect(failed).rejects.toThrow("It failed.");
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("an abandonment", () => {
  it("tells each listener once, functions and objects alike", () => {
    const told: string[] = [];
    const abandonment = new Abandonment();
    const twice = () => told.push("function");
    abandonment.addEventListener("abort", twice);
    abandonment.addEventListener("abort", twice);
    abandonment.addEventListener("abort", { handleEvent: ({ type }) => told.push(type) });
    abandonment.onabort = () => told.push("property");
    abandonment.abandon();
    abandonment.abandon();
    expect(told).toEqual(["property", "function", "abort"]);
    expect(() => abandonment.throwIfAborted()).toThrow("Nobody waits for the answer any more.");
  });

  it("tells none that has been removed, or that listens for something else or too late", () => {
    const told: string[] = [];
    const abandonment = new Abandonment();
    const removed = () => told.push("removed");
    abandonment.addEventListener("abort", removed);
    abandonment.addEventListener("other", () => told.push("other"));
    abandonment.removeEventListener("abort", removed);
    abandonment.abandon();
    abandonment.addEventListener("abort", () => told.push("late"));
    expect(told).toEqual([]);
    expect(abandonment.aborted).toBe(true);
  });

  it("goes on when a listener leaves while it is told", () => {
    const told: string[] = [];
    const abandonment = new Abandonment();
    const first = () => {
      told.push("first");
      abandonment.removeEventListener("abort", first);
    };
    abandonment.addEventListener("abort", first);
    abandonment.addEventListener("abort", () => told.push("second"));
    abandonment.abandon();
    expect(told).toEqual(["first", "second"]);
  });
});
