const { request } = require("undici");
const { LoadGenerator } = require("../load/load-generator");
const { cpuMilliseconds } = require("../measure/process-cost");
const { bodyOf, faultOf, faultOfStranger } = require("./compare");
const { operationsOf } = require("./operations");
const { startPeers } = require("./peers");
const { costBetween } = require("./running-stack");

/** A server that has just started gets cheaper for thousands of requests, the more code it has the longer: its code is being compiled. */
const WARM_UP_REQUESTS = 4_000;
const WARM_UP_SECONDS = 4;
const MOST_WARM_UPS = 15;
const SETTLED = 0.97;
const OURS = { name: "ours", title: "ours, the whole stack" };

/**
 * @typedef {{ median: number, least: number, most: number }} Spread of some rounds
 *
 * @typedef {object} StackMeasurement Medians of some rounds.
 * @property {number} node Milliseconds of CPU per request; so are `postgres`, `redis` and their sum, `all`.
 * @property {number} postgres
 * @property {number} redis
 * @property {number} all
 * @property {number} rps
 * @property {number} p50 Milliseconds.
 * @property {number} p99 Milliseconds.
 * @property {number} failures
 * @property {Spread} beside Milliseconds of CPU a second that the other servers took meanwhile.
 *
 * @typedef {object} StackResult
 * @property {{ name: string, title: string }} peer
 * @property {string} [fault] Why it is not ranked.
 * @property {StackMeasurement} [measurement]
 * @property {Spread} [under] The stack's CPU over its, in turns side by side.
 */

/**
 * The stack's operations beside the floor and PostGraphile, round after round.
 * @param {import("./running-stack").RunningStack} stack with at least a page of orders of the customer
 * @param {import("./session").Session} customer
 * @param {{ peers: string[], rounds: number, seconds: number, connections: number, directory: string, report: Function }} options
 * @returns {Promise<{ operation: import("./operations").StackOperation, results: StackResult[] }[]>}
 */
async function measureOperations(stack, customer, options) {
  const orderId = await orderOf(customer);
  await stack.stores.vacuum();
  const generator = new LoadGenerator();
  const { started, absent } = await startPeers(
    options.peers,
    stack.stores,
    { tenantId: customer.tenantId, orderId },
    options.directory,
  );
  try {
    const outcomes = [];
    for (const operation of operationsOf({ orderId })) {
      const contestants = await contestantsOf(operation, stack, customer, started);
      await measureInTurns(operation, contestants, stack, generator, options);
      const results = contestants.map(({ peer, fault, measurement, under }) => ({ peer, fault, measurement, under }));
      outcomes.push({ operation, results: [...results, ...absent] });
    }
    return outcomes;
  } finally {
    await Promise.all(started.map((peer) => peer.stop()));
    await generator.stop();
  }
}

async function orderOf(customer) {
  const { orders } = await customer.get(
    "query Newest { orders(first: 20) { edges { node { id shipments { id } } } } }",
  );
  const shipped = orders.edges.find(({ node }) => node.shipments.length > 0);
  if (orders.edges.length < 20 || !shipped) throw new Error("There is no page of orders to measure with.");
  return shipped.node.id;
}

async function contestantsOf(operation, stack, customer, started) {
  await customer.fresh();
  const ask = async (url, headers, asked) => {
    const { body } = await request(url, { method: "POST", headers, body: bodyOf(asked) });
    return body.json();
  };
  const ours = await ask(stack.url, customer.headers, operation);
  const contestants = [
    {
      peer: OURS,
      operation,
      url: stack.url,
      headers: customer.headers,
      fault: ours.errors && JSON.stringify(ours.errors[0]),
      node: () => stack.cost().node,
      // What it has to catch up with after it was held is not the requests'.
      before: () => stack.stores.settled(),
      // What a write sets off is part of what it costs.
      after: () => operation.stamp && stack.stores.settled(),
    },
  ];
  for (const running of started) {
    const { peer, strangersToken } = running;
    const theirs = peer.words ? peer.words(operation, customer.tenantId) : operation;
    if (!theirs) continue;
    const answers = { ours, theirs: await ask(running.url, running.headers, theirs), peer };
    const strangers = { ...running.headers, authorization: `Bearer ${strangersToken}` };
    const strangersFault = strangersToken && faultOfStranger(await ask(running.url, strangers, theirs));
    contestants.push({
      peer,
      operation: theirs,
      url: running.url,
      headers: running.headers,
      fault: (await faultOf(operation, answers, stack.stores)) ?? strangersFault,
      node: () => cpuMilliseconds(running.child.pid),
      before: () => stack.hold(),
      after: () => undefined,
    });
  }
  return contestants;
}

