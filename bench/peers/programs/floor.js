/**
 * The least that any gateway on Node must do: make the recorded upstream calls, parse their answers, print the result.
 * node floor.js RECORDING PORT
 */
const { readFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { Pool } = require("undici");

const [recordingFile, port] = process.argv.slice(2);
/** @type {Record<string, { stages: { url: string, body: string }[][], answer: unknown }>} By query. */
const recording = JSON.parse(readFileSync(recordingFile, "utf8"));

const HEADERS = { "content-type": "application/json", accept: "application/json" };
/** @type {Map<string, Pool>} */
const pools = new Map();

function poolOf(origin) {
  const pool = pools.get(origin) ?? new Pool(origin, { connections: 64, pipelining: 1, keepAliveTimeout: 600_000 });
  pools.set(origin, pool);
  return pool;
}

const operations = new Map(
  Object.entries(recording).map(([query, { stages, answer }]) => [
    query,
    {
      answer,
      stages: stages.map((calls) =>
        calls.map(({ url, body }) => {
          const { origin, pathname } = new URL(url);
          return { pool: poolOf(origin), request: { path: pathname, method: "POST", headers: HEADERS, body } };
        }),
      ),
    },
  ]),
);

function textOf(chunks) {
  return (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString("utf8");
}

function call({ pool, request }) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    pool.dispatch(request, {
      onRequestStart() {},
      onResponseStart() {},
      onResponseData: (_controller, chunk) => chunks.push(chunk),
      onResponseEnd() {
        resolve(JSON.parse(textOf(chunks)));
      },
      onResponseError: (_controller, reason) => reject(reason),
    });
  });
}

async function answer(body, response) {
  const operation = operations.get(JSON.parse(body).query);
  for (const calls of operation?.stages ?? []) await Promise.all(calls.map(call));
  const text = Buffer.from(JSON.stringify(operation?.answer ?? { data: {} }));
  response.writeHead(200, { "content-type": "application/json", "content-length": text.length });
  response.end(text);
}

createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => void answer(textOf(chunks), response));
}).listen(Number(port), "127.0.0.1");
