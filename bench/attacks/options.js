const { resolve } = require("node:path");
const { parseArgs } = require("node:util");
const { chosen, positive } = require("../options");
const { attacks } = require("./kinds");

/**
 * Of `attacks.js`.
 * @param {string[]} args
 * @throws Error with a one-line message.
 */
function readAttackOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string" },
      seconds: { type: "string", default: "8" },
      settle: { type: "string", default: "30" },
      stack: { type: "string" },
    },
  });
  return {
    attacks: chosen("attack", attacks, values.only),
    seconds: positive("seconds", values.seconds),
    settleSeconds: positive("settle", values.settle),
    checkout: values.stack && resolve(values.stack),
    /** Only a run of everything may replace the published results. */
    complete: values.only === undefined && values.stack === undefined,
  };
}

module.exports = { readAttackOptions };
