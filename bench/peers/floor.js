const { join } = require("node:path");
const { LARGE_YOUNG_GENERATION, PRODUCTION } = require("./peer");

const PROGRAM = join(__dirname, "programs", "floor.js");

/** @type {import("./peer").Peer[]} */
module.exports = [
  {
    name: "floor",
    title: "floor",
    settings: `node:http and undici's Pool.dispatch make the upstream calls of "ours", recorded; each answer parsed, the recorded result printed; node ${LARGE_YOUNG_GENERATION}`,
    sharing: "off",
    command: ({ port, recordingFile }) => ({
      command: process.execPath,
      args: [LARGE_YOUNG_GENERATION, PROGRAM, recordingFile, String(port)],
      env: PRODUCTION,
    }),
  },
];
