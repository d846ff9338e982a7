const { default: Sequencer } = require("@jest/test-sequencer");

/** They start processes of their own, end them, and wait for what becomes of it. */
const LONG = /\/deploy\/test\/|\/(death|kill|random-operations)\.test\.ts$/;

/** The long ones first, so that at the end no worker waits for one that began late. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
