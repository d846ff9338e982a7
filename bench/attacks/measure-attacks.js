const { fork } = require("node:child_process");
const { once } = require("node:events");
const { loadavg } = require("node:os");
const { join } = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");
const { memoryNow, openSockets } = require("../measure/process-cost");
const { longestStandstill } = require("./loop-log");
const { Scene } = require("./scene");

const WARM_UP_SECONDS = 6;
const LOOK_EVERY_MS = 100;
const SETTLES_EVERY_MS = 1_000;
const MEGABYTE = 1024 * 1024;
/** What a process may hold more than before, for its caches. */
const RETURNS_WITHIN = 100 * MEGABYTE;
/** Connections of pools to the stores come and go. */
const SOCKETS_WITHIN = 20;

/**
 * @typedef {object} AttackResult
 * @property {import("./kinds").Attack} attack
 * @property {import("./good-client").Latencies} small of the well-behaved client's small query, meanwhile
 * @property {import("./good-client").Latencies} [signIn]
 * @property {import("./loop-log").Standstill} standstill
 * @property {{ before: number, most: number, after: number }} memory RSS of the Node process in bytes, the last before anybody collects
 * @property {{ before: number, after: number, seconds: number }} held bytes when its garbage is collected; after so many seconds
 * @property {{ before: number, after: number }} sockets
 * @property {Record<string, number>} tally what the attacker was answered
 * @property {string} [failure] why the attack was none
 * @property {string} [fault] what is not whole afterwards
 * @property {number} load of the machine, over the last minute
 */

/** @returns {Promise<{ calm: object, results: AttackResult[] }>} */
async function measureAttacks({ attacks, seconds, settleSeconds, directory, checkout, report }) {
  report("starting the stack");
  const scene = await Scene.open({ directory, checkout });
  try {
    await scene.good.askUntil(delay(WARM_UP_SECONDS * 1000));
    const calm = await scene.good.askUntil(delay(seconds * 1000), { withSignIn: true });
    report(`calm: ${described(calm)}`);
    const results = [];
    for (const attack of attacks) {
      const result = await measureAttack(scene, attack, { seconds: attack.seconds ?? seconds, settleSeconds });
      report(`${attack.name}: ${described(result)}`);
      results.push(result);
    }
    return { calm, results };
  } finally {
    await scene.close();
  }
}

/** @returns {Promise<AttackResult>} */
async function measureAttack(scene, attack, { seconds, settleSeconds }) {
  const before = { held: await scene.held(), memory: memoryNow(scene.pid), sockets: openSockets(scene.pid) };
  const began = Date.now();
  let most = before.memory;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(scene));
  }, LOOK_EVERY_MS);
  try {
    const attacking = attackFrom(scene.target, attack.name, seconds);
    const [{ tally, failure }, { small, signIn }] = await Promise.all([
      attacking,
      scene.good.askUntil(attacking, { withSignIn: attack.signsIn }),
    ]);
    const standstill = longestStandstill(scene.home, began, Date.now());
    const settled = await settle(scene, before, settleSeconds);
    const fault = await scene.fault();
    return {
      attack,
      small,
      signIn,
      standstill,
      memory: { before: before.memory, most, after: settled.memory },
      held: { before: before.held, after: settled.held, seconds: settled.seconds },
      sockets: { before: before.sockets, after: settled.sockets },
      tally,
      failure,
      fault,
      load: loadavg()[0],
    };
  } finally {
    clearInterval(watch);
  }
}

/** In a process of its own, so that what the attacker does is not what the well-behaved client waits for. */
async function attackFrom(target, name, seconds) {
  const child = fork(join(__dirname, "main.js"));
  const exited = once(child, "exit");
  child.send({ name, target, seconds });
  const [outcome] = await Promise.race([once(child, "message"), exited]);
  await exited;
  return typeof outcome === "object" && outcome !== null ? outcome : { tally: {}, failure: "The attacker died." };
}

/** Waits until all is as before, or as long as it may take. */
async function settle(scene, before, settleSeconds) {
  const began = Date.now();
  const memory = memoryOf(scene);
  for (;;) {
    const held = await scene.held();
    const now = { memory, held, sockets: socketsOf(scene), seconds: (Date.now() - began) / 1000 };
    const isBack = held - before.held <= RETURNS_WITHIN && now.sockets - before.sockets <= SOCKETS_WITHIN;
    if (isBack || now.seconds >= settleSeconds) return now;
    await delay(SETTLES_EVERY_MS);
  }
}

/** Zero of one that has ended, which is told as a fault. */
function memoryOf({ pid }) {
  try {
    return memoryNow(pid);
  } catch {
    return 0;
  }
}

function socketsOf({ pid }) {
  try {
    return openSockets(pid);
  } catch {
    return 0;
  }
}

function described({ small, signIn, standstill, memory, held, sockets, tally, failure, fault }) {
  const ms = ({ median, worst, count, wrong }) =>
    `${median.toFixed(0)}/${worst.toFixed(0)} ms of ${count}${wrong.length > 0 ? ` (${wrong.join("; ")})` : ""}`;
  const mb = (bytes) => (bytes / MEGABYTE).toFixed(0);
  return [
    `small ${ms(small)}`,
    signIn && `sign-in ${ms(signIn)}`,
    standstill && `loop ${standstill.stood.toFixed(0)} ms (ran ${standstill.ran.toFixed(0)})`,
    memory && `${mb(memory.before)} → ${mb(memory.most)} → ${mb(memory.after)} MB`,
    held && `held ${mb(held.before)} → ${mb(held.after)} MB after ${held.seconds.toFixed(0)} s`,
    sockets && `sockets ${sockets.before} → ${sockets.after}`,
    tally && JSON.stringify(tally),
    failure,
    fault,
  ]
    .filter(Boolean)
    .join(", ");
}

module.exports = { measureAttacks, RETURNS_WITHIN, SOCKETS_WITHIN };
