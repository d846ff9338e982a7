import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { temporaryHome } from "../src/testing/stack";
import { chaos } from "./chaos";

const USAGE = "Usage: npm run chaos [-- --seed N --kills N]";

/** As many kills as are asked for, on stores of its own; fails when anything is amiss. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { seed: { type: "string" }, kills: { type: "string" } } });
  const [seed, kills] = [Number(values.seed ?? Date.now() % 1_000_000), Number(values.kills ?? 300)];
  if (![seed, kills].every((number) => Number.isInteger(number) && number > 0)) throw new Error(USAGE);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const home = temporaryHome();
  const begun = Date.now();
  try {
    const { deaths, lives, faults } = await chaos({ seed, kills, home, say });
    for (const [point, count] of Object.entries(deaths)) say(`${String(count).padStart(6)} died at ${point}`);
    for (const [name, count] of Object.entries(lives)) say(`${String(count).padStart(6)} ${name}`);
    for (const fault of faults) say(`FAULT  ${fault}`);
    say(`Seed ${seed}: ${faults.length} faults in ${Math.round((Date.now() - begun) / 1_000)} s`);
    return faults.length > 0 ? 1 : 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  },
);
