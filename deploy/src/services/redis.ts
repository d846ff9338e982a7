import type { ChildProcess } from "node:child_process";
import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { untilLoaded } from "@baiyun/kit/redis-loading";
import { createClient, type RedisClientType } from "redis";
import { Failure } from "../failure";
import { libraryEnvironment, type ServerBinary } from "./debian-packages";
import { freePort } from "./ports";
import { gone, refuseAnothers, startProgram, stopChild } from "./processes";
import { reachableBinary } from "./reachable-binary";
import { CONTACT_MS, type RunningService, type ServiceFolder } from "./service";
import { type Account, handOver, ownFolder, serviceAccount } from "./unprivileged";

/** The best first: one of its own can read nothing of PostgreSQL's. */
const ACCOUNTS = ["redis", "nobody", "postgres"];
/** Where Redis keeps the parts of its append-only file. */
const FILES = "appendonlydir";
const READY_MS = 60_000;
const STOP_MS = 40_000;

/**
 * Starts Redis on the loopback interface with an append-only file below `home`. A server that a killed stack left behind on
 * the same files is shut down first.
 *
 * @param port where an earlier one listened, which its clients look for again; any free one unless given.
 * @throws Failure naming the log's own reason.
 */
export async function startRedis(binary: ServerBinary, place: ServiceFolder, port?: number): Promise<RunningService> {
  const last = join(place.home, "redis", "url");
  await stopOrphan(join(place.home, "redis"));
  const account = serviceAccount(join(place.home, "redis"), ACCOUNTS);
  const folder = dataFolder(account, place);
  const program = reachableBinary(binary, account);

  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const url = `redis://:${place.password}@127.0.0.1:${chosen}`;
    const log = join(place.home, "redis.log");
    const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    // Made anew, because the folder is the account's: what stands there under this name need not be a file of ours.
    rmSync(last, { force: true });
    writeFileSync(last, url, { mode: 0o600, flag: "wx" });
    const child = run(program, account, folder, configuration(folder, chosen, place), log);
    place.watchdog.watch(child);
    if ((await answers(child, url)) && (await hasLoaded(url, place.progress))) {
      return {
        url,
        process: child,
        again: async () => {
          place.watchdog.forget(child);
          return startRedis(binary, place, chosen);
        },
        async stop() {
          await stopChild(child, "SIGTERM", STOP_MS);
          rmSync(last, { force: true });
          if (place.throwaway) rmSync(folder, { recursive: true, force: true });
        },
      };
    }
    await stopChild(child, "SIGTERM", 5_000);
    const said = readFileSync(log, "utf8").slice(from);
    if (/Address already in use/.test(said) && !port && attempt < 3) continue;
    const reason = said.split("\n").findLast((line) => /#|error|fatal/i.test(line)) ?? "it gave no reason";
    throw new Failure(`Redis did not start: ${reason.trim()} (${log})`);
  }
}

/** Its account's own folder, with what an older stack kept there as root, or where the account cannot get to. */
function dataFolder(account: Account, place: ServiceFolder): string {
  const wanted = join(place.home, "redis");
  const owner = statSync(wanted, { throwIfNoEntry: false })?.uid;
  const folder = ownFolder(account, place.home, "redis");
  if (!folder.startsWith(place.home) && place.throwaway) place.watchdog.removeAfter(folder);
  if (account && owner !== undefined && owner !== account.uid) {
    // A password is no longer kept in it.
    rmSync(join(wanted, "redis.conf"), { force: true });
    if (folder !== wanted && existsSync(join(wanted, FILES))) {
      cpSync(join(wanted, FILES), join(folder, FILES), { recursive: true });
      rmSync(join(wanted, FILES), { recursive: true });
    }
    handOver(account, folder);
  }
  return folder;
}

/** By its standard input rather than arguments: the process list shows arguments, and the password is among them. */
function configuration(folder: string, port: number, place: ServiceFolder): string {
  const lines = [
    "bind 127.0.0.1",
    `port ${port}`,
    `requirepass ${place.password}`,
    `dir "${folder}"`,
    `appendonly ${place.throwaway ? "no" : "yes"}`,
    // A push that was answered is on the disk: its sender will not send it again.
    "appendfsync always",
    // The append-only file is the store; a snapshot beside it would only cost.
    'save ""',
    "maxmemory-policy noeviction",
    "daemonize no",
  ];
  return `${lines.join("\n")}\n`;
}

function run(binary: ServerBinary, account: Account, folder: string, settings: string, log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  // Redis itself would let everybody read what it writes.
  const mask = process.umask(0o077);
  try {
    const child = startProgram(binary.program, ["-"], {
      ...account,
      detached: true,
      cwd: folder,
      stdio: ["pipe", output, output],
      env: libraryEnvironment(binary.libraries),
    });
    child.stdin?.end(settings);
    return child;
  } finally {
    process.umask(mask);
    closeSync(output);
  }
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  const until = Date.now() + READY_MS;
  while (!failed && child.exitCode === null && child.signalCode === null && Date.now() < until) {
    // Another server on the port cannot pass: it does not know the password, or is not this process.
    if ((await processBehind(url)) === child.pid) return true;
    await sleep(20);
  }
  return false;
}

/** False when it ended or stood still meanwhile; its log says why. */
async function hasLoaded(url: string, progress: ServiceFolder["progress"]): Promise<boolean> {
  const client = onceClient(url);
  try {
    await client.connect();
    await untilLoaded(client, (percent) => progress?.(loadingLine(percent)));
    return true;
  } catch {
    return false;
  } finally {
    client.destroy();
  }
}

/** What a person reads who waits for it. */
export const loadingLine = (percent: number): string => `Redis is loading its data: ${percent}%`;

/** A client that gives up at the first fault. */
export function onceClient(url: string): RedisClientType {
  const client: RedisClientType = createClient({
    url,
    socket: { reconnectStrategy: false, connectTimeout: CONTACT_MS },
  });
  client.on("error", () => {});
  return client;
}

/**
 * Shuts down the server that answers to the password of the last start on this folder: nobody else knows it, so it is ours.
 * @throws Failure when the stack that started it lives.
 */
export async function stopOrphan(folder: string): Promise<void> {
  const last = join(folder, "url");
  const pid = existsSync(last) ? await processBehind(readFileSync(last, "utf8")) : null;
  if (pid === null) return;
  refuseAnothers("Redis", pid, folder);
  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    try {
      process.kill(pid, signal);
    } catch {}
    if (await gone(pid, STOP_MS)) return;
  }
}

/** The process id of the Redis at `url`, or null when none answers there. */
async function processBehind(url: string): Promise<number | null> {
  const client = onceClient(url);
  try {
    await client.connect();
    const [, pid] = /process_id:(\d+)/.exec(await client.info("server")) ?? [];
    return pid ? Number(pid) : null;
  } catch {
    return null;
  } finally {
    client.destroy();
  }
}
