import { rmSync } from "node:fs";
import { lineOf } from "./failure";
import { takeHome } from "./stack/home";
import { readSettings } from "./stack/settings";
import { stopOrphans, storedPaths } from "./stack/stored";

/** Removes all that the stack stored here, after saying what that is. Stores given by URL are not touched. */
async function main(): Promise<void> {
  const { home } = readSettings(process.env);
  const release = takeHome(home);
  try {
    await stopOrphans(home);
    const paths = storedPaths(home);
    console.log(paths.length > 0 ? `Removing\n  ${paths.join("\n  ")}` : `${home} holds nothing to remove.`);
    for (const path of paths) rmSync(path, { recursive: true, force: true });
  } finally {
    release();
  }
}

main().catch((reason) => {
  console.error(lineOf(reason));
  process.exitCode = 1;
});
