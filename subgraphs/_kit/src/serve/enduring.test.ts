import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { WebSocket } from "ws";
import { testEnvironment, until } from "../testing";
import { FaultyProxy, fatalWithReadiness } from "./testing/faulty-proxy";

let env: NodeJS.ProcessEnv;
let store: Client;
let postgres: FaultyProxy;
let redis: FaultyProxy;
let child: ChildProcess;
let url: string;
let log = "";

async function start(stdout: "pipe" | number): Promise<ChildProcess> {
  const script = join(__dirname, "testing", "enduring.process.ts");
  const started = spawn(process.execPath, ["-r", "@baiyun/deploy/register", script], {
    env: { ...process.env, ...env, LOG_LEVEL: "debug", DATABASE_URL: postgres.url, REDIS_URL: redis.url },
    stdio: ["ignore", stdout, "pipe", "ipc"],
  });
  started.stdout?.on("data", (chunk) => {
    log += chunk;
  });
  started.stderr?.on("data", (chunk) => {
    log += chunk;
  });
  url = await new Promise<string>((resolve, reject) => {
    started.on("message", (message: { url: string }) => resolve(message.url));
    started.once("close", () => reject(new Error(log)));
  });
  return started;
}

beforeAll(async () => {
  env = (await testEnvironment("kit-enduring")) as NodeJS.ProcessEnv;
  postgres = await FaultyProxy.before(env.DATABASE_URL!);
  redis = await FaultyProxy.before(env.REDIS_URL!);
  child = await start("pipe");
  store = new Client({ connectionString: env.DATABASE_URL });
  await store.connect();
});

afterAll(async () => {
  child?.kill("SIGKILL");
  await store?.end();
  await Promise.all([postgres.close(), redis.close()]);
});

const tenantId = randomUUID();

/** Whether a note was taken; it is told of by its answer alone. */
async function write(n: string): Promise<boolean> {
  const answer = await fetch(`${url}/notes/${tenantId}/${n}`, { method: "POST" }).catch(() => null);
  return answer?.status === 200;
}

async function textsOf(n: string): Promise<string[]> {
  await store.query("BEGIN; SET LOCAL ROLE baiyun_application; SET LOCAL baiyun.tenant = '*'");
  const { rows } = await store.query<{ text: string }>("SELECT text FROM note WHERE text LIKE $1 ORDER BY text", [
    `% ${n}`,
  ]);
  await store.query("COMMIT");
  return rows.map(({ text }) => text);
}

/** It lives, and all of it works: a note is written, heard of and copied, once. */
async function expectToWork(): Promise<void> {
  let n = "";
  await until(async () => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${log.slice(-3_000)}`);
    n = randomUUID();
    return write(n);
  });
  await until(async () => (await textsOf(n)).length >= 3);
  expect(await textsOf(n)).toEqual([`copied ${n}`, `heard ${n}`, `wrote ${n}`]);
  await until(async () => (await fetch(`${url}/readyz`)).status === 200);
  expect([child.exitCode, child.signalCode]).toEqual([null, null]);
  expect(log).not.toMatch(/nobody|Unhandled|Uncaught/);
}

/** A message of PostgreSQL's form and of no kind; to Redis, a line of none. */
const NONSENSE = Buffer.from([1, 0, 0, 0, 8, 2, 2, 13, 10]);

describe.each(["PostgreSQL", "Redis"])("connections to %s", (name) => {
  const proxy = () => (name === "PostgreSQL" ? postgres : redis);

  it.each(["reset", "end"] as const)("that are cut by a %s, also while they are waited for", async (by) => {
    const waiting = fetch(`${url}/slow`, { method: "POST" }).then(({ status }) => status);
    await until(async () => {
      const { rows } = await store.query(
        "SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND pid <> pg_backend_pid()",
      );
      return rows.length === 1;
    });
    proxy().cut(by);
    if (name === "Redis") postgres.cut(by);
    expect(await waiting).toBe(500);
    await store.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND pid <> pg_backend_pid()`,
    );
    await expectToWork();
  });

  it("that are cut again and again while they are opened", async () => {
    for (let round = 0; round < 30; round++) {
      proxy().cut(round % 2 ? "reset" : "end");
      void write(`in round ${round}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await expectToWork();
  });

  it("that are refused for a while", async () => {
    const before = proxy().harmed;
    proxy().refuses = true;
    proxy().cut("reset");
    await until(async () => {
      void write("refused");
      return proxy().harmed - before > 10;
    });
    proxy().refuses = false;
    await expectToWork();
  });

  it("that talk nonsense", async () => {
    proxy().say(NONSENSE);
    void write("beside nonsense");
    await new Promise((resolve) => setTimeout(resolve, 50));
    proxy().cut("reset");
    await expectToWork();
  });
});

it("a connection that PostgreSQL ends in the packet in which it is ready", async () => {
  const before = postgres.harmed;
  postgres.tamper = fatalWithReadiness;
  postgres.cut("reset");
  await until(async () => {
    await Promise.all(Array.from({ length: 5 }, () => write("fatal")));
    return postgres.harmed - before > 40;
  });
  postgres.tamper = null;
  await expectToWork();
});

it("Redis that says what nobody asked", async () => {
  redis.say(Buffer.from("-ERR of no command\r\n+OK\r\n"));
  redis.cut("end");
  await expectToWork();
});

describe("clients that reset", () => {
  const { hostname, port } = { hostname: "127.0.0.1", port: () => Number(new URL(url).port) };

  it.each([
    ["before they ask", ""],
    ["in their headers", "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-le"],
    [
      "in their body",
      "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{",
    ],
    ["after nonsense", "\u0001\u0002\u0003\r\n\r\n"],
    [
      "in an upgrade",
      "GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
    ],
    [
      "in an upgrade of what is none",
      "GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n",
    ],
  ])("%s", async (_when, said) => {
    for (let round = 0; round < 20; round++) {
      const socket = connect(port(), hostname).on("error", () => undefined);
      await new Promise((resolve) => socket.once("connect", resolve));
      socket.write(said);
      if (round % 2) await new Promise((resolve) => setTimeout(resolve, 5));
      socket.resetAndDestroy();
    }
    await expectToWork();
  });

  it("a WebSocket that is reset or breaks the protocol leaves one line at most, without a stack", async () => {
    const from = log.length;
    for (const said of [null, Buffer.from([0xff, 0xff, 0xff, 0xff])]) {
      const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
      await new Promise((resolve) => socket.once("open", resolve));
      const raw = (socket as unknown as { _socket: import("node:net").Socket })._socket;
      socket.on("error", () => undefined);
      const closed = new Promise((resolve) => socket.once("close", resolve));
      if (said) raw.write(said);
      else raw.resetAndDestroy();
      await closed;
    }
    await expectToWork();
    const lines = log
      .slice(from)
      .split("\n")
      .filter((line) => /socket|WebSocket/i.test(line));
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ level: 20, msg: "a socket was broken off" }),
    ]);
    expect(log.slice(from)).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

it("a disk that is full takes the log, and no more", async () => {
  const full = openSync("/dev/full", "w");
  const other = await start(full);
  closeSync(full);
  const [kept, usual] = [child, url];
  child = other;
  postgres.cut("reset");
  redis.cut("reset");
  await expectToWork();
  other.kill("SIGKILL");
  [child, url] = [kept, usual];
});
