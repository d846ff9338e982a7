const { setTimeout: delay } = require("node:timers/promises");
const { LoadGenerator } = require("../../load/load-generator");
const { extentOf } = require("../fill/extent");
const { RunningStack, costBetween } = require("../running-stack");
const { CUSTOMER, Session, SMALL_CUSTOMER, STAFF } = require("../session");
const { actsOf } = require("./acts");
const { QUESTIONS } = require("./questions");
const { subjectsOf } = require("./subjects");

const CONNECTIONS = 2;
/** Times as many rounds for what seems to have grown. */
const MOST_ROUNDS = 3;
const START_LIMIT_MS = 300_000;
/** A stack that uses less CPU a second has nothing to do. */
const QUIET_MS = 100;
const LOOK_S = 5;
const QUIET_LIMIT_S = 900;
const PEOPLE = { staff: STAFF, big: CUSTOMER, small: SMALL_CUSTOMER };

/**
 * @typedef {{ p50: number, cpu: number, bytes: number, failures: number }} Taken milliseconds, and bytes of an answer
 * @typedef {{ name: string, who: string, small: Taken, filled: Taken }} GrowthResult
 */

/** A stack over a filled home, with the people who use it. */
class FilledStack {
  static async start(home, { checkout }) {
    const filled = new FilledStack();
    filled.extent = extentOf(home);
    filled.stack = await RunningStack.start(home, { timeoutMs: START_LIMIT_MS, checkout });
    await filled.stack.stores.connect();
    filled.people = {};
    for (const [who, email] of Object.entries(PEOPLE)) filled.people[who] = await Session.open(filled.stack.url, email);
    filled.subjects = subjectsOf(filled.extent);
    filled.acts = await actsOf(filled.stack, filled.people);
    return filled;
  }

  /** Waits until what a start sets off is over, such as removing what is past its time. @returns {Promise<number>} seconds */
  async quiet() {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    for (let before = this.stack.cost(); seconds() < QUIET_LIMIT_S; ) {
      await delay(LOOK_S * 1000);
      const now = this.stack.cost();
      if (costBetween(before, now, LOOK_S).all < QUIET_MS) break;
      before = now;
    }
    return seconds();
  }

  async stop() {
    for (const person of Object.values(this.people ?? {})) await person.close();
    await this.stack.stop();
  }
}

/**
 * Asks both sizes the same, in turns, so that what else the machine does falls on both.
 * @param {{ small: FilledStack, filled: FilledStack }} stacks
 * @param {{ rounds: number, seconds: number, only?: RegExp, report: Function }} options
 * @returns {Promise<GrowthResult[]>}
 */
async function measureGrowth(stacks, { rounds, seconds, only = /./, report }) {
  const generator = new LoadGenerator();
  const results = [];
  const between = async (name, who, measure) => {
    const taken = { small: [], filled: [] };
    let most = rounds;
    for (let round = 0; round <= most; round += 1) {
      for (const [size, other] of [
        ["small", "filled"],
        ["filled", "small"],
      ]) {
        stacks[other].stack.hold();
        stacks[size].stack.release();
        const measured = await measure(stacks[size], round === 0);
        // The first round is for caches and compilers.
        if (round > 0) taken[size].push(measured);
      }
      // A busy moment on one side only: looked at again before it counts.
      const seemsGrown =
        round === most && most < MOST_ROUNDS * rounds && hasGrown(best(taken.small), best(taken.filled));
      if (seemsGrown) most += rounds;
    }
    for (const size of ["small", "filled"]) stacks[size].stack.release();
    const result = { name, who, small: best(taken.small), filled: best(taken.filled) };
    results.push(result);
    report(
      `${name}, ${who}: p50 ${result.small.p50.toFixed(1)} → ${result.filled.p50.toFixed(1)} ms, CPU ${result.small.cpu.toFixed(2)} → ${result.filled.cpu.toFixed(2)} ms`,
    );
  };
  try {
    for (const question of QUESTIONS.filter(({ name }) => only.test(name))) {
      for (const who of question.who)
        await between(question.name, who, (filled) => ask(filled, question, who, generator, seconds));
    }
    for (const [index, { name }] of stacks.small.acts.entries()) {
      if (only.test(name)) await between(name, "big", (filled, isFirst) => perform(filled, index, isFirst));
    }
  } finally {
    await generator.stop();
  }
  return results;
}

/** @returns {Promise<Taken>} */
async function ask({ stack, people, subjects }, { query, variables }, who, generator, seconds) {
  const { headers } = await people[who].fresh();
  const bodies = variables(subjects[who]).map((values) => JSON.stringify({ query, variables: values }));
  if (bodies.length === 0) throw new Error("The stores are too small: nobody of theirs can be asked for.");
  const before = stack.cost();
  const { requests, failures, bytes, p50 } = await generator.run({
    url: stack.url,
    headers,
    bodies,
    connections: CONNECTIONS,
    seconds,
  });
  return { p50, cpu: costBetween(before, stack.cost(), requests).all, bytes, failures };
}

/** @returns {Promise<Taken>} with what the act sets off */
async function perform({ stack, people, acts }, index, isFirst) {
  for (const person of Object.values(people)) await person.fresh();
  const { count: full, prepare, perform: act } = acts[index];
  const count = isFirst ? Math.ceil(full / 3) : full;
  const items = prepare ? await prepare(count) : Array.from({ length: count });
  await stack.stores.settled();
  await delay(200);
  const latencies = [];
  const before = stack.cost();
  for (const item of items) {
    const began = performance.now();
    await act(item);
    latencies.push(performance.now() - began);
  }
  await stack.stores.settled();
  const cpu = costBetween(before, stack.cost(), count).all;
  return { p50: latencies.sort((a, b) => a - b)[count >> 1], cpu, bytes: 0, failures: 0 };
}

const hasGrown = (small, filled) => filled.p50 > 2 * small.p50 || filled.cpu > 2 * small.cpu;

/** The best of the rounds: what else the machine does only ever adds. */
function best(rounds) {
  const least = (name) => Math.min(...rounds.map((round) => round[name]));
  return {
    p50: least("p50"),
    cpu: least("cpu"),
    bytes: least("bytes"),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
  };
}

module.exports = { FilledStack, measureGrowth };
