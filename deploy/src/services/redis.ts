import type { ChildProcess } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { untilLoaded } from "@baiyun/kit/redis-loading";
import { createClient, type RedisClientType } from "redis";
import { Failure } from "../failure";
import { freePort } from "./ports";
import { gone, startProgram, stopChild } from "./processes";
import { type RedisBinary, redisEnvironment } from "./redis-binary";
import { CONTACT_MS, type RunningService, type ServiceFolder } from "./service";

const READY_MS = 60_000;
const STOP_MS = 40_000;

/**
 * Starts Redis on the loopback interface with an append-only file below `home`. A server that a killed stack left behind on
 * the same files is shut down first.
 *
 * @param port where an earlier one listened, which its clients look for again; any free one unless given.
 * @throws Failure naming the log's own reason.
 */
export async function startRedis(binary: RedisBinary, place: ServiceFolder, port?: number): Promise<RunningService> {
  const folder = join(place.home, "redis");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const last = join(folder, "url");
  if (existsSync(last)) await stopOrphan(readFileSync(last, "utf8"));

  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const url = `redis://:${place.password}@127.0.0.1:${chosen}`;
    const log = join(place.home, "redis.log");
    const from = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    writeFileSync(last, url, { mode: 0o600 });
    const child = run(binary, folder, configuration(folder, chosen, place), log);
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

/** A file rather than arguments: the process list shows arguments, and the password is among them. */
function configuration(folder: string, port: number, place: ServiceFolder): string {
  const file = join(folder, "redis.conf");
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
  writeFileSync(file, `${lines.join("\n")}\n`, { mode: 0o600 });
  return file;
}

function run(binary: RedisBinary, folder: string, configFile: string, log: string): ChildProcess {
  const output = openSync(log, "a", 0o600);
  try {
    return startProgram(binary.program, [configFile], {
      detached: true,
      cwd: folder,
      stdio: ["ignore", output, output],
      env: redisEnvironment(binary.libraries),
    });
  } finally {
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

/** Shuts down the server that answers to the password of the last start: nobody else knows it, so it is ours. */
export async function stopOrphan(url: string): Promise<void> {
  const pid = await processBehind(url);
  if (pid === null) return;
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
