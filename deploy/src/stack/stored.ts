import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../failure";
import { ACCOUNTS, stopOrphan as stopPostgres } from "../services/postgres";
import { startProgram } from "../services/processes";
import { stopOrphan as stopRedis } from "../services/redis";
import { type Account, ownFolder, serviceAccount } from "../services/unprivileged";

/** What a home holds besides its logs: without any one of them the others are of little use. */
const STORED = ["secrets.json", "postgres", "redis"] as const;
const ARCHIVES = { home: "home.tar", postgres: "postgres.tar" };

/** The paths that hold a home's state and logs, and exist. */
export function storedPaths(home: string): string[] {
  const references = ["postgres.elsewhere", "redis.elsewhere", "edge.elsewhere"];
  const others = ["stack.json", "labels", "sandbox", "documents", "edge", "edge.json"];
  const names = [...STORED, ...references, ...others].filter((name) => existsSync(join(home, name)));
  const elsewhere = references.map((name) => join(home, name)).filter((reference) => existsSync(reference));
  const logs = existsSync(home) ? readdirSync(home).filter((name) => name.endsWith(".log")) : [];
  const paths = [...names, ...logs].map((name) => join(home, name));
  return [...paths, ...elsewhere.map((reference) => readFileSync(reference, "utf8"))];
}

/** Ends the servers that a killed stack left running, so that nobody writes what is about to be read or removed. */
export async function stopOrphans(home: string): Promise<void> {
  await stopRedis(join(home, "redis"));
  await stopPostgres(join(folderOf(home, "postgres"), "data"));
}

/** Copies what a stopped stack stored into a new folder, as two archives that their owner alone may read. */
export async function backUp(home: string, folder: string): Promise<void> {
  const missing = STORED.filter((name) => !existsSync(join(home, name)));
  if (missing.length > 0) throw new Failure(`${home} holds no data to back up: no ${missing.join(", no ")}.`);
  if (existsSync(folder)) throw new Failure(`${folder} is there already: name a new folder.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    const redis = folderOf(home, "redis");
    // Whatever its folder is called here, it is `redis` in the archive.
    const named = basename(redis) === "redis" ? [] : [`--transform=s,^${basename(redis)},redis,`];
    const files = ["-C", home, "secrets.json", "-C", dirname(redis), basename(redis)];
    await tar(null, ["-cf", "-", ...named, ...files], "w", join(folder, ARCHIVES.home));
    await tar(null, ["-cf", "-", "-C", folderOf(home, "postgres"), "data"], "w", join(folder, ARCHIVES.postgres));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Puts a backup into a home that holds nothing yet. */
export async function restore(folder: string, home: string): Promise<void> {
  const archives = Object.values(ARCHIVES).map((name) => join(folder, name));
  const absent = archives.filter((archive) => !existsSync(archive));
  if (absent.length > 0) throw new Failure(`${folder} is no backup: it has no ${absent.join(", no ")}.`);
  const present = STORED.filter((name) => existsSync(join(home, name)));
  if (present.length > 0) throw new Failure(`${home} holds data already: npm run reset first, or set BAIYUN_HOME.`);
  const account = serviceAccount(join(home, "postgres"), ACCOUNTS);
  try {
    // Ours at first: the account of Redis, to which the next start hands its files, is another one on another machine.
    await tar(null, ["-xf", "-", "--no-same-owner", "-C", home], "r", join(folder, ARCHIVES.home));
    // As PostgreSQL's account, which is another one on another machine.
    await tar(account, ["-xf", "-", "-C", ownFolder(account, home, "postgres")], "r", join(folder, ARCHIVES.postgres));
  } catch (error) {
    for (const path of storedPaths(home)) rmSync(path, { recursive: true, force: true });
    throw error;
  }
}

/** Where a service's files of a home are. */
export function folderOf(home: string, service: "postgres" | "redis"): string {
  const elsewhere = join(home, `${service}.elsewhere`);
  return existsSync(elsewhere) ? readFileSync(elsewhere, "utf8") : join(home, service);
}

/** The archive is opened by us: the account may not be able to. */
async function tar(account: Account, args: string[], flag: "r" | "w", archive: string): Promise<void> {
  const file = openSync(archive, flag, 0o600);
  try {
    const stdio = flag === "r" ? [file, "ignore", "pipe"] : ["ignore", file, "pipe"];
    const child = startProgram("tar", args, { ...account, stdio: stdio as ("ignore" | "pipe" | number)[] });
    let said = "";
    child.stderr?.on("data", (chunk) => {
      said += chunk;
    });
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Failure(`tar failed on ${archive}: ${said.trim().split("\n").at(-1)}`);
  } finally {
    closeSync(file);
  }
}
