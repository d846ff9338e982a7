import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import type { IBackoff } from "cockatiel";
import { Part } from "../src/stack/part";

/** How long each pause would have been: the first, the second, and so on since somebody began to count. */
const pauses: number[] = [];
function at(count: number): IBackoff<unknown> {
  pauses.push(count);
  return { duration: 1, next: () => at(count + 1) };
}

class Child extends EventEmitter {
  exitCode: number | null = null;
  signalCode: string | null = null;

  die(code: number): void {
    this.exitCode = code;
    this.emit("exit", code);
  }
}

/** A part whose processes a test kills; each start waits until it is told how it goes. */
function begin(first = new Child()) {
  const lines: string[] = [];
  const ended: Child[] = [];
  const starts: { up(child: Child): void; fail(error: Error): void }[] = [];
  const part = new Part(first as unknown as ChildProcess, {
    name: "orders",
    say: (line) => lines.push(line),
    again: () => new Promise<Child>((up, fail) => starts.push({ up, fail })) as unknown as Promise<ChildProcess>,
    end: async (child) => void ended.push(child as unknown as Child),
    pauses: { next: () => at(1) },
  });
  const next = async () => {
    while (starts.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    return starts.shift()!;
  };
  /** It dies, and is there again. */
  const revive = async (child: Child, code = 1): Promise<Child> => {
    child.die(code);
    const successor = new Child();
    (await next()).up(successor);
    while (lines.at(-1) !== "orders runs again") await new Promise((resolve) => setTimeout(resolve, 1));
    return successor;
  };
  return { part, first, lines, ended, starts, next, revive };
}

const STARTED = "it is started again in 0.0 s";
beforeEach(() => {
  pauses.length = 0;
});

it("is started again when it dies, and again when the start fails, after pauses that grow", async () => {
  const { part, first, lines, ended, next } = begin();
  first.die(7);
  (await next()).fail(new Error("no memory"));
  (await next()).fail(new Error("no memory"));
  const successor = new Child();
  (await next()).up(successor);
  while (lines.length < 4) await new Promise((resolve) => setTimeout(resolve, 1));
  expect(lines).toEqual([
    `orders ended (exit 7): ${STARTED}`,
    `orders ended (no memory): ${STARTED}`,
    `orders ended (no memory): ${STARTED}`,
    "orders runs again",
  ]);
  expect(pauses).toEqual([1, 2, 3]);
  await part.stop();
  expect(ended).toEqual([successor]);
});

it("one that was dead before anybody looked is started again as well", async () => {
  const dead = Object.assign(new Child(), { signalCode: "SIGKILL" });
  const { part, lines, next } = begin(dead);
  (await next()).up(new Child());
  expect(lines).toEqual([`orders ended (SIGKILL): ${STARTED}`]);
  await part.stop();
});

it("what dies again and again is said not to stay up, once, and is tried on", async () => {
  const { part, first, lines, revive } = begin();
  let child = first;
  for (let death = 1; death <= 10; death++) child = await revive(child);
  expect(lines.filter((line) => line.startsWith("orders ended"))).toHaveLength(7);
  expect(lines.filter((line) => line.includes("does not stay up"))).toEqual([
    "orders does not stay up (exit 1): it is tried again at least every 30 s",
  ]);
  expect(lines.filter((line) => line === "orders runs again")).toHaveLength(10);
  expect(pauses).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await part.stop();
});

it("who has lived for long is paused for as short as at first", async () => {
  const { part, first, revive } = begin();
  const now = jest.spyOn(performance, "now");
  const second = await revive(await revive(first));
  now.mockReturnValue(performance.now() + 60_001);
  await revive(second);
  now.mockRestore();
  expect(pauses).toEqual([1, 2, 1]);
  await part.stop();
});

it("once stopped it stays so: a death then is its end, and a start under way is let finish and ended", async () => {
  const { part, first, lines, ended, starts, next } = begin();
  first.die(1);
  const start = await next();
  const stopped = part.stop();
  const late = new Child();
  start.up(late);
  await stopped;
  expect(ended).toEqual([late]);
  late.die(0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([starts, lines]).toEqual([[], [`orders ended (exit 1): ${STARTED}`, "orders runs again"]]);
});
