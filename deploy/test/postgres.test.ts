import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { DataSource } from "typeorm";
import { startPostgres } from "../src/services/postgres";
import { postgresSettings } from "../src/services/postgres-settings";
import { isAlive, isTaken } from "../src/services/processes";
import { ROOT } from "../src/stack/settings";
import { kill9, servicesOfEachTest } from "./support/services-of-each-test";

const asRoot = process.getuid?.() === 0 ? it : it.skip;
const { home, place, keep } = servicesOfEachTest();

async function query<T>(url: string, text: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as T[];
}

/** Another stack, as far as PostgreSQL goes: it says where its server is, and stays. */
const KEEPER = `
  const { startPostgres } = require("./deploy/src/services/postgres");
  const { Watchdog } = require("./deploy/src/services/watchdog");
  const place = { home: process.argv[1], password: "correct-horse", throwaway: false, watchdog: new Watchdog() };
  startPostgres(place).then(({ url }) => console.log(url));
`;

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

  it("leaves the server of a living stack alone, and names whose it is; once that was killed it starts", async () => {
    const keeper = spawn(process.execPath, ["-r", join(ROOT, "deploy", "register.cjs"), "-e", KEEPER, home()], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = await once(keeper.stdout, "data");
    const url = String(said).trim();
    await query(url, "CREATE TABLE parcel AS SELECT 7 AS id");
    await expect(startPostgres(place())).rejects.toThrow(`for process ${keeper.pid}: stop that`);
    expect(await query(url, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
    const ended = once(keeper, "exit");
    keeper.kill("SIGKILL");
    await ended;
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
  });

  it("does not touch a stranger that now has the process id of a killed server", async () => {
    const first = await keep(startPostgres(place()));
    await kill9(first);
    const mark = join(home(), "postgres", "data", "postmaster.pid");
    const lines = readFileSync(mark, "utf8").split("\n");
    writeFileSync(mark, [process.pid, ...lines.slice(1)].join("\n"));
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("starts though the killed server's process was never collected", async () => {
    const first = await keep(startPostgres(place()));
    await kill9(first);
    const parent = spawn("sh", ["-c", "sleep 0.5 & echo $!; exec sleep 600"], { stdio: ["ignore", "pipe", "ignore"] });
    const [said] = await once(parent.stdout, "data");
    const ended = Number(said);
    while (isAlive(ended)) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isTaken(ended)).toBe(true);
    const mark = join(home(), "postgres", "data", "postmaster.pid");
    const lines = readFileSync(mark, "utf8").split("\n");
    writeFileSync(mark, [ended, ...lines.slice(1)].join("\n"));
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    parent.kill();
  });

  it("is reached through a socket file, and by host and port as well", async () => {
    const { url } = await keep(startPostgres(place({ throwaway: true })));
    const throughSocket = "SELECT inet_server_addr() IS NULL AS socket";
    expect(new URL(url).searchParams.get("host")).toBe(join(home(), "postgres"));
    expect(await query(url, throughSocket)).toEqual([{ socket: true }]);
    expect(await query(url.split("?")[0] as string, throughSocket)).toEqual([{ socket: false }]);
    const source = await new DataSource({ type: "postgres", url }).initialize();
    expect(await source.query(throughSocket)).toEqual([{ socket: true }]);
    await source.destroy();
  });

  it("is reached by host and port where a socket file's path would be too long", async () => {
    const deep = join(home(), "d".repeat(90));
    mkdirSync(deep, { mode: 0o711 });
    const { url } = await keep(startPostgres(place({ home: deep, throwaway: true })));
    expect(new URL(url).search).toBe("");
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("takes a share of the machine's memory, within bounds, and the throwaway one alone is unsafe", async () => {
    const of = (gigabytes: number) => {
      const { shared_buffers, effective_cache_size, maintenance_work_mem, work_mem, fsync } = postgresSettings(
        false,
        gigabytes * 2 ** 30,
      );
      return [shared_buffers, effective_cache_size, maintenance_work_mem, work_mem, fsync];
    };
    expect(of(0.5)).toEqual(["128MB", "256MB", "64MB", "4MB", undefined]);
    expect(of(8)).toEqual(["1024MB", "4096MB", "128MB", "8MB", undefined]);
    expect(of(24)).toEqual(["2048MB", "12288MB", "384MB", "16MB", undefined]);
    expect(of(256)).toEqual(["2048MB", "16384MB", "512MB", "16MB", undefined]);
    expect(postgresSettings(true).fsync).toBe("off");
    const { url } = await keep(startPostgres(place()));
    const [row] = await query(url, "SELECT current_setting('fsync') AS fsync, current_setting('jit') AS jit");
    expect(row).toEqual({ fsync: "on", jit: "off" });
  });

  it("refuses another password", async () => {
    const { url } = await keep(startPostgres(place({ throwaway: true })));
    await expect(query(url.replace("correct-horse", "battery-staple"), "SELECT 1")).rejects.toMatchObject({
      code: "28P01",
    });
  });

  it("clears up an initialisation that was killed halfway", async () => {
    const halfway = join(home(), "postgres", "unfinished-abc");
    mkdirSync(halfway, { recursive: true });
    writeFileSync(join(halfway, "password"), "old");
    await keep(startPostgres(place({ throwaway: true })));
    expect(existsSync(halfway)).toBe(false);
  });

  asRoot("finds its files again below a folder that only root may enter", async () => {
    chmodSync(home(), 0o700);
    const first = await keep(startPostgres(place()));
    await query(first.url, "CREATE TABLE parcel AS SELECT 7 AS id");
    await first.stop();
    const second = await keep(startPostgres(place()));
    expect(await query(second.url, "SELECT id FROM parcel")).toEqual([{ id: 7 }]);
    await second.stop();
    rmSync(readFileSync(join(home(), "postgres.elsewhere"), "utf8"), { recursive: true });
  });

  asRoot("works below a folder that only root may enter, and leaves nothing behind", async () => {
    chmodSync(home(), 0o700);
    const service = await keep(startPostgres(place({ throwaway: true })));
    const [row] = await query<{ data: string }>(service.url, "SELECT current_setting('data_directory') AS data");
    expect(row?.data).toMatch(/^\/var\/lib\/baiyun\/postgres-[0-9a-f-]{36}\/data$/);
    await service.stop();
    expect(existsSync(join(row?.data as string, ".."))).toBe(false);
  });
});
