import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "../failure";

/** The account a service runs as; null when it may run as we are. */
export type Account = { uid: number; gid: number } | null;

/**
 * A server has no need to be root, and PostgreSQL refuses to: root drops to an ordinary account, the owner of an existing folder, else
 * one of the system's.
 *
 * @param names of the accounts that will do, the best first.
 */
export function serviceAccount(existingFolder: string, names: readonly string[]): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(existingFolder, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of names) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {}
  }
  throw new Failure(`A server must not run as root, and no account ${names.join(" or ")} exists: give one by its URL.`);
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

/** Gives an account what stands in a folder, and keeps it from all others. */
export function handOver(account: Account, folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (account) lchownSync(path, account.uid, account.gid);
    if (entry.isDirectory()) handOver(account, path);
    if (!entry.isSymbolicLink()) chmodSync(path, entry.isDirectory() ? 0o700 : 0o600);
  }
}
