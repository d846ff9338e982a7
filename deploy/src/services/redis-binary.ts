import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "../failure";

const run = promisify(execFile);

/** A Redis server program and the folder of shared libraries it needs beside the system's. */
export interface RedisBinary {
  program: string;
  libraries: string | null;
}

/** The places to look for Redis, in this order. */
export interface RedisPlaces {
  /** A PATH variable. */
  path: string;
  /** Where a fetched copy is kept from one start to the next. */
  cache: string;
  /** Told before the fetch, which takes seconds. */
  progress?: (line: string) => void;
}

const HOW_TO = "Install Redis 6.2 or later (redis-server on PATH), or set REDIS_URL to a running one.";

/** The cache of this account: XDG_CACHE_HOME, else ~/.cache. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "baiyun");
}

/**
 * Finds redis-server (or valkey-server, its drop-in) on PATH, else in the cache, else fetches Debian's packages and unpacks them there,
 * which needs neither root nor a running service.
 *
 * @throws Failure saying how to give one.
 */
export async function redisBinary({ path, cache, progress }: RedisPlaces): Promise<RedisBinary> {
  for (const name of ["redis-server", "valkey-server"]) {
    const program = onPath(name, path);
    if (program && (await works({ program, libraries: null }))) return { program, libraries: null };
  }
  const kept = unpacked(join(cache, "redis"));
  if (kept && (await works(kept))) return kept;
  if (!onPath("apt-get", path) || !onPath("dpkg-deb", path)) throw new Failure(`No Redis found. ${HOW_TO}`);
  progress?.("Fetching Redis from the system's packages");
  return fetchDebian(cache, { ...process.env, PATH: path, LC_ALL: "C" });
}

/** The file a command name means, or null. */
export function onPath(name: string, path: string): string | null {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return join(folder, name);
    } catch {}
  }
  return null;
}

async function works({ program, libraries }: RedisBinary): Promise<boolean> {
  try {
    const { stdout } = await run(program, ["--version"], { env: redisEnvironment(libraries) });
    const [, major, minor] = /v=(\d+)\.(\d+)/.exec(stdout) ?? [];
    // The bus takes over the messages of a dead consumer with XAUTOCLAIM, which 6.2 brought.
    return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
  } catch {
    return false;
  }
}

/** The environment in which a fetched Redis finds its libraries. */
export function redisEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  if (!libraries) return process.env;
  const paths = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean);
  return { ...process.env, LD_LIBRARY_PATH: paths.join(":") };
}

function unpacked(root: string): RedisBinary | null {
  const program = join(root, "usr", "bin", "redis-server");
  if (!existsSync(program)) return null;
  const lib = join(root, "usr", "lib");
  const multiarch = existsSync(lib) ? readdirSync(lib).filter((name) => name.endsWith("-gnu")) : [];
  return { program, libraries: [lib, ...multiarch.map((name) => join(lib, name))].join(":") };
}

async function fetchDebian(cache: string, env: NodeJS.ProcessEnv): Promise<RedisBinary> {
  let work: string;
  try {
    mkdirSync(cache, { recursive: true });
    work = mkdtempSync(join(cache, "redis-fetch-"));
  } catch (error) {
    throw new Failure(`No Redis found, and ${cache} cannot keep one (${(error as Error).message}). ${HOW_TO}`);
  }
  try {
    const root = join(work, "root");
    const packages = join(work, "packages");
    for (const folder of [root, packages]) mkdirSync(folder);
    await download(work, packages, env);
    for (const file of readdirSync(packages)) await run("dpkg-deb", ["-x", join(packages, file), root], { env });
    const fetched = unpacked(root);
    if (!fetched || !(await works(fetched))) throw new Error("the unpacked redis-server does not run");
    const kept = join(cache, "redis");
    // A copy that no longer works (another release of the system) gives way; one that another start made meanwhile is as good.
    rmSync(kept, { recursive: true, force: true });
    try {
      renameSync(root, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
    }
    return unpacked(kept) as RedisBinary;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = stderr?.split("\n").findLast((line) => line.startsWith("E:")) ?? message.split("\n")[0];
    throw new Failure(`Redis could not be fetched (${reason}). ${HOW_TO}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Downloads redis-server and all that this system lacks for it: with the system's package lists, else with fresh ones of our own. */
async function download(work: string, into: string, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    return await downloadWith([], into, env);
  } catch {
    const state = join(work, "lists");
    mkdirSync(join(state, "partial"), { recursive: true });
    const own = ["-o", `Dir::State::Lists=${state}`, "-o", `Dir::Cache=${work}`, "-o", "Debug::NoLocking=1"];
    // Lists fetched by root are normally handed to an account that cannot enter our private folder.
    own.push("-o", "APT::Sandbox::User=");
    await run("apt-get", [...own, "update"], { cwd: work, env });
    await downloadWith(own, into, env);
  }
}

async function downloadWith(options: string[], into: string, env: NodeJS.ProcessEnv): Promise<void> {
  const plan = ["install", "--simulate", "--no-install-recommends", "redis-server"];
  const { stdout } = await run("apt-get", [...options, ...plan], { env });
  // The server on PATH did not do, or was unpacked without its package: fetch these two whatever is installed.
  const names = new Set(["redis-server", "redis-tools"]);
  for (const [, name] of stdout.matchAll(/^Inst (\S+)/gm)) if (name) names.add(name);
  const quiet = [...options, "-o", "APT::Sandbox::User=", "download", ...names];
  await run("apt-get", quiet, { cwd: into, env });
}
