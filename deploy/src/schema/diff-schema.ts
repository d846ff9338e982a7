import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, lineOf } from "../failure";
import { ROOT } from "../stack/settings";
import { compareSchemas } from "./compare";

/** The whole graph, and what partners see of it. */
const SCHEMAS = ["api", "partner"];

/** `npm run schema:diff -- REV` lists what changed for clients since a revision; exits 1 when something breaks them. */
async function main([revision]: readonly string[]): Promise<number> {
  if (!revision) throw new Failure("Which revision? npm run schema:diff -- main");
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit.status !== 0) throw new Failure(`There is no revision ${revision} in this repository.`);
  let isBroken = false;
  for (const schema of SCHEMAS) {
    const file = `schema/${schema}.graphql`;
    const before = git("show", `${commit.stdout.trim()}:${file}`);
    if (before.status !== 0) {
      console.log(`${schema}: ${file} did not exist at ${revision}`);
      continue;
    }
    const { breaking, dangerous, safe } = await compareSchemas(before.stdout, readFileSync(join(ROOT, file), "utf8"));
    for (const line of breaking) console.log(`BREAKING   ${schema} ${line}`);
    for (const line of dangerous) console.log(`DANGEROUS  ${schema} ${line}`);
    console.log(
      `${schema}: ${breaking.length} breaking, ${dangerous.length} dangerous, ${safe.length} safe changes since ${revision}`,
    );
    isBroken ||= breaking.length > 0;
  }
  return isBroken ? 1 : 0;
}

/** --end-of-options, where it stands: a revision is never read as an option. */
const git = (...args: string[]) => spawnSync("git", args, { cwd: ROOT, encoding: "utf8" });

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(lineOf(error));
    process.exitCode = 1;
  },
);
