const { setTimeout: delay } = require("node:timers/promises");
const { Pool } = require("undici");
const { SIGN_IN } = require("../stack/session");

const PATIENCE_MS = 60_000;
/** Between two questions, so that whoever asks well is no load himself. */
const PAUSE_MS = 25;
const SIGN_IN_EVERY_MS = 1_500;

/**
 * @typedef {object} Latencies Milliseconds.
 * @property {number} count
 * @property {number} median
 * @property {number} worst
 * @property {string[]} wrong What was answered instead, each kind once.
 */

/** Who asks one small thing after the other, and waits for each answer. */
class GoodClient {
  /** @param {{ url: string, headers: Record<string, string>, query: string, variables: object, signIn?: object }} asks `signIn`: who signs in meanwhile */
  constructor({ url, headers, query, variables, signIn }) {
    const { origin, pathname } = new URL(url);
    this.path = pathname;
    // A connection of its own for each kind: the one must not wait for the other.
    this.pool = new Pool(origin, {
      connections: 4,
      pipelining: 1,
      headersTimeout: PATIENCE_MS,
      bodyTimeout: PATIENCE_MS,
    });
    this.small = {
      headers,
      body: JSON.stringify({ query, variables }),
      isRight: ({ data }) => data?.order?.id === variables.id,
    };
    this.signing = signIn && {
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: signIn } }),
      isRight: ({ data }) => data?.signIn?.__typename === "SignInSuccess",
    };
  }

  /**
   * Asks until `done` settles, and once more after it.
   * @param {Promise<unknown>} done
   * @returns {Promise<{ small: Latencies, signIn?: Latencies }>}
   */
  async askUntil(done, { withSignIn = false } = {}) {
    let isOver = false;
    const over = done.finally(() => {
      isOver = true;
    });
    const repeat = async (asked, pause) => {
      const taken = [];
      do {
        taken.push(await this.once(asked));
        await Promise.race([delay(pause), over.catch(() => undefined)]);
      } while (!isOver);
      return latenciesOf(taken);
    };
    const [small, signIn] = await Promise.all([
      repeat(this.small, PAUSE_MS),
      withSignIn ? repeat(this.signing, SIGN_IN_EVERY_MS) : undefined,
      over,
    ]);
    return { small, signIn };
  }

  /** @returns {Promise<{ ms: number, wrong?: string }>} */
  async once({ headers, body, isRight } = this.small) {
    const began = performance.now();
    let wrong;
    try {
      const answer = await this.pool.request({ path: this.path, method: "POST", headers, body });
      const text = await answer.body.text();
      if (!isRight(JSON.parse(text))) wrong = text.slice(0, 200);
    } catch (reason) {
      wrong = reason.message;
    }
    return { ms: performance.now() - began, wrong };
  }

  close() {
    return this.pool.destroy();
  }
}

function latenciesOf(taken) {
  const sorted = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  const wrong = [...new Set(taken.flatMap(({ wrong }) => wrong ?? []))];
  return { count: sorted.length, median: sorted[sorted.length >> 1], worst: sorted.at(-1), wrong };
}

module.exports = { GoodClient };
