import { join } from "node:path";
import { parseArgs } from "node:util";
import { fill } from "./house/fill";
import { liveMany } from "./many/many";
import { play } from "./play";
import { playScans } from "./pushes";
import { findStack } from "./stack";

const home = process.env.BAIYUN_HOME ?? join(__dirname, "..", "..", "..", ".baiyun");

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ orders: { type: "string" }, scans: { type: "string" }, many: { type: "string" } },
      speed: { type: "string", default: "17280" },
    },
  });
  if (values.scans !== undefined) return playScans(findStack(home), values.scans);
  if (values.many !== undefined) {
    const speed = wholeNumber("speed", values.speed, 100_000);
    return liveMany(findStack(home), { count: wholeNumber("many", values.many, 1_000), speed });
  }
  if (values.orders === undefined) return play(findStack(home), join(home, "labels"));
  const count = wholeNumber("orders", values.orders, 10_000);
  const counts = await fill(findStack(home), count, (line) => console.log(line));
  for (const [status, orders] of [...counts].sort()) console.log(`${status.padEnd(18)} ${orders}`);
}

function wholeNumber(option: string, given: string, most: number): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${option} takes a number from 1 to ${most}.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
