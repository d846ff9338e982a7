import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import {
  type FetchedProgram,
  librariesBelow,
  libraryEnvironment,
  onPath,
  type ProgramPlaces,
  type ServerBinary,
  unpackedPackages,
} from "./debian-packages";

const run = promisify(execFile);

const REDIS: FetchedProgram = {
  title: "Redis",
  folder: "redis",
  packages: ["redis-server"],
  always: ["redis-server", "redis-tools"],
  howTo: "Install Redis 6.2 or later (redis-server on PATH), or set REDIS_URL to a running one.",
  works: (root) => works(below(root)),
};

/**
 * Finds redis-server (or valkey-server, its drop-in) on PATH, else in the cache, else fetches Debian's packages and unpacks them there.
 *
 * @throws Failure saying how to give one.
 */
export async function redisBinary(places: ProgramPlaces): Promise<ServerBinary> {
  for (const name of ["redis-server", "valkey-server"]) {
    const program = onPath(name, places.path);
    if (program && (await works({ program, libraries: null }))) return { program, libraries: null };
  }
  return below(await unpackedPackages(REDIS, places));
}

async function works({ program, libraries }: ServerBinary): Promise<boolean> {
  try {
    const { stdout } = await run(program, ["--version"], { env: libraryEnvironment(libraries) });
    const [, major, minor] = /v=(\d+)\.(\d+)/.exec(stdout) ?? [];
    // The bus takes over the messages of a dead consumer with XAUTOCLAIM, which 6.2 brought.
    return Number(major) > 6 || (Number(major) === 6 && Number(minor) >= 2);
  } catch {
    return false;
  }
}

function below(root: string): ServerBinary {
  return { program: join(root, "usr", "bin", "redis-server"), libraries: librariesBelow(root) };
}
