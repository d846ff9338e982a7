import type { Logger } from "../logging";
import { spreadLastNet } from "./last-net";

/** What is done about each failure, by what is listened to; and which lines are written. */
function spread() {
  const lines: [string, unknown, string][] = [];
  const keep = (level: string) => (what: { err: unknown }, words: string) => lines.push([level, what.err, words]);
  const logger = { error: keep("error"), fatal: keep("fatal") } as unknown as Logger;
  const listeners: Record<string, (reason: unknown) => void> = {};
  const on = jest.spyOn(process, "on").mockImplementation(((event: string, listener: (reason: unknown) => void) => {
    listeners[event] = listener;
    return process;
  }) as never);
  const stop = jest.fn();
  spreadLastNet(logger, stop);
  on.mockRestore();
  return { lines, stop, happens: (event: string, reason: unknown) => listeners[event]!(reason) };
}

const exit = jest.spyOn(process, "exit").mockImplementation(() => {
  throw new Error("it exits");
});
beforeEach(() => exit.mockClear());
afterAll(() => exit.mockRestore());

it("a promise that nobody waits for is logged, and ends nothing", () => {
  const { lines, stop, happens } = spread();
  const reason = new Error("forgotten");
  happens("unhandledRejection", reason);
  expect(lines).toEqual([["error", reason, "a failure that nobody waited for"]]);
  expect([stop.mock.calls.length, exit.mock.calls.length]).toEqual([0, 0]);
});

it.each(["ECONNRESET", "EPIPE", "57P01"])("an error %s of a connection is logged, and ends nothing", (code) => {
  const { lines, stop, happens } = spread();
  const reason = Object.assign(new Error("gone"), { code });
  for (let time = 0; time < 3; time++) happens("uncaughtException", reason);
  expect(lines).toEqual(Array(3).fill(["error", reason, "a connection's error that nobody listened to"]));
  expect([stop.mock.calls.length, exit.mock.calls.length]).toEqual([0, 0]);
});

it("any other exception stops the process as if told to, and a second one at once", () => {
  const { lines, stop, happens } = spread();
  const [first, second] = [new TypeError("half done"), new TypeError("while it stops")];
  happens("uncaughtException", first);
  expect([stop.mock.calls.length, exit.mock.calls]).toEqual([1, []]);
  expect(() => happens("uncaughtException", second)).toThrow("it exits");
  expect([stop.mock.calls.length, exit.mock.calls[0]]).toEqual([1, [1]]);
  expect(lines).toEqual(
    [first, second].map((reason) => ["fatal", reason, "a fault that nobody caught: the process stops"]),
  );
});
