const { spawn } = require("node:child_process");
const { once } = require("node:events");
const { closeSync, openSync, readFileSync } = require("node:fs");
const { createServer } = require("node:net");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const { request } = require("undici");

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** @type {Set<import("node:child_process").ChildProcess>} */
const alive = new Set();
process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

/** A gateway in a process of its own. */
class RunningPeer {
  /**
   * @param {import("./peer").Peer} peer
   * @param {Omit<import("./peer").PeerContext, "port">} context
   * @param {string} token Of a client with every scope that the operations ask for.
   */
  static async start(peer, context, token) {
    const port = await freePort();
    const { command, args, env } = peer.command({ ...context, port });
    const logFile = join(context.directory, `${peer.name}.log`);
    const log = openSync(logFile, "w");
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", log, log] });
    closeSync(log);
    alive.add(child);
    child.on("exit", () => alive.delete(child));
    const running = new RunningPeer(peer, child, `http://127.0.0.1:${port}/graphql`, logFile, token);
    try {
      await running.untilReady();
    } catch (reason) {
      await running.stop();
      throw reason;
    }
    return running;
  }

  constructor(peer, child, url, logFile, token) {
    this.peer = peer;
    this.child = child;
    this.url = url;
    this.logFile = logFile;
    this.exited = once(child, "exit").catch(() => undefined);
    /** @type {Record<string, string>} */
    this.headers = {
      "content-type": "application/json",
      accept: "application/json",
      ...(peer.checksAccess && { authorization: `Bearer ${token}` }),
    };
  }

  /** @param {{ query: string, variables?: Record<string, unknown> }} operation */
  bodyOf({ query, variables }) {
    return JSON.stringify({ query, ...(variables && { variables }) });
  }

  /** @returns {Promise<{ data?: unknown, errors?: { message: string }[] }>} */
  async ask(operation) {
    const { body } = await request(this.url, { method: "POST", headers: this.headers, body: this.bodyOf(operation) });
    return body.json();
  }

  async untilReady() {
    const deadline = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) break;
      const answer = await this.ask({ query: "{ __typename }" }).catch(() => undefined);
      if (answer?.data) return;
      await delay(100);
    }
    throw new Error(`${this.peer.name} did not start:\n${readFileSync(this.logFile, "utf8").slice(-2_000)}`);
  }

  async stop() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill("SIGTERM");
    const stopped = await Promise.race([this.exited, delay(STOP_TIMEOUT_MS, "still running", { ref: false })]);
    if (stopped !== "still running") return;
    this.child.kill("SIGKILL");
    await this.exited;
  }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

module.exports = { RunningPeer };
