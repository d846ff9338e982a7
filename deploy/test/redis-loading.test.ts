import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { connectRedis, createLogger } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { createClient } from "redis";
import { cacheFolder, type ServerBinary } from "../src/services/debian-packages";
import { reachableBinary } from "../src/services/reachable-binary";
import { startRedis } from "../src/services/redis";
import { redisBinary } from "../src/services/redis-binary";
import type { RunningService, ServiceFolder } from "../src/services/service";
import { Watchdog } from "../src/services/watchdog";
import { Launch } from "../src/stack/launch";
import { makeSecrets } from "../src/stack/secrets";
import { readSettings } from "../src/stack/settings";
import { openStores } from "../src/stack/stores";
import { temporaryHome } from "../src/testing/stack";

const KEYS = 2_500;

const home = temporaryHome();
const watchdog = new Watchdog();
const said: string[] = [];
const place: ServiceFolder = {
  home,
  password: "correct-horse",
  throwaway: false,
  watchdog,
  progress: (line) => said.push(line),
};
let binary: ServerBinary;
let starting: Promise<RunningService>;

/** A server with so much to load that whoever connects at once finds it loading. */
beforeAll(async () => {
  const found = await redisBinary({ path: process.env.PATH ?? "", cache: cacheFolder() });
  // The script below is run as Redis is, and so must be what it runs.
  binary = reachableBinary(found, process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null);
  const filled = await startRedis(binary, place);
  const redis = createClient({ url: filled.url });
  await redis.connect();
  await redis.mSet(
    Array.from({ length: KEYS }, (_, number) => [`parcel:${number}`, "x".repeat(1_000)] as const).flat(),
  );
  // A snapshot of keys is what is slowed down below, not one long command.
  await redis.sendCommand(["BGREWRITEAOF"]);
  await until(async () => /aof_rewrite_in_progress:0/.test(await redis.info("persistence")));
  await redis.close();
  await filled.stop();
  const slow = join(home, "slow-redis-server");
  const pace = "--key-load-delay 2000 --loading-process-events-interval-bytes 1024";
  writeFileSync(slow, `#!/bin/sh\nexec ${binary.program} "$@" ${pace}\n`, { mode: 0o755 });
  starting = startRedis({ ...binary, program: slow }, place);
  starting.catch(() => {});
});

afterAll(async () => {
  await (await starting).stop();
  watchdog.dismiss();
  rmSync(home, { recursive: true, force: true });
});

/** Where the server that is being started can be reached, once it can. */
async function listening(): Promise<string> {
  const file = join(home, "redis", "url");
  await until(async () => existsSync(file));
  const url = readFileSync(file, "utf8");
  await until(async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    return connected;
  });
  return url;
}

describe("Redis that is loading", () => {
  it("is waited for by the launcher, whoever started it, and by a domain, and no answer is lost to it", async () => {
    const url = await listening();
    const outside: string[] = [];
    const settings = { ...readSettings({}), databaseUrl: process.env.TEST_DATABASE_URL ?? null, redisUrl: url };
    const launch = new Launch(makeSecrets([]), (line) => outside.push(line));
    const opening = openStores(settings, () => place, launch);
    const connecting = connectRedis(url, createLogger("test", "silent"));

    const domain = await connecting;
    expect(await domain.dbSize()).toBe(KEYS);
    domain.destroy();
    expect(await opening).toEqual({ databaseUrl: settings.databaseUrl, redisUrl: url });
    expect((await starting).url).toBe(url);

    for (const lines of [said, outside]) {
      expect(lines[0]).toMatch(/^Redis is loading its data: \d+%$/);
      expect(new Set(lines).size).toBe(lines.length);
    }
  });
});
