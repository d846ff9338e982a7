import { type ChildProcess, execFileSync, type SpawnOptions, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../failure";

/**
 * Starts a program. That it cannot be started, signalled or told anything shows in its end or in what does not come; an `error` of it,
 * or of what connects us, that nobody listens for would end this process.
 */
export function startProgram(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, options);
  for (const emitter of [child, ...child.stdio]) emitter?.on("error", () => undefined);
  return child;
}

/** Whether a process with this id runs, whoever owns it. */
export const isAlive = (pid: number): boolean => isTaken(pid) && !isZombie(pid);

/** Whether the id is in use, if only by a process that has ended and was not collected. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether any process works in this folder; where nobody can tell, none does. */
export function isWorkedIn(folder: string): boolean {
  try {
    const path = realpathSync(folder);
    return readdirSync("/proc").some((name) => /^\d+$/.test(name) && workingFolder(name) === path);
  } catch {
    return false;
  }
}

function workingFolder(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** Ended but not yet collected by its parent, which in a container without an init may be never. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The command line of a process, arguments joined by spaces; empty when there is none or it cannot be read. */
export function commandLine(pid: number): string {
  try {
    // Slim images have no `ps`, and macOS has no /proc.
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * The Node process that started this one and still runs, unless that is us, or whoever started us. Null for what was left behind:
 * it was given to the system's first process, or to a session's, which is none of Node's.
 */
export function livingStarter(pid: number): number | null {
  const parent = parentOf(pid);
  if (!parent || [1, process.pid, process.ppid].includes(parent) || !isAlive(parent)) return null;
  const [program] = commandLine(parent).split(" ");
  return program && /^node\b/.test(basename(program)) ? parent : null;
}

/** Null where nobody can tell. */
function parentOf(pid: number): number | null {
  try {
    if (process.platform !== "linux") {
      return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
    }
    // After the program's name in brackets, which may hold anything, and a letter for its state.
    return Number(/^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1] ?? 0);
  } catch {
    return null;
  }
}

/** @throws Failure when the server is at work for somebody who lives: it is not ours to stop. */
export function refuseAnothers(server: string, pid: number, home: string): void {
  const starter = livingStarter(pid);
  if (starter) {
    throw new Failure(
      `${server} (process ${pid}) works on ${home} for process ${starter}: stop that, or set BAIYUN_HOME to another folder.`,
    );
  }
}

/** Waits until the process is gone; false when it still runs after `ms`. */
export async function gone(pid: number, ms: number): Promise<boolean> {
  const until = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > until) return false;
    await sleep(20);
  }
  return true;
}

/** Signals a child and waits for its exit, killing it outright after `ms`. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, ms: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill(signal);
  const timer = setTimeout(() => child.kill("SIGKILL"), ms);
  await exited;
  clearTimeout(timer);
}
