/**
 * Loaded into the stack's process before all else: writes down each time that its event loop stood still. How long of that it was
 * at work and how long it waited for a core tells the stack's own doing from that of others on the machine. Asked by SIGUSR2, it
 * collects all garbage and writes down what is left.
 */
const { appendFileSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");
const { isMainThread } = require("node:worker_threads");

const EVERY_MS = 20;
const WORTH_TELLING_MS = 150;

/** Nanoseconds that the main thread ran, and that it waited for a core. */
const schedule = () => readFileSync("/proc/self/schedstat", "utf8").split(" ").map(Number);

if (isMainThread && process.argv[1]?.endsWith("start.ts")) {
  const file = join(process.env.BAIYUN_HOME, "loop.jsonl");
  let last = performance.now();
  let [ran, waited] = schedule();
  const look = () => {
    const now = performance.now();
    const [runs, waits] = schedule();
    const stood = now - last - EVERY_MS;
    if (stood >= WORTH_TELLING_MS) {
      const line = { at: Date.now(), stood, ran: (runs - ran) / 1e6, waited: (waits - waited) / 1e6 };
      appendFileSync(file, `${JSON.stringify(line)}\n`);
    }
    [last, ran, waited] = [now, runs, waits];
  };
  setInterval(look, EVERY_MS).unref();

  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  process.on("SIGUSR2", () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    appendFileSync(join(process.env.BAIYUN_HOME, "held.jsonl"), `${JSON.stringify({ bytes: heapUsed + external })}\n`);
  });
}
