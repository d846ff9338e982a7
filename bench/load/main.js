/**
 * A process that loads one URL over keep-alive connections and tells how long each answer took.
 * Its parent sends a Load and gets a LoadResult.
 *
 * @typedef {object} Load
 * @property {string} url
 * @property {string} [body] What each request sends; or
 * @property {string[]} [bodies] what they send in turns.
 * @property {Record<string, string>} headers
 * @property {number} connections
 * @property {number} seconds
 * @property {string} [stamp] Text of the body that each request has another of the same length for.
 * @property {number} [atLeast] Requests to make even if they take longer than `seconds`, up to twice as long.
 *
 * @typedef {object} LoadResult
 * @property {number} requests
 * @property {number} failures Answers with another status than 200 or none at all; of one body, with another length than the first; of
 *   several, with errors.
 * @property {number} seconds
 * @property {number} bytes Of an answer, the mean.
 * @property {number} p50 Milliseconds.
 * @property {number} p99 Milliseconds.
 */
const { randomBytes } = require("node:crypto");
const { Pool } = require("undici");

const PATIENCE = 2;

/**
 * @param {Load} load
 * @returns {Promise<LoadResult>}
 */
async function run({ url, body, bodies, headers, connections, seconds, stamp, atLeast = 0 }) {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  const request = { path: pathname, method: "POST", headers, body };
  let asked = 0;
  const next = () => {
    if (bodies) return { ...request, body: bodies[asked++ % bodies.length] };
    return stamp ? { ...request, body: body.replaceAll(stamp, another(stamp)) } : request;
  };
  const latencies = [];
  let failures = 0;
  let bytes = 0;
  let length;
  const start = performance.now();
  const goOn = () => {
    const elapsed = (performance.now() - start) / 1000;
    return elapsed < seconds || (latencies.length < atLeast && elapsed < seconds * PATIENCE);
  };

  async function worker() {
    while (goOn()) {
      const begun = performance.now();
      const answer = await send(pool, next()).catch(() => undefined);
      latencies.push(performance.now() - begun);
      length ??= answer?.length;
      bytes += answer?.length ?? 0;
      const isRight = bodies ? !answer?.hasErrors : answer?.length === length;
      if (answer?.status !== 200 || !isRight) failures += 1;
    }
  }

  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - start) / 1000;
  await pool.destroy();
  const sorted = Float64Array.from(latencies).sort();
  const percentile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return {
    requests: sorted.length,
    failures,
    seconds: elapsed,
    bytes: bytes / sorted.length,
    p50: percentile(0.5),
    p99: percentile(0.99),
  };
}

function another(stamp) {
  return randomBytes(stamp.length).toString("hex").slice(0, stamp.length);
}

/** @returns {Promise<{ status: number, length: number, hasErrors: boolean }>} */
function send(pool, request) {
  return new Promise((resolve, reject) => {
    let status = 0;
    let length = 0;
    let hasErrors = false;
    pool.dispatch(request, {
      onRequestStart() {},
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        length += chunk.length;
        hasErrors ||= chunk.includes('"errors":[');
      },
      onResponseEnd: () => resolve({ status, length, hasErrors }),
      onResponseError: (_controller, reason) => reject(reason),
    });
  });
}

process.on("message", async (load) => process.send(await run(load)));
process.on("disconnect", () => process.exit(0));
