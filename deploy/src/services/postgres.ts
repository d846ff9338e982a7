import { type ChildProcess, execFile } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Failure } from "../failure";
import { freePort } from "./ports";
import { type PostgresBinaries, postgresBinaries } from "./postgres-binaries";
import { postgresSettings } from "./postgres-settings";
import { commandLine, gone, isAlive, isTaken, isWorkedIn, refuseAnothers, startProgram, stopChild } from "./processes";
import type { RunningService, ServiceFolder } from "./service";
import { type Account, ownFolder, serviceAccount } from "./unprivileged";

const USER = "baiyun";
/** More slow down who guesses a password, which is 128 random bits here, and each of our own connections by milliseconds. */
const SCRAM_ITERATIONS = "1";
export const ACCOUNTS = ["postgres", "nobody"];
/** Recovery after a crash replays up to `max_wal_size` first, which a slow disk may take minutes for. */
const READY_MS = 600_000;
/** A last checkpoint writes all that memory holds; what is killed then is recovered by the next start. */
const STOP_MS = 40_000;
/** A start that recovers nothing takes less. */
const RECOVERY_TOLD_MS = 3_000;

/**
 * Starts PostgreSQL on the loopback interface with its files below `home`, creating them the first time. A server that a killed
 * stack left behind on the same files is stopped first. `url` is the server's, on its `postgres` database, and goes through a
 * socket file where there can be one: a round trip costs a quarter less CPU there. Other programs may use host and port.
 *
 * @param port where an earlier one listened, which its clients look for again; any free one unless given.
 * @throws Failure naming the log's own reason, or whom a server on these files works for.
 */
export async function startPostgres(place: ServiceFolder, port?: number): Promise<RunningService> {
  const account = serviceAccount(join(place.home, "postgres"), ACCOUNTS);
  const programs = postgresBinaries(account);
  const folder = ownFolder(account, place.home, "postgres");
  if (!folder.startsWith(place.home) && place.throwaway) place.watchdog.removeAfter(folder);
  const data = join(folder, "data");

  if (existsSync(data)) await stopOrphan(data);
  else await initialise(programs, account, folder, data, place);
  const sockets = socketFolder(folder);

  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const log = join(place.home, "postgres.log");
    const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const settings = {
      ...postgresSettings(place.throwaway),
      scram_iterations: SCRAM_ITERATIONS,
      listen_addresses: "127.0.0.1",
      port: String(chosen),
      unix_socket_directories: sockets ?? "",
      unix_socket_permissions: "0700",
    };
    const child = run(programs.postgres, account, data, settings, log);
    place.watchdog.watch(child);
    if (await ready(child, data, place.progress)) {
      const url = `postgres://${USER}:${place.password}@127.0.0.1:${chosen}/postgres`;
      return {
        url: sockets ? `${url}?host=${encodeURIComponent(sockets)}` : url,
        process: child,
        again: async () => {
          place.watchdog.forget(child);
          return startPostgres(place, chosen);
        },
        async stop() {
          await stopChild(child, "SIGINT", STOP_MS);
          if (place.throwaway) rmSync(folder, { recursive: true, force: true });
        },
      };
    }
    await stopChild(child, "SIGINT", STOP_MS);
    const said = readFileSync(log, "utf8").slice(from);
    // Somebody else took the free port between our asking and PostgreSQL's binding.
    if (/could not bind|Address already in use/.test(said) && !port && attempt < 3) continue;
    const reason = said.split("\n").findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? "it gave no reason";
    throw new Failure(`PostgreSQL did not start: ${reason.trim()} (${log})`);
  }
}

/**
 * Where the socket file goes, cleared of those that killed servers left: beside the data, in a folder that the account alone may
 * enter. Null where a socket cannot be: on Windows, below too long a path, and below one that PostgreSQL would take for a list.
 */
