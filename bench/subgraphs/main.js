/**
 * A process with all subgraphs of a workload, each on a port of its own, and the public key that tokens are signed with.
 * Its parent talks to it by IPC: { act, id } is answered with { id, result }.
 */
const { createServer } = require("node:http");
const { setTimeout: delay } = require("node:timers/promises");
const workloads = require("../workloads");
const { Answerer } = require("./answerer");
const { CallLog } = require("./call-log");

/** While recording, calls that could have been made together must arrive before the first of them is answered. */
const RECORDING_DELAY_MS = 40;
/** Longer than a run: a router may keep its connections over the rounds of the others. */
const KEEP_ALIVE_MS = 3_600_000;

const workload = workloads[process.argv[2]];
const jwks = process.argv[3];
const log = new CallLog();

const acts = {
  counts: () => log.counts,
  resetCounts: () => log.resetCounts(),
  record: () => log.record(),
  stopRecording: () => log.stopRecording(),
};

/** @param {import("node:http").IncomingMessage} request */
function bodyOf(request) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)).toString("utf8")));
    request.on("error", reject);
  });
}

/** @param {import("../workloads/workload").Subgraph} subgraph */
function listenerOf(subgraph) {
  const answerer = new Answerer(subgraph);
  return async (request, response) => {
    const body = await bodyOf(request);
    const call = log.add(subgraph.name, body);
    if (call) await delay(RECORDING_DELAY_MS);
    const answer = await answerer.answer(body);
    if (call) call.answered = true;
    response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
    response.end(answer);
  };
}

/** @returns {Promise<string>} its URL */
function listen(listener) {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, listener);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

async function main() {
  const subgraphs = {};
  for (const subgraph of workload.subgraphs) subgraphs[subgraph.name] = `${await listen(listenerOf(subgraph))}/graphql`;
  const jwksUrl = await listen((_, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(jwks);
  });
  process.on("message", ({ act, id }) => process.send({ id, result: acts[act]() }));
  process.on("disconnect", () => process.exit(0));
  process.send({ ready: { subgraphs, jwksUrl } });
}

void main();