async function measureInTurns(operation, contestants, stack, generator, { rounds, seconds, connections, report }) {
  const [ours, ...peers] = contestants.filter(({ fault }) => fault === undefined);
  if (ours?.peer !== OURS || peers.length === 0) return;
  // Ours last: the stack gives its memory back after a quarter of a minute without work, and its compiled code with it.
  for (const contestant of [...peers, ours]) {
    report(`${operation.name}: warming up ${contestant.peer.name}`);
    await warmUp(() => measure(contestant, stack, generator, { connections, seconds: WARM_UP_SECONDS }));
  }
  const taken = new Map([ours, ...peers].map((contestant) => [contestant, []]));
  const ratios = new Map(peers.map((peer) => [peer, []]));
  for (let round = 1; round <= rounds; round += 1) {
    // There and back, so that a machine that gets slower meanwhile does so for all of them.
    const isBack = round % 2 === 0;
    for (const peer of isBack ? peers.toReversed() : peers) {
      const costs = new Map();
      // Ours beside each of them: so the stack is never without work for long.
      for (const contestant of isBack ? [peer, ours] : [ours, peer]) {
        const others = [ours, ...peers].filter((other) => other !== contestant);
        const measurement = await measure(contestant, stack, generator, { connections, seconds }, others);
        taken.get(contestant).push(measurement);
        costs.set(contestant, measurement.all);
      }
      const [cost, oursCost] = [costs.get(peer), costs.get(ours)];
      ratios.get(peer).push(oursCost / cost);
      report(
        `${operation.name}: round ${round} of ${rounds}, ${peer.peer.name}: ${cost.toFixed(3)} ms, ours ${oursCost.toFixed(3)} ms`,
      );
    }
  }
  for (const [peer, all] of ratios) peer.under = spreadOf(all);
  for (const [contestant, measurements] of taken) {
    contestant.measurement = medians(measurements);
    if (contestant.measurement.failures > 0)
      contestant.fault = `${contestant.measurement.failures} requests failed under load`;
  }
}

/** Until two more rounds have not made it cheaper, of which a busy machine's first may be two. */
async function warmUp(round) {
  let least = Number.POSITIVE_INFINITY;
  let settled = 0;
  let answered = 0;
  for (let count = 0; count < MOST_WARM_UPS && (settled < 2 || answered < WARM_UP_REQUESTS); count += 1) {
    const { all, requests } = await round();
    answered += requests;
    settled = all < SETTLED * least ? 0 : settled + 1;
    least = Math.min(least, all);
  }
}

async function measure({ operation, url, headers, node, before, after }, stack, generator, extent, others = []) {
  const cost = () => ({ ...stack.cost(), node: node() });
  const costBeside = () => others.reduce((sum, other) => sum + other.node(), 0);
  await before();
  try {
    const start = cost();
    const startBeside = costBeside();
    const body = JSON.stringify({ query: operation.query, variables: operation.variables });
    const { requests, failures, seconds, p50, p99 } = await generator.run({
      url,
      headers,
      body,
      stamp: operation.stamp,
      ...extent,
    });
    await after();
    const beside = (costBeside() - startBeside) / seconds;
    return { ...costBetween(start, cost(), requests), requests, rps: requests / seconds, p50, p99, failures, beside };
  } finally {
    stack.release();
  }
}

/** @returns {StackMeasurement} */
function medians(rounds) {
  const failures = rounds.reduce((sum, round) => sum + round.failures, 0);
  const beside = spreadOf(rounds.map((round) => round.beside));
  const names = ["node", "postgres", "redis", "all", "rps", "p50", "p99"];
  const median = (name) => spreadOf(rounds.map((round) => round[name])).median;
  return { ...Object.fromEntries(names.map((name) => [name, median(name)])), failures, beside };
}

/** @returns {Spread} */
function spreadOf(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

module.exports = { measureOperations };