function socketFolder(folder: string): string | null {
  for (const name of readdirSync(folder)) if (name.startsWith(".s.PGSQL.")) rmSync(join(folder, name));
  const longest = Buffer.byteLength(join(folder, ".s.PGSQL.65535"));
  return process.platform !== "win32" && longest <= 100 && /^[\w./-]+$/.test(folder) ? folder : null;
}

async function initialise(
  programs: PostgresBinaries,
  account: Account,
  folder: string,
  data: string,
  place: ServiceFolder,
): Promise<void> {
  // Made aside and renamed: a start killed halfway leaves no half-made cluster under the real name.
  for (const name of readdirSync(folder)) {
    if (name.startsWith("unfinished-")) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(join(folder, "unfinished-"));
  const cluster = join(unfinished, "data");
  const passwordFile = join(unfinished, "password");
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = ["-D", cluster, "-U", USER, "-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  options.push("--locale=C", "--auth=scram-sha-256", `--pwfile=${passwordFile}`);
  options.push("-c", `scram_iterations=${SCRAM_ITERATIONS}`);
  if (place.throwaway) options.push("--no-sync");
  try {
    await promisify(execFile)(programs.initdb, options, { ...account, cwd: unfinished, env: environment() });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    const reason = stderr?.split("\n").findLast((line) => /error|fatal|cannot|denied/i.test(line));
    throw new Failure(`PostgreSQL could not make its data folder ${data}: ${reason ?? (error as Error).message}`);
  }
  renameSync(cluster, data);
  rmSync(unfinished, { recursive: true, force: true });
}

/**
 * Ends the server that a killed stack left running on these files, and clears the mark of one whose id went to somebody else.
 * @throws Failure when the stack that started it lives.
 */
export async function stopOrphan(data: string): Promise<void> {
  const mark = join(data, "postmaster.pid");
  if (!existsSync(mark)) return;
  const pid = Number(readFileSync(mark, "utf8").split("\n")[0]);
  // A reused process id may belong to anyone: only a server on this very folder is ours to stop.
  if (isAlive(pid) && commandLine(pid).includes(`-D ${data}`)) {
    refuseAnothers("PostgreSQL", pid, data);
    for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
      try {
        process.kill(pid, signal);
      } catch {}
      if (await gone(pid, STOP_MS)) break;
    }
  }
  // What is gone it finds out by itself, and whether any of its own are still at work on these files: that it must know. An id
  // that is a stranger's by now, or of a server that ended and was never collected, it would take for a server at work.
  if (!isTaken(pid)) return;
  for (const until = Date.now() + STOP_MS; isWorkedIn(data) && Date.now() < until; ) await sleep(20);
  if (!isWorkedIn(data)) rmSync(mark, { force: true });
}

function run(
  program: string,
  account: Account,
  data: string,
  settings: Record<string, string>,
  log: string,
): ChildProcess {
  // A file, not a pipe: a pipe nobody reads after our death would block or kill the server.
  const output = openSync(log, "a", 0o600);
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  try {
    return startProgram(program, ["-D", data, ...options], {
      ...account,
      // Of its own session: Ctrl-C in a terminal must reach the launcher alone, which stops it last.
      detached: true,
      cwd: data,
      stdio: ["ignore", output, output],
      env: environment(),
    });
  } finally {
    closeSync(output);
  }
}

/** PostgreSQL writes its state on the eighth line of its mark; polling a file needs no password and fills no log. */
async function ready(child: ChildProcess, data: string, progress: ServiceFolder["progress"]): Promise<boolean> {
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  const until = Date.now() + READY_MS;
  const tell = setTimeout(() => progress?.("PostgreSQL is recovering what was not yet in place"), RECOVERY_TOLD_MS);
  while (!failed && child.exitCode === null && child.signalCode === null && Date.now() < until) {
    try {
      const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") {
        clearTimeout(tell);
        return true;
      }
    } catch {}
    await sleep(20);
  }
  clearTimeout(tell);
  return false;
}

/** Without the caller's PGHOST, PGPORT and the like, which are meant for another server. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("PG")));
}
