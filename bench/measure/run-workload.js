const { writeFileSync } = require("node:fs");
const peers = require("../peers");
const { RunningPeer } = require("../peers/running-peer");
const { measure, medians } = require("./measurement");
const { faultOf, record, replayOf } = require("./recording");
const { Stage } = require("./stage");

/** Just-in-time compilers are done with a path after some hundred requests. */
const WARM_UP_REQUESTS = 300;

/**
 * @typedef {object} RunOptions
 * @property {import("../peers/peer").Peer[]} peers
 * @property {number} rounds
 * @property {number} seconds Of each round.
 * @property {number} connections
 * @property {string} router The launcher of our router.
 * @property {string} directory For files of this run.
 * @property {(line: string) => void} report
 *
 * @typedef {object} PeerResult
 * @property {import("../peers/peer").Peer} peer
 * @property {import("./recording").Recording} [recording]
 * @property {string} [fault] Why it is not ranked.
 * @property {import("./measurement").Measurement} [measurement]
 *
 * @typedef {object} OperationResult
 * @property {import("../workloads/workload").Operation} operation
 * @property {boolean} hasAccess Whether the supergraph has access directives.
 * @property {number} bytes Of the answer's data.
 * @property {string} reference The peer whose answer the others are compared with.
 * @property {PeerResult[]} results
 *
 * @typedef {PeerResult & { running: RunningPeer, recording: import("./recording").Recording }} Contestant
 */

/**
 * Starts everything, compares the answers, measures the peers in turns, and stops everything.
 * @param {import("../workloads/workload").Workload} workload
 * @param {import("../workloads/workload").Operation[]} operations
 * @param {RunOptions} options
 * @returns {Promise<OperationResult[]>}
 */
async function runWorkload(workload, operations, options) {
  const stage = await Stage.open(workload, options);
  /** @type {RunningPeer[]} */
  const started = [];
  try {
    await writeReplay(stage, operations);
    const absent = await startPeers(stage, options, started);
    const outcomes = [];
    for (const operation of operations) {
      const contestants = await compareAnswers(stage, started, operation);
      await measureInTurns(stage, contestants, operation, options);
      const reference = referenceOf(contestants);
      outcomes.push({
        operation,
        hasAccess: stage.context.files.hasAccess,
        bytes: Buffer.byteLength(JSON.stringify(reference?.recording.answer.data ?? "")),
        reference: reference?.peer.name ?? "none",
        results: [...contestants.map(({ running, ...result }) => result), ...absent],
      });
    }
    return outcomes;
  } finally {
    await Promise.all(started.map((running) => running.stop()));
    await stage.close();
  }
}

/** The floor repeats what our router does, so that has to be seen before the floor can start. */
async function writeReplay({ context, token, subgraphs }, operations) {
  const ours = await RunningPeer.start(
    peers.find(({ name }) => name === "ours"),
    context,
    token,
  );
  try {
    const replay = {};
    for (const operation of operations) {
      replay[operation.query] = replayOf(await record(ours, subgraphs, operation), context.urls);
    }
    writeFileSync(context.recordingFile, JSON.stringify(replay));
  } finally {
    await ours.stop();
  }
}

const LONGEST_FAULT = 160;

/** What a table has room for: no stack, and no path of whoever built the peer. */
function inOneLine(message) {
  const [said] = message.split(/stack backtrace:|\n\s+at /);
  return said
    .replace(/\s+/g, " ")
    .replace(/ at \/\S+/g, ":")
    .trim()
    .slice(0, LONGEST_FAULT);
}

/**
 * @param {Stage} stage
 * @param {RunOptions} options
 * @param {RunningPeer[]} started Filled as they start.
 * @returns {Promise<PeerResult[]>} those that did not
 */
async function startPeers({ context, token }, options, started) {
  const absent = [];
  for (const peer of options.peers) {
    options.report(`starting ${peer.name}`);
    try {
      started.push(await RunningPeer.start(peer, context, token));
    } catch (reason) {
      options.report(reason.message);
      absent.push({ peer, fault: inOneLine(reason.message) });
    }
  }
  return absent;
}

/** @returns {Promise<Contestant[]>} */
async function compareAnswers({ subgraphs }, started, operation) {
  const contestants = [];
  for (const running of started) {
    contestants.push({ peer: running.peer, running, recording: await record(running, subgraphs, operation) });
  }
  const reference = referenceOf(contestants);
  return contestants.map((contestant) => ({
    ...contestant,
    fault: faultOf(contestant.recording, reference.recording),
  }));
}

/**
 * Stock ApolloGateway, or whoever comes first.
 * @param {Contestant[]} contestants
 * @returns {Contestant | undefined}
 */
function referenceOf(contestants) {
  return contestants.find(({ peer }) => peer.name.startsWith("stock")) ?? contestants[0];
}

/** @param {Contestant[]} contestants get their measurements. */
async function measureInTurns({ subgraphs, generator }, contestants, operation, options) {
  const { rounds, seconds, connections, report } = options;
  const right = contestants.filter(({ fault }) => fault === undefined);
  for (const { peer, running } of right) {
    report(`${operation.name}: warming up ${peer.name}`);
    await measure(running, subgraphs, generator, operation, { connections, seconds, atLeast: WARM_UP_REQUESTS });
  }
  const taken = new Map(right.map((contestant) => [contestant, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [{ peer, running }, measurements] of taken) {
      const measurement = await measure(running, subgraphs, generator, operation, { connections, seconds });
      measurements.push(measurement);
      report(`${operation.name}: round ${round} of ${rounds}, ${peer.name}: ${measurement.cpu.toFixed(3)} ms`);
    }
  }
  for (const [contestant, measurements] of taken) {
    const measurement = medians(measurements);
    contestant.measurement = measurement;
    if (measurement.failures > 0) contestant.fault = `${measurement.failures} requests failed under load`;
  }
}

module.exports = { runWorkload };
