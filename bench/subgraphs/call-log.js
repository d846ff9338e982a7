/** How often the subgraphs were called and, while it records, with what and after which other calls. */
class CallLog {
  constructor() {
    /** @type {Record<string, number>} */
    this.counts = {};
    /** @type {RecordedCall[] | undefined} */
    this.calls = undefined;
  }

  /**
   * @typedef {object} RecordedCall
   * @property {string} subgraph
   * @property {string} body
   * @property {number} stage 0 for a call that waited for no other, else one more than the latest that it waited for.
   * @property {boolean} answered
   */

  record() {
    this.calls = [];
  }

  /** @returns {RecordedCall[]} */
  stopRecording() {
    const calls = this.calls ?? [];
    this.calls = undefined;
    return calls;
  }

  resetCounts() {
    this.counts = {};
  }

  /**
   * @param {string} subgraph
   * @param {string} body
   * @returns {RecordedCall | undefined} while it records
   */
  add(subgraph, body) {
    this.counts[subgraph] = (this.counts[subgraph] ?? 0) + 1;
    if (!this.calls) return undefined;
    const stages = this.calls.filter((call) => call.answered).map((call) => call.stage);
    const call = { subgraph, body, stage: Math.max(-1, ...stages) + 1, answered: false };
    this.calls.push(call);
    return call;
  }
}

module.exports = { CallLog };
