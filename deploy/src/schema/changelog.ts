import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, lineOf } from "../failure";
import { ROOT } from "../stack/settings";
import { type Comparison, compareSchemas } from "./compare";

const SCHEMA = "schema/partner.graphql";
const CHANGELOG = "clients/web/src/developers/facts/changelog.json";

/** One change of the partner contract. */
interface Change extends Comparison {
  /** When: RFC 3339, in UTC. */
  at: string;
  /** The contract as it began: what there was is no change. */
  isFirst: boolean;
}

/** What is said of a thing in other words is no change of it. */
const WORDING = /\bdescription\b/i;
const NOTHING: Comparison = { breaking: [], dangerous: [], safe: [] };

/**
 * `npm run schema:changelog` writes the changelog of the developers' pages from the history of the contract, the newest change first.
 * It is written at a release: what is not committed is not in it.
 */
async function main(): Promise<void> {
  const log = git("log", "--reverse", "--format=%H %ct", "--", SCHEMA).trim().split("\n").filter(Boolean);
  const changes: Change[] = [];
  let before: string | null = null;
  for (const [commit = "", seconds] of log.map((line) => line.split(" "))) {
    const after = git("show", `${commit}:${SCHEMA}`);
    const { breaking, dangerous, safe } = before === null ? NOTHING : await compareSchemas(before, after);
    const compared: Comparison = { breaking, dangerous, safe: safe.filter((line) => !WORDING.test(line)) };
    const isFirst = before === null;
    if (isFirst || Object.values(compared).some((lines: string[]) => lines.length > 0))
      changes.unshift({ at: new Date(Number(seconds) * 1_000).toISOString(), isFirst, ...compared });
    before = after;
  }
  writeFileSync(join(ROOT, CHANGELOG), `${JSON.stringify(changes, null, 1)}\n`);
  console.log(`Written: ${CHANGELOG}, ${changes.length} changes`);
}

/** @throws {Failure} with what git says */
function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, TZ: "UTC" },
  });
  if (status !== 0) throw new Failure(`git ${args[0]} failed: ${stderr.trim()}`);
  return stdout;
}

main().catch((error) => {
  console.error(lineOf(error));
  process.exitCode = 1;
});
