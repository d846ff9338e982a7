const { setTimeout: delay } = require("node:timers/promises");
const { Pool } = require("undici");

/** Other hosts than the well-behaved client's, so that what is bounded by address is bounded for these alone. */
const ADDRESS = "127.0.0.2";
const PATIENCE_MS = 120_000;

/** Asks until its time is over, and counts what comes of it. */
class Attacker {
  /**
   * @param {{ url: string, headers: Record<string, string> }} target as `Scene.target`
   * @param {number} seconds
   */
  constructor(target, seconds) {
    Object.assign(this, target);
    this.target = target;
    /** Answers by what they said: status and first code. @type {Record<string, number>} */
    this.tally = {};
    this.until = Date.now() + seconds * 1000;
    this.serial = 0;
    /** @type {Map<string, Pool>} */
    this.pools = new Map();
    /** Who has not signed in. */
    this.anonymous = { "content-type": "application/json", accept: "application/json" };
  }

  get goesOn() {
    return Date.now() < this.until;
  }

  /** Another each time, so that nothing that is kept for a text helps. */
  another() {
    this.serial += 1;
    return `n${process.pid}x${this.serial}`;
  }

  count(what, times = 1) {
    this.tally[what] = (this.tally[what] ?? 0) + times;
  }

  /**
   * @param {object} asked `query` and `variables`
   * @param {{ headers?: object, leaveAfter?: number, from?: string }} [how] `leaveAfter` so many ms whatever came; `from` an address
   * @returns {Promise<{ status: number, code?: string, body?: any }>}
   */
  async ask(asked, { headers = this.headers, leaveAfter, from = ADDRESS } = {}) {
    const leaving = leaveAfter === undefined ? undefined : AbortSignal.timeout(leaveAfter);
    try {
      const { statusCode, body } = await this.pool(from).request({
        path: "/graphql",
        method: "POST",
        headers,
        body: typeof asked === "string" ? asked : JSON.stringify(asked),
        signal: leaving,
      });
      const text = await body.text();
      const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
      this.count(code ? `${statusCode} ${code}` : `${statusCode}`);
      return { status: statusCode, code, text };
    } catch (reason) {
      const what = leaving?.aborted ? "left" : (reason.code ?? reason.message);
      this.count(what);
      return { status: 0, code: what, text: "" };
    }
  }

  pool(from) {
    if (!this.pools.has(from)) {
      const options = { connections: 200, pipelining: 1, headersTimeout: PATIENCE_MS, bodyTimeout: PATIENCE_MS };
      this.pools.set(from, new Pool(new URL(this.url).origin, { ...options, localAddress: from }));
    }
    return this.pools.get(from);
  }

  /**
   * So many clients, each of which does it again and again.
   * @param {(client: number) => Promise<unknown>} act
   */
  async repeat(clients, act) {
    const client = async (number) => {
      while (this.goesOn) {
        const before = Date.now();
        await act(number);
        // What is refused at once is asked again at once, but not faster than any client could.
        if (Date.now() - before < 1) await delay(1);
      }
    };
    await Promise.race([
      Promise.all(Array.from({ length: clients }, (_, number) => client(number))),
      // Then it leaves, whatever is still on its way.
      delay(this.until - Date.now() + 1),
    ]);
  }

  /**
   * The largest of `sizes` that is not refused for its size, found once.
   * @param {number[]} sizes from the largest down
   * @param {(size: number) => object} request
   */
  async largest(sizes, request) {
    for (const size of sizes) {
      const { status, code } = await this.ask(request(size));
      if (status === 200 && !/LIMIT_EXCEEDED/.test(code ?? "")) {
        this.count(`size ${size}`);
        return size;
      }
    }
    throw new Error("Each size was refused.");
  }
}

module.exports = { Attacker, ADDRESS };
