const { cpus, totalmem } = require("node:os");

/** When and on what a run was made, since its figures mean little elsewhere. */
function machineLine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model}), ${memory} GB, Node ${process.version}.`;
}

module.exports = { machineLine };
