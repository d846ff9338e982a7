import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "../failure";

const run = promisify(execFile);

/** A server program and the folders of shared libraries it needs beside the system's. */
export interface ServerBinary {
  program: string;
  libraries: string | null;
}

/** A program of the system's packages that is unpacked where it is missing. */
export interface FetchedProgram {
  /** As people call it. */
  title: string;
  /** The folder of the cache that it is kept in. */
  folder: string;
  /** What is asked for; what these need and this system lacks comes along. */
  packages: readonly string[];
  /** Fetched whatever is installed: the one that is there did not do, or was unpacked without its package. */
  always: readonly string[];
  /** What whoever reads that it could not be had is to do. */
  howTo: string;
  /** Whether what is unpacked below this folder runs. */
  works(root: string): Promise<boolean>;
}

/** The places to look for a program, in this order. */
export interface ProgramPlaces {
  /** A PATH variable. */
  path: string;
  /** Where a fetched copy is kept from one start to the next. */
  cache: string;
  /** Told before the fetch, which takes seconds. */
  progress?: (line: string) => void;
}

/** The cache of this account: XDG_CACHE_HOME, else ~/.cache. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "baiyun");
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

/** The folders below `root` that a program from there finds its libraries in, with colons between. */
export function librariesBelow(root: string): string {
  const lib = join(root, "usr", "lib");
  const multiarch = existsSync(lib) ? readdirSync(lib).filter((name) => name.endsWith("-gnu")) : [];
  return [lib, ...multiarch.map((name) => join(lib, name))].join(":");
}

/** The environment in which a fetched program finds its libraries; null for one of the system's own. */
export function libraryEnvironment(libraries: string | null): NodeJS.ProcessEnv {
  if (!libraries) return process.env;
  const paths = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean);
  return { ...process.env, LD_LIBRARY_PATH: paths.join(":") };
}

/**
 * The folder that Debian's packages of the program are unpacked in, from the cache or fetched, which needs neither root nor a running
 * service.
 *
 * @throws Failure saying how to give one.
 */
export async function unpackedPackages(program: FetchedProgram, places: ProgramPlaces): Promise<string> {
  const { path, cache, progress } = places;
  const kept = join(cache, program.folder);
  if (await program.works(kept)) return kept;
  if (!onPath("apt-get", path) || !onPath("dpkg-deb", path))
    throw new Failure(`No ${program.title} found. ${program.howTo}`);
  progress?.(`Fetching ${program.title} from the system's packages`);
  return fetchPackages(program, cache, { ...process.env, PATH: path, LC_ALL: "C" });
}

async function fetchPackages(program: FetchedProgram, cache: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { title, howTo } = program;
  let work: string;
  try {
    mkdirSync(cache, { recursive: true });
    work = mkdtempSync(join(cache, `${program.folder}-fetch-`));
  } catch (error) {
    throw new Failure(`No ${title} found, and ${cache} cannot keep one (${(error as Error).message}). ${howTo}`);
  }
  try {
    const root = join(work, "root");
    const packages = join(work, "packages");
    for (const folder of [root, packages]) mkdirSync(folder);
    await download(program, work, packages, env);
    for (const file of readdirSync(packages)) await run("dpkg-deb", ["-x", join(packages, file), root], { env });
    if (!(await program.works(root))) throw new Error(`the unpacked ${program.packages[0]} does not run`);
    const kept = join(cache, program.folder);
    // A copy that no longer works (another release of the system) gives way; one that another start made meanwhile is as good.
    rmSync(kept, { recursive: true, force: true });
    try {
      renameSync(root, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
    }
    return kept;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    const reason = stderr?.split("\n").findLast((line) => line.startsWith("E:")) ?? message.split("\n")[0];
    throw new Failure(`${title} could not be fetched (${reason}). ${howTo}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Downloads the packages and all that this system lacks for them: with the system's package lists, else with fresh ones of our own. */
async function download(program: FetchedProgram, work: string, into: string, env: NodeJS.ProcessEnv): Promise<void> {
  try {
    return await downloadWith(program, [], into, env);
  } catch {
    const state = join(work, "lists");
    mkdirSync(join(state, "partial"), { recursive: true });
    const own = ["-o", `Dir::State::Lists=${state}`, "-o", `Dir::Cache=${work}`, "-o", "Debug::NoLocking=1"];
    // Lists fetched by root are normally handed to an account that cannot enter our private folder.
    own.push("-o", "APT::Sandbox::User=");
    await run("apt-get", [...own, "update"], { cwd: work, env });
    await downloadWith(program, own, into, env);
  }
}

async function downloadWith(
  { packages, always }: FetchedProgram,
  options: string[],
  into: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const plan = ["install", "--simulate", "--no-install-recommends", ...packages];
  const { stdout } = await run("apt-get", [...options, ...plan], { env });
  const names = new Set(always);
  for (const [, name] of stdout.matchAll(/^Inst (\S+)/gm)) if (name) names.add(name);
  const quiet = [...options, "-o", "APT::Sandbox::User=", "download", ...names];
  await run("apt-get", quiet, { cwd: into, env });
}
