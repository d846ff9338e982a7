import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { createClient } from "redis";
import { startPostgres } from "../src/services/postgres";
import { isAlive } from "../src/services/processes";
import { startRedis } from "../src/services/redis";
import { cacheFolder, onPath, type RedisBinary, redisBinary } from "../src/services/redis-binary";
import type { RunningService, ServiceFolder } from "../src/services/service";
import { Watchdog } from "../src/services/watchdog";
import { temporaryHome } from "../src/testing/stack";

const asRoot = process.getuid?.() === 0 ? it : it.skip;

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as T[];
}

async function command(url: string, ...args: string[]): Promise<unknown> {
  const client = createClient({ url });
  await client.connect();
  const reply = await client.sendCommand(args);
  await client.close();
  return reply;
}

/** SIGKILL, as the kernel sends it when memory is short. */
async function kill9(service: RunningService): Promise<void> {
  const exit = once(service.process, "exit");
  service.process.kill("SIGKILL");
  await exit;
}

let home: string;
let watchdog: Watchdog;
let running: RunningService[];

beforeEach(() => {
  home = temporaryHome();
  watchdog = new Watchdog();
  running = [];
});

afterEach(async () => {
  for (const service of running) await service.stop();
  watchdog.dismiss();
  rmSync(home, { recursive: true, force: true });
});

const place = (over: Partial<ServiceFolder> = {}): ServiceFolder => ({
  home,
  password: "correct-horse",
  throwaway: false,
  watchdog,
  ...over,
});

async function keep(starting: Promise<RunningService>): Promise<RunningService> {
  const service = await starting;
  running.push(service);
  return service;
}

