import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "../src/stack/settings";

/** Keeps many young objects alive at once, lets go of them, and says how much room they have before and after it is given back. */
const SCRIPT = `
  const { getHeapSpaceStatistics } = require("node:v8");
  const { giveBackMemory } = require("./deploy/src/stack/spare-memory.ts");
  const young = () => Math.round(
    getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space").physical_space_size / 2 ** 20);
  // How soon the halves grow depends on when the collector comes.
  let before = 0;
  for (let round = 0; round < 100 && before <= 60; round++) {
    const kept = [];
    for (let index = 0; index < 500_000; index++) kept.push({ index });
    before = young();
  }
  giveBackMemory().then(() => console.log(JSON.stringify({ before, after: young() })));
`;

it("the room that young objects had when most came at once is given back", () => {
  const flags = require(join(ROOT, "deploy", "bin", "node-flags.json")) as string[];
  const args = [...flags, "-r", join(ROOT, "deploy", "register.cjs"), "-e", SCRIPT];
  const { before, after } = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }));
  // In MiB: both halves had grown to what the flags allow, and what is left is what Node begins with.
  expect([before > 60, after < 8]).toEqual([true, true]);
});
