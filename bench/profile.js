const { mkdirSync } = require("node:fs");
const { resolve } = require("node:path");
const { measure } = require("./measure/measurement");
const { scratchDirectory } = require("./measure/scratch");
const { Stage } = require("./measure/stage");
const { readProfileOptions } = require("./options");
const peers = require("./peers");
const { RunningPeer } = require("./peers/running-peer");
const workloads = require("./workloads");

/** @returns {import("./peers/peer").Peer} our router, which leaves a profile of its CPU in a folder when it stops */
function profiled(folder) {
  const ours = peers.find(({ name }) => name === "ours");
  return {
    ...ours,
    command(context) {
      const { command, args, env } = ours.command(context);
      return { command, args: ["--cpu-prof", `--cpu-prof-dir=${folder}`, ...args], env };
    },
  };
}

async function main() {
  const { operation, seconds, connections, router, folder } = readProfileOptions(process.argv.slice(2));
  const target = resolve(folder);
  mkdirSync(target, { recursive: true });
  const workload = Object.values(workloads).find(({ operations }) => operations.includes(operation));
  const stage = await Stage.open(workload, { router, directory: scratchDirectory() });
  try {
    const peer = await RunningPeer.start(profiled(target), stage.context, stage.token);
    const { cpu, rps } = await measure(peer, stage.subgraphs, stage.generator, operation, { connections, seconds });
    await peer.stop();
    process.stdout.write(`${operation.name}: ${cpu.toFixed(3)} ms of CPU per request, ${rps.toFixed(0)} requests/s\n`);
    process.stdout.write(`The profile is in ${target}\n`);
  } finally {
    await stage.close();
  }
}

main().catch((reason) => {
  process.stderr.write(`${reason.message}\n`);
  process.exitCode = 1;
});