describe("embedded PostgreSQL", () => {
  it("keeps what was committed over kill -9 and over an ordinary stop", async () => {
    const first = await keep(startPostgres(place()));
    await query(first.url, "CREATE TABLE parcel (id int PRIMARY KEY)");
    await query(first.url, "INSERT INTO parcel VALUES (1)");
    await kill9(first);
    const second = await keep(startPostgres(place()));
    await query(second.url, "INSERT INTO parcel VALUES (2)");
    await second.stop();
    const third = await keep(startPostgres(place()));
    expect(await query(third.url, "SELECT id FROM parcel ORDER BY id")).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("stops the server a killed stack left running on the same files, then starts", async () => {
    const orphan = await keep(startPostgres(place()));
    await query(orphan.url, "CREATE TABLE parcel AS SELECT 7 AS id");
    const second = await keep(startPostgres(place()));
    expect(orphan.process.exitCode).toBe(0);
    expect(await query(second.url, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
  });

  it("does not touch a stranger that now has the process id of a killed server", async () => {
    const first = await keep(startPostgres(place()));
    await kill9(first);
    const mark = join(home, "postgres", "data", "postmaster.pid");
    const lines = readFileSync(mark, "utf8").split("\n");
    writeFileSync(mark, [process.pid, ...lines.slice(1)].join("\n"));
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("refuses another password", async () => {
    const { url } = await keep(startPostgres(place({ throwaway: true })));
    await expect(query(url.replace("correct-horse", "battery-staple"), "SELECT 1")).rejects.toMatchObject({
      code: "28P01",
    });
  });

  it("clears up an initialisation that was killed halfway", async () => {
    const halfway = join(home, "postgres", "unfinished-abc");
    mkdirSync(halfway, { recursive: true });
    writeFileSync(join(halfway, "password"), "old");
    await keep(startPostgres(place({ throwaway: true })));
    expect(existsSync(halfway)).toBe(false);
  });

  asRoot("finds its files again below a folder that only root may enter", async () => {
    chmodSync(home, 0o700);
    const first = await keep(startPostgres(place()));
    await query(first.url, "CREATE TABLE parcel AS SELECT 7 AS id");
    await first.stop();
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
    await second.stop();
    rmSync(readFileSync(join(home, "postgres.elsewhere"), "utf8"), { recursive: true });
  });

  asRoot("works below a folder that only root may enter, and leaves nothing behind", async () => {
    chmodSync(home, 0o700);
    const service = await keep(startPostgres(place({ throwaway: true })));
    const [row] = await query<{ data: string }>(service.url, "SELECT current_setting('data_directory') AS data");
    expect(row?.data).toMatch(/^\/var\/lib\/baiyun\/postgres-[0-9a-f-]{36}\/data$/);
    await service.stop();
    expect(existsSync(join(row?.data as string, ".."))).toBe(false);
  });
});

describe("Redis", () => {
  let binary: RedisBinary;
  beforeAll(async () => {
    binary = await redisBinary({ path: process.env.PATH ?? "", cache: cacheFolder() });
  });

  it("keeps what was written over kill -9 and over an ordinary stop", async () => {
    const first = await keep(startRedis(binary, place()));
    await command(first.url, "SET", "a", "1");
    await kill9(first);
    const second = await keep(startRedis(binary, place()));
    await command(second.url, "SET", "b", "2");
    await second.stop();
    const third = await keep(startRedis(binary, place()));
    expect(await command(third.url, "MGET", "a", "b")).toEqual(["1", "2"]);
  });

  it("shuts down the server a killed stack left running on the same files, then starts", async () => {
    const orphan = await keep(startRedis(binary, place()));
    await command(orphan.url, "SET", "a", "1");
    const second = await keep(startRedis(binary, place()));
    expect(isAlive(orphan.process.pid as number)).toBe(false);
    expect(await command(second.url, "GET", "a")).toBe("1");
  });

  it("asks for its password", async () => {
    const { url } = await keep(startRedis(binary, place()));
    await expect(command(url.replace(":correct-horse@", ""), "PING")).rejects.toThrow("NOAUTH");
  });
});

describe("finding Redis", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "baiyun-redis-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function program(path: string, script: string): string {
    const file = join(folder, path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    return file;
  }
  const version = (number: string) => `echo "Redis server v=${number} sha=00000000:0"`;
  const places = () => ({ path: join(folder, "bin"), cache: join(folder, "cache") });

  it("prefers the one on PATH", async () => {
    const file = program("bin/redis-server", version("7.0.15"));
    program("cache/redis/usr/bin/redis-server", version("7.0.15"));
    expect(await redisBinary(places())).toEqual({ program: file, libraries: null });
  });

  it("passes over one on PATH that is too old for the one in the cache", async () => {
    program("bin/redis-server", version("6.0.16"));
    const file = program("cache/redis/usr/bin/redis-server", version("7.0.15"));
    mkdirSync(join(folder, "cache/redis/usr/lib/x86_64-linux-gnu"), { recursive: true });
    const lib = join(folder, "cache/redis/usr/lib");
    expect(await redisBinary(places())).toEqual({ program: file, libraries: `${lib}:${lib}/x86_64-linux-gnu` });
  });

  it("says how to give one where nothing can be fetched", async () => {
    await expect(redisBinary(places())).rejects.toThrow(
      "No Redis found. Install Redis 6.2 or later (redis-server on PATH), or set REDIS_URL to a running one.",
    );
  });

  it("says why the fetch failed, and leaves no half of it", async () => {
    program("bin/apt-get", "echo 'E: Unable to locate package redis-server' >&2; exit 100");
    program("bin/dpkg-deb", "exit 1");
    const outcome = redisBinary(places());
    await expect(outcome).rejects.toThrow(
      "Redis could not be fetched (E: Unable to locate package redis-server). Install Redis 6.2 or later (redis-server on PATH), or set REDIS_URL to a running one.",
    );
    expect(existsSync(join(folder, "cache", "redis"))).toBe(false);
  });

  const path = process.env.PATH ?? "";
  const fetchable = onPath("apt-get", path) && onPath("dpkg-deb", path) && !onPath("redis-server", path);
  (fetchable ? it : it.skip)("fetches the system's packages once, into the cache", async () => {
    const said: string[] = [];
    const where = { path, cache: join(folder, "cache"), progress: (line: string) => said.push(line) };
    const fetched = await redisBinary(where);
    expect(fetched.program).toBe(join(folder, "cache", "redis", "usr", "bin", "redis-server"));
    expect(await redisBinary(where)).toEqual(fetched);
    expect(said).toEqual(["Fetching Redis from the system's packages"]);
  });
});
