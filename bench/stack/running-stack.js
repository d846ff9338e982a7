const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { chmodSync, mkdirSync, openSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const { PRODUCTION } = require("../peers/peer");
const { cpuByService } = require("../measure/process-cost");
const { Stores } = require("./stores");

const ROOT = join(__dirname, "..", "..");
/** As `npm start` runs it, and in production as its image does. @param {string} checkout */
const launcherOf = (checkout) => [
  ...require(join(checkout, "deploy", "bin", "node-flags.json")),
  "-r",
  join(checkout, "deploy", "register.cjs"),
  join(checkout, "deploy", "src", "start.ts"),
];
const STOP_TIMEOUT_MS = 60_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const alive = new Set();
process.on("exit", () => {
  for (const child of alive) {
    // One that is held would neither hear of our end nor of any signal.
    child.kill("SIGCONT");
    child.kill("SIGTERM");
  }
});

/** The whole stack as `npm start` runs it: one Node process with all domains and the router, PostgreSQL and Redis below it. */
class RunningStack {
  /**
   * @param {string} home Where it keeps its state; may hold an earlier run's.
   * @param {{ timeoutMs?: number, checkout?: string, settings?: Record<string, string> }} [options] `checkout` of whose code it is,
   *   this one by default; `settings` of its environment
   * @throws Error with the end of its log when it is not ready in time.
   */
  static async start(home, { timeoutMs = 180_000, checkout = ROOT, settings = {} } = {}) {
    mkdirSync(home, { recursive: true });
    // PostgreSQL's account, where it is another than ours, has to get through.
    chmodSync(home, 0o711);
    const stack = new RunningStack();
    stack.home = home;
    stack.logFile = join(home, "stack.log");
    const log = openSync(stack.logFile, "a");
    const began = performance.now();
    const env = {
      ...process.env,
      ...PRODUCTION,
      BAIYUN_HOME: home,
      PORT: "0",
      LOG_LEVEL: "error",
      DEMO_ORDERS: "0",
      DATABASE_URL: "",
      REDIS_URL: "",
      ...settings,
    };
    // Its IPC channel ends with us, however we end, and it stops.
    stack.child = spawn(process.execPath, launcherOf(checkout), {
      cwd: checkout,
      env,
      stdio: ["ignore", log, log, "ipc"],
    });
    stack.exited = once(stack.child, "exit");
    alive.add(stack.child);
    stack.child.once("exit", () => alive.delete(stack.child));
    const limit = new AbortController();
    const outcome = await Promise.race([
      readyMessage(stack.child),
      stack.exited.then(() => null),
      delay(timeoutMs, null, { signal: limit.signal }),
    ]);
    limit.abort();
    if (!outcome) {
      await stack.stop();
      throw new Error(`The stack did not start:\n${readFileSync(stack.logFile, "utf8").slice(-2_000)}`);
    }
    /** Milliseconds from nothing to every answer. */
    stack.startMs = performance.now() - began;
    stack.url = `${outcome}/graphql`;
    stack.stores = Stores.of(home);
    const announced = JSON.parse(readFileSync(join(home, "stack.json"), "utf8"));
    stack.ingestUrl = announced.trackIngestUrl;
    stack.secrets = JSON.parse(readFileSync(join(home, "secrets.json"), "utf8"));
    return stack;
  }

  /**
   * CPU since the start, without that of our own connections' backends.
   * @returns {{ node: number, postgres: number, redis: number }} milliseconds
   */
  cost() {
    const cost = cpuByService(this.child.pid);
    return { ...cost, postgres: cost.postgres - this.stores.ownCost() };
  }

  /** Holds the Node process, and so keeps it from using its stores, while something else is measured on them. */
  hold() {
    this.child.kill("SIGSTOP");
  }

  release() {
    this.child.kill("SIGCONT");
  }

  async stop() {
    await this.stores?.close();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.release();
    this.child.kill("SIGTERM");
    const patience = new AbortController();
    const running = delay(STOP_TIMEOUT_MS, "running", { signal: patience.signal }).catch(() => undefined);
    if ((await Promise.race([this.exited, running])) === "running") {
      this.child.kill("SIGKILL");
      await this.exited;
    }
    patience.abort();
  }
}

/** @returns {Promise<string>} its address */
function readyMessage(child) {
  return new Promise((resolve) => {
    child.on("message", ({ type, url }) => type === "ready" && resolve(url));
  });
}

/** @returns {{ node: number, postgres: number, redis: number, all: number }} milliseconds for each of so many */
function costBetween(before, after, count) {
  const node = (after.node - before.node) / count;
  const postgres = (after.postgres - before.postgres) / count;
  const redis = (after.redis - before.redis) / count;
  return { node, postgres, redis, all: node + postgres + redis };
}

module.exports = { RunningStack, costBetween };
