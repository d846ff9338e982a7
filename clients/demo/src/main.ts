import { join } from "node:path";
import { parseArgs } from "node:util";
import { fill } from "./house/fill";
import { play } from "./play";
import { playScans } from "./pushes";
import { findStack } from "./stack";

const home = process.env.BAIYUN_HOME ?? join(__dirname, "..", "..", "..", ".baiyun");

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { orders: { type: "string" }, scans: { type: "string" } } });
  if (values.scans !== undefined) return playScans(findStack(home), values.scans);
  if (values.orders === undefined) return play(findStack(home), join(home, "labels"));
  const count = Number(values.orders);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new Error("--orders takes a number from 1 to 10000.");
  const counts = await fill(findStack(home), count, (line) => console.log(line));
  for (const [status, orders] of [...counts].sort()) console.log(`${status.padEnd(18)} ${orders}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
