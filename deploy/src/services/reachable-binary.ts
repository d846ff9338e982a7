import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ServerBinary } from "./debian-packages";
import { type Account, canReach } from "./unprivileged";

/** Where every account can get to. */
const COPIES = "/var/cache/baiyun";

/** The program where `account` can run it: as it is, or a copy of it (what was fetched is kept in the cache of whoever fetched it). */
export function reachableBinary(binary: ServerBinary, account: Account, copies = COPIES): ServerBinary {
  const { program, libraries } = binary;
  if (canReach(account, program)) return binary;
  // What was fetched stands below one folder, libraries and all.
  const root = libraries ? dirname(dirname(dirname(program))) : program;
  const { size, mtimeMs } = statSync(program);
  const copy = join(copies, `${basename(program)}-${size}-${Math.round(mtimeMs)}`);
  const place = libraries ? copy : join(copy, basename(program));
  if (!existsSync(place)) {
    mkdirSync(copies, { recursive: true, mode: 0o755 });
    const unfinished = mkdtempSync(`${copy}-`);
    chmodSync(unfinished, 0o755);
    cpSync(root, libraries ? unfinished : join(unfinished, basename(program)), {
      recursive: true,
      verbatimSymlinks: true,
    });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(place)) throw error;
    }
  }
  const moved = (path: string) => place + path.slice(root.length);
  return { program: moved(program), libraries: libraries?.split(":").map(moved).join(":") ?? null };
}
