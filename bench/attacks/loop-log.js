const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/**
 * @typedef {object} Standstill Of the stack's event loop; milliseconds.
 * @property {number} stood
 * @property {number} ran of it, at work
 * @property {number} waited of it, for a core
 */

/**
 * The longest that `watch-loop.cjs` saw between two instants, by how long the loop was at work in it.
 * @param {string} home of the stack
 * @returns {Standstill} of zeros when there was none worth telling
 */
function longestStandstill(home, from, to) {
  const file = join(home, "loop.jsonl");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").filter(Boolean) : [];
  const within = lines.map((line) => JSON.parse(line)).filter(({ at }) => at >= from && at <= to);
  return within.sort((a, b) => b.ran - a.ran)[0] ?? { stood: 0, ran: 0, waited: 0 };
}

module.exports = { longestStandstill };
