import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Failure, lineOf } from "../failure";
import { commandLine, isAlive } from "../services/processes";

/** What a running stack tells others on this machine, in `stack.json` of its home. */
export interface StackFile {
  url: string;
  pid: number;
  /** Where figures are scraped: on a port of its own, which is not for clients. */
  metricsUrl: string;
  /** Where 17TRACK pushes its events. */
  trackIngestUrl: string;
  /** Where partners' clients are given access tokens. */
  tokenUrl: string;
  /** Where the mails can be read that are not sent; null unless they stay here. */
  outboxUrl: string | null;
  /** Where the counterparts' sandbox is looked at and told what to do; null where there is none. */
  sandboxUrl: string | null;
  mode: string;
  /** Where the domains' own routes are, by the paths they begin with. */
  routes: Readonly<Record<string, string>>;
}

/** The commands that take a home, in the command line of whoever holds one. */
const COMMANDS = /[\\/]deploy[\\/]src[\\/](start|dev|reset|backup|migrations|admin)\.ts/;

/**
 * Makes the folder that holds all state and takes it for this process alone. Returns the release. What our parent holds,
 * it holds for us.
 *
 * @throws Failure when it cannot be written or another stack has it.
 */
export function takeHome(home: string): () => void {
  const lock = join(home, "lock");
  const mine = `${lock}.${process.pid}`;
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    writeFileSync(mine, String(process.pid));
  } catch (error) {
    throw new Failure(`The data folder ${home} cannot be used (${lineOf(error)}): set BAIYUN_HOME to another.`);
  }
  try {
    for (;;) {
      try {
        // A link appears with its content, so that nobody ever reads a lock without a holder.
        linkSync(mine, lock);
        return () => rmSync(lock, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        if (holderOf(lock) === process.ppid) return () => {};
        clearLeftBehind(lock, home, mine);
      }
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Null when it was given up meanwhile. */
function holderOf(lock: string): number | null {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return null;
  }
}

function clearLeftBehind(lock: string, home: string, mine: string): void {
  const holder = holderOf(lock);
  if (holder === null) return;
  // After a kill or a reboot the id may have gone to a stranger, so a living process is not proof enough.
  if (holder && isAlive(holder) && COMMANDS.test(commandLine(holder))) {
    throw new Failure(
      `Another BaiYun (process ${holder}) uses ${home}: stop it, or set BAIYUN_HOME to another folder.`,
    );
  }
  const dead = `${mine}.dead`;
  try {
    renameSync(lock, dead);
  } catch {
    return;
  }
  // Between our reading and our renaming another start may have done the same and taken the folder.
  if (Number(readFileSync(dead, "utf8")) !== holder) linkSync(dead, lock);
  rmSync(dead, { force: true });
}

/** Writes `stack.json`; returns its removal. */
export function announceStack(home: string, stack: StackFile): () => void {
  const file = join(home, "stack.json");
  writeFileSync(`${file}.new`, `${JSON.stringify(stack, null, 2)}\n`);
  renameSync(`${file}.new`, file);
  return () => rmSync(file, { force: true });
}
