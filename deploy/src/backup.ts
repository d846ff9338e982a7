import { resolve } from "node:path";
import { Failure, lineOf } from "./failure";
import { takeHome } from "./stack/home";
import { readSettings } from "./stack/settings";
import { backUp, restore, stopOrphans } from "./stack/stored";

const USAGE = "Usage: npm run backup -- FOLDER, or npm run restore -- FOLDER";

/** Copies what a stopped stack stored into a folder, or puts it back. */
async function main([act, to]: string[]): Promise<void> {
  if (!to || (act !== "backup" && act !== "restore")) throw new Failure(USAGE);
  const { home } = readSettings(process.env);
  const folder = resolve(to);
  const release = takeHome(home);
  try {
    await stopOrphans(home);
    await (act === "backup" ? backUp(home, folder) : restore(folder, home));
    console.log(act === "backup" ? `${home} is backed up to ${folder}` : `${home} holds what ${folder} held`);
  } finally {
    release();
  }
}

main(process.argv.slice(2)).catch((reason) => {
  console.error(lineOf(reason));
  process.exitCode = 1;
});
