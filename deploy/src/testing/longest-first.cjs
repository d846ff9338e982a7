const { basename } = require("node:path");
const { default: Sequencer } = require("@jest/test-sequencer");

/** They start processes of their own, end them, and wait for what becomes of it. */
const LONG = /\/deploy\/test\/|\/random-operations\.test\.ts$/;
/** Most of their time goes by until somebody who does not answer is given up, or somebody dead is missed. */
const WAITING = new Set([
  "abandoned-reads",
  "booking",
  "by-text-fall-backs",
  "carrier-bill",
  "carrier-suggestion",
  "carriers",
  "client-holdings",
  "connection-wait",
  "consumers",
  "customs-wire",
  "death",
  "enduring",
  "jobs-resource",
  "kill",
  "lost-stream",
  "notify",
  "receivers-answers",
  "return-request",
  "several-parcels",
  "watchers",
  "yjt",
  "yjt-receiving",
]);
const isWaiting = (path) => {
  const name = basename(path, ".test.ts");
  return WAITING.has(name) || /\bfaults$/.test(name);
};
/** So much of what begins may wait: of less, those that are left when the long ones are done would be under way all at once. */
const SHARE_THAT_WAITS = 0.4;

/**
 * The long ones first, so that at the end no worker waits for one that began late; between them those that wait, so that never many of
 * them are under way and a core idle.
 */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const ofKind = (is) => sorted.filter(({ path }) => is(path));
    const waiting = ofKind(isWaiting);
    const long = ofKind((path) => LONG.test(path) && !isWaiting(path));
    const rest = ofKind((path) => !LONG.test(path) && !isWaiting(path));
    const ordered = [];
    let begun = 0;
    for (const test of [...long, ...rest]) {
      ordered.push(test);
      if (waiting.length > 0 && begun < SHARE_THAT_WAITS * ordered.length) {
        ordered.push(waiting.shift());
        begun += 1;
      }
    }
    return [...ordered, ...waiting];
  }
};
