import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "redis";
import { cacheFolder, onPath, type ServerBinary } from "../src/services/debian-packages";
import { isAlive } from "../src/services/processes";
import { reachableBinary } from "../src/services/reachable-binary";
import { startRedis } from "../src/services/redis";
import { redisBinary } from "../src/services/redis-binary";
import { canReach } from "../src/services/unprivileged";
import { kill9, servicesOfEachTest } from "./support/services-of-each-test";

const { place, keep } = servicesOfEachTest();

async function command(url: string, ...args: string[]): Promise<unknown> {
  const client = createClient({ url });
  await client.connect();
  const reply = await client.sendCommand(args);
  await client.close();
  return reply;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("Redis", () => {
  let binary: ServerBinary;
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

  const asRoot = process.getuid?.() === 0 ? it : it.skip;

  asRoot("runs as an ordinary account, which alone may read its files, and its password is in none", async () => {
    const { process: server, url } = await keep(startRedis(binary, place()));
    await command(url, "SET", "a", "1");
    const status = readFileSync(`/proc/${server.pid}/status`, "utf8");
    const uids = /^Uid:\s+(\d+)\s+(\d+)\s+(\d+)/m.exec(status)!.slice(1).map(Number);
    expect(uids).toEqual([uids[0], uids[0], uids[0]]);
    expect(uids[0]).not.toBe(0);
    const folder = join(place().home, "redis");
    expect(statSync(folder)).toMatchObject({ uid: uids[0], mode: 0o40700 });
    const files = filesBelow(folder).filter((file) => file !== join(folder, "url"));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      expect([file, statSync(file).uid, statSync(file).mode & 0o777]).toEqual([file, uids[0], 0o600]);
      expect(readFileSync(file, "latin1")).not.toContain("correct-horse");
    }
    expect(statSync(join(folder, "url"))).toMatchObject({ uid: 0, mode: 0o100600 });
  });

  asRoot("takes over what it kept as root", async () => {
    const folder = join(place().home, "redis");
    const first = await keep(startRedis(binary, place()));
    await command(first.url, "SET", "a", "1");
    await first.stop();
    for (const path of [folder, join(folder, "appendonlydir"), ...filesBelow(folder)]) {
      chownSync(path, 0, 0);
      chmodSync(path, path === folder || path.endsWith("dir") ? 0o700 : 0o644);
    }
    writeFileSync(join(folder, "redis.conf"), "requirepass correct-horse\n");
    const second = await keep(startRedis(binary, place()));
    expect(await command(second.url, "GET", "a")).toBe("1");
    expect(existsSync(join(folder, "redis.conf"))).toBe(false);
    const files = filesBelow(folder).filter((file) => file !== join(folder, "url"));
    expect(files.map((file) => statSync(file).mode & 0o777)).toEqual(files.map(() => 0o600));
    expect(files.filter((file) => statSync(file).uid === 0)).toEqual([]);
  });

  asRoot("runs from a copy where its account cannot get to what was fetched", async () => {
    const copies = mkdtempSync(join(tmpdir(), "baiyun-copies-"));
    const hidden = mkdtempSync(join(tmpdir(), "baiyun-hidden-"));
    chmodSync(copies, 0o755);
    mkdirSync(join(hidden, "usr", "bin"), { recursive: true });
    const program = join(hidden, "usr", "bin", "redis-server");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    const account = { uid: 65_534, gid: 65_534 };
    const moved = reachableBinary({ program, libraries: join(hidden, "usr", "lib") }, account, copies);
    expect(canReach(account, program)).toBe(false);
    expect(canReach(account, moved.program)).toBe(true);
    expect(moved).toEqual({
      program: join(copies, readdirSync(copies)[0]!, "usr", "bin", "redis-server"),
      libraries: join(copies, readdirSync(copies)[0]!, "usr", "lib"),
    });
    expect(reachableBinary({ program, libraries: join(hidden, "usr", "lib") }, account, copies)).toEqual(moved);
    expect(reachableBinary({ program, libraries: null }, null, copies)).toEqual({ program, libraries: null });
    for (const folder of [copies, hidden]) rmSync(folder, { recursive: true });
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
