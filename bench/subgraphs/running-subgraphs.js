const { fork } = require("node:child_process");
const { once } = require("node:events");
const { join } = require("node:path");

/** The subgraphs of a workload in a process of their own, as the parent of that process sees them. */
class RunningSubgraphs {
  /**
   * @param {import("../workloads/workload").Workload} workload
   * @param {{ keys: object[] }} jwks
   */
  static async start(workload, jwks) {
    const child = fork(join(__dirname, "main.js"), [workload.name, JSON.stringify(jwks)]);
    const [{ ready }] = await once(child, "message");
    return new RunningSubgraphs(child, ready);
  }

  constructor(child, { subgraphs, jwksUrl }) {
    this.child = child;
    /** @type {Record<string, string>} URL by name */
    this.urls = subgraphs;
    this.jwksUrl = jwksUrl;
    this.asked = 0;
  }

  /**
   * @param {"counts" | "resetCounts" | "record" | "stopRecording"} act
   * @returns {Promise<any>}
   */
  async ask(act) {
    const id = ++this.asked;
    const answer = new Promise((resolve) => {
      const listener = (message) => {
        if (message.id !== id) return;
        this.child.off("message", listener);
        resolve(message.result);
      };
      this.child.on("message", listener);
    });
    this.child.send({ act, id });
    return answer;
  }

  async stop() {
    const exit = once(this.child, "exit");
    this.child.disconnect();
    await exit;
  }
}

module.exports = { RunningSubgraphs };
