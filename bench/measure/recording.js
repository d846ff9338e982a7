const { isDeepStrictEqual } = require("node:util");

/**
 * @typedef {object} Recording What one operation, alone, made a router do.
 * @property {{ data?: unknown, errors?: { message: string }[] }} answer
 * @property {import("../subgraphs/call-log").RecordedCall[]} calls
 * @property {string[]} repeated Representations that were sent to one subgraph with one query more than once.
 */

/**
 * @param {import("../peers/running-peer").RunningPeer} peer
 * @param {import("../subgraphs/running-subgraphs").RunningSubgraphs} subgraphs
 * @param {import("../workloads/workload").Operation} operation
 * @returns {Promise<Recording>}
 */
async function record(peer, subgraphs, operation) {
  // A first request plans, and lets the router do once whatever it does only once.
  await peer.ask(operation);
  await subgraphs.ask("record");
  const answer = await peer.ask(operation);
  const calls = await subgraphs.ask("stopRecording");
  return { answer, calls, repeated: repeatedRepresentations(calls) };
}

/** @param {import("../subgraphs/call-log").RecordedCall[]} calls */
function repeatedRepresentations(calls) {
  const seen = new Set();
  const repeated = [];
  for (const { subgraph, body } of calls) {
    const { query, variables = {} } = JSON.parse(body);
    for (const [name, value] of Object.entries(variables ?? {})) {
      if (!Array.isArray(value) || value.some((entry) => typeof entry?.__typename !== "string")) continue;
      const others = { ...variables, [name]: undefined };
      for (const representation of value) {
        const key = JSON.stringify([subgraph, query, others, representation]);
        if (seen.has(key)) repeated.push(`${subgraph} ${JSON.stringify(representation)}`);
        seen.add(key);
      }
    }
  }
  return repeated;
}

/**
 * What the floor repeats: the calls of a router in its stages, and its answer.
 * @param {Recording} recording
 * @param {Record<string, string>} urls
 */
function replayOf({ answer, calls }, urls) {
  const stages = [];
  for (const { subgraph, body, stage } of calls) {
    stages[stage] ??= [];
    stages[stage].push({ url: urls[subgraph], body });
  }
  return { stages, answer };
}

/**
 * @param {Recording} recording
 * @param {Recording} reference
 * @returns {string | undefined} What is wrong with the answer.
 */
function faultOf({ answer }, reference) {
  if (answer.errors) return `errors: ${String(answer.errors[0]?.message).slice(0, 200)}`;
  if (!answer.data) return "no data";
  if (!isDeepStrictEqual(answer.data, reference.answer.data)) return "other data than the reference";
  return undefined;
}

module.exports = { record, replayOf, faultOf };
