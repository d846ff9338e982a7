import { join } from "node:path";
import { play } from "./play";
import { findStack } from "./stack";

const home = process.env.BAIYUN_HOME ?? join(__dirname, "..", "..", "..", ".baiyun");

async function main(): Promise<void> {
  await play(findStack(home), join(home, "labels"));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
