const { default: Sequencer } = require("@jest/test-sequencer");

/** They start processes of their own, end them, and wait for what becomes of it. */
const LONG = /\/deploy\/test\/|\/random-operations\.test\.ts$/;
/** Most of their time goes by until somebody who does not answer is given up, or somebody dead is missed. */
const WAITING =
  /\/(\w+-faults|booking|several-parcels|carriers|watchers|yjt|customs-wire|abandoned-reads|client-holdings|lost-stream|enduring|death|kill)\.test\.ts$/;
/** So many that work to one that waits. */
const WORKING = 2;

/**
 * The long ones first, so that at the end no worker waits for one that began late; between them those that wait, so that never many of
 * them are under way and a core idle.
 */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const ofKind = (is) => sorted.filter(({ path }) => is(path));
    const waiting = ofKind((path) => WAITING.test(path));
    const long = ofKind((path) => LONG.test(path) && !WAITING.test(path));
    const rest = ofKind((path) => !LONG.test(path) && !WAITING.test(path));
    const ordered = [];
    for (const test of [...long, ...rest]) {
      ordered.push(test);
      if (ordered.length % (WORKING + 1) === WORKING && waiting.length > 0) ordered.push(waiting.shift());
    }
    return [...ordered, ...waiting];
  }
};
