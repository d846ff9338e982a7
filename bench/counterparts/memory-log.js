const { memoryNow } = require("../measure/process-cost");

const LOOK_EVERY_MS = 500;
const MIB = 1024 * 1024;

/**
 * @typedef {object} Thirds MiB that the Node process held: the middle of what was seen in each third of a time, and the most.
 * @property {number[]} medians
 * @property {number} most
 */

/** Looks at what one process holds, as long as something goes on. */
class MemoryLog {
  /** @param {number} pid */
  constructor(pid) {
    this.seen = [];
    this.timer = setInterval(() => this.seen.push(memoryNow(pid) / MIB), LOOK_EVERY_MS);
    this.seen.push(memoryNow(pid) / MIB);
  }

  /** @returns {Thirds} */
  stop() {
    clearInterval(this.timer);
    const third = Math.max(1, Math.ceil(this.seen.length / 3));
    const medians = [0, 1, 2].map((index) => {
      const part = this.seen.slice(index * third, (index + 1) * third).sort((a, b) => a - b);
      return part[part.length >> 1] ?? this.seen.at(-1);
    });
    return { medians, most: Math.max(...this.seen) };
  }
}

module.exports = { MemoryLog };
