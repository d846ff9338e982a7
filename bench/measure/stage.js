const { join } = require("node:path");
const { LoadGenerator } = require("../load/load-generator");
const { RunningSubgraphs } = require("../subgraphs/running-subgraphs");
const { writeSupergraphFiles } = require("../supergraph/supergraph-files");
const { createIssuer } = require("./access-token");

/** All that a peer needs around it to serve a workload: its subgraphs, its supergraph, a client to load it. */
class Stage {
  /**
   * @param {import("../workloads/workload").Workload} workload
   * @param {{ router: string, directory: string }} options
   */
  static async open(workload, { router, directory }) {
    const issuer = createIssuer();
    const subgraphs = await RunningSubgraphs.start(workload, issuer.jwks);
    const stage = new Stage();
    stage.subgraphs = subgraphs;
    stage.generator = new LoadGenerator();
    stage.token = issuer.tokenFor(workload.scope ?? "");
    /** @type {Omit<import("../peers/peer").PeerContext, "port">} */
    stage.context = {
      router,
      directory,
      files: writeSupergraphFiles(workload, subgraphs.urls, directory),
      urls: subgraphs.urls,
      jwksUrl: subgraphs.jwksUrl,
      recordingFile: join(directory, `${workload.name}-recording.json`),
    };
    return stage;
  }

  async close() {
    await Promise.all([this.generator.stop(), this.subgraphs.stop()]);
  }
}

module.exports = { Stage };
