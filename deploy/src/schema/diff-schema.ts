import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, lineOf } from "../failure";
import { ROOT } from "../stack/settings";
import { compareSchemas } from "./compare";

const API = "schema/api.graphql";

/** `npm run schema:diff -- REV` lists what changed for clients since a revision; exits 1 when something breaks them. */
async function main([revision]: readonly string[]): Promise<number> {
  if (!revision) throw new Failure("Which revision? npm run schema:diff -- main");
  const before = apiAt(revision);
  const now = readFileSync(join(ROOT, API), "utf8");
  const { breaking, dangerous, safe } = await compareSchemas(before, now);
  for (const line of breaking) console.log(`BREAKING   ${line}`);
  for (const line of dangerous) console.log(`DANGEROUS  ${line}`);
  console.log(`${breaking.length} breaking, ${dangerous.length} dangerous, ${safe} safe changes since ${revision}`);
  return breaking.length === 0 ? 0 : 1;
}

function apiAt(revision: string): string {
  const git = (...args: string[]) => spawnSync("git", args, { cwd: ROOT, encoding: "utf8" });
  // --end-of-options: a revision is never read as an option.
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit.status !== 0) throw new Failure(`There is no revision ${revision} in this repository.`);
  const file = git("show", `${commit.stdout.trim()}:${API}`);
  if (file.status !== 0) throw new Failure(`${API} did not exist at ${revision}.`);
  return file.stdout;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(lineOf(error));
    process.exitCode = 1;
  },
);
