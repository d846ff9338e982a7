const { fork } = require("node:child_process");
const { once } = require("node:events");
const { join } = require("node:path");

/** The loading process, as its parent sees it. */
class LoadGenerator {
  constructor() {
    this.child = fork(join(__dirname, "main.js"));
  }

  /**
   * @param {import("./main").Load} load
   * @returns {Promise<import("./main").LoadResult>}
   */
  async run(load) {
    this.child.send(load);
    const [result] = await once(this.child, "message");
    return result;
  }

  async stop() {
    const exit = once(this.child, "exit");
    this.child.disconnect();
    await exit;
  }
}

module.exports = { LoadGenerator };
