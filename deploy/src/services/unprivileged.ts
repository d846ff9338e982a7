import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";

/** The account a service runs as; null when it may run as we are. */
export type Account = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root drops to an ordinary account: the owner of an existing folder, else the
 * system's own.
 */
export function serviceAccount(existingFolder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(existingFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  }
  throw new Failure("PostgreSQL cannot run as root and no account postgres or nobody exists: set DATABASE_URL.");
}

/** Whether the account can pass through every folder above `path` and into it. */
export function canReach(account: Account, path: string): boolean {
  if (!account) return true;
  return spawnSync("test", ["-x", path], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}

/**
 * A folder of the account's own for `purpose` below `home`; when the account cannot get there (a checkout below a
 * private folder such as /root), one below /var/lib/baiyun, which `home` remembers.
 */
export function ownFolder(account: Account, home: string, purpose: string): string {
  const wanted = join(home, purpose);
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  if (!account) return wanted;
  chownSync(wanted, account.uid, account.gid);
  if (canReach(account, wanted)) return wanted;
  const reference = join(home, `${purpose}.elsewhere`);
  // Not derived from the path of `home`: a later checkout in the same place must not meet the data of an earlier one.
  if (!existsSync(reference)) writeFileSync(reference, join("/var/lib/baiyun", `${purpose}-${randomUUID()}`));
  const elsewhere = readFileSync(reference, "utf8");
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  chownSync(elsewhere, account.uid, account.gid);
  return elsewhere;
}
