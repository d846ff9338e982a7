const { cpuMilliseconds, peakMemory } = require("./process-cost");

/**
 * @typedef {object} Measurement Of one peer and one operation: one round, or the medians of several.
 * @property {number} cpu Milliseconds of the router's CPU per request.
 * @property {number} rps
 * @property {number} p50 Milliseconds.
 * @property {number} p99 Milliseconds.
 * @property {number} calls Upstream calls per request.
 * @property {number} memory Bytes, the most that was held since the start.
 * @property {number} failures
 */

/**
 * @param {import("../peers/running-peer").RunningPeer} peer
 * @param {import("../subgraphs/running-subgraphs").RunningSubgraphs} subgraphs
 * @param {import("../load/load-generator").LoadGenerator} generator
 * @param {import("../workloads/workload").Operation} operation
 * @param {{ connections: number, seconds: number, atLeast?: number }} extent
 * @returns {Promise<Measurement>}
 */
async function measure(peer, subgraphs, generator, operation, extent) {
  await subgraphs.ask("resetCounts");
  const before = cpuMilliseconds(peer.child.pid);
  const load = { url: peer.url, headers: peer.headers, body: peer.bodyOf(operation), ...extent };
  const { requests, failures, seconds, p50, p99 } = await generator.run(load);
  const cpu = cpuMilliseconds(peer.child.pid) - before;
  const calls = Object.values(await subgraphs.ask("counts")).reduce((sum, count) => sum + count, 0);
  return {
    cpu: cpu / requests,
    rps: requests / seconds,
    p50,
    p99,
    calls: calls / requests,
    memory: peakMemory(peer.child.pid),
    failures,
  };
}

/**
 * @param {Measurement[]} rounds
 * @returns {Measurement}
 */
function medians(rounds) {
  const median = (name) => {
    const sorted = rounds.map((round) => round[name]).sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  };
  return {
    cpu: median("cpu"),
    rps: median("rps"),
    p50: median("p50"),
    p99: median("p99"),
    calls: median("calls"),
    memory: Math.max(...rounds.map((round) => round.memory)),
    failures: rounds.reduce((sum, round) => sum + round.failures, 0),
  };
}

module.exports = { measure, medians };
