import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import { isSource } from "../src/dev/watch-sources";
import { ROOT } from "../src/stack/settings";
import { failToStart, usedHome } from "../src/testing/stack";

const PATIENCE_MS = 240_000;

let home: string;
let running: ChildProcess | undefined;
beforeAll(async () => {
  home = await usedHome();
});
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    const ended = once(running, "exit");
    running.kill("SIGTERM");
    await ended;
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function dev(...args: string[]): { process: ChildProcess; output(): string } {
  const { DATABASE_URL, REDIS_URL, MODE, ...rest } = process.env;
  const script = ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "deploy", "src", "dev.ts"), ...args];
  const child = spawn(process.execPath, script, {
    cwd: ROOT,
    env: { ...rest, BAIYUN_HOME: home, PORT: "0", DEMO_ORDERS: "0", WEB: "false" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return { process: child, output: () => output };
}

const serverPid = () => readFileSync(join(home, "postgres", "data", "postmaster.pid"), "utf8").split("\n")[0];

it(
  "starts again on the same stores and address when a source changes",
  async () => {
    const run = dev();
    const ready = () => [...run.output().matchAll(/^BaiYun is ready at (\S+)$/gm)].map(([, url]) => url as string);
    await until(async () => ready().length === 1 || run.output().includes("The stack has ended"), PATIENCE_MS);
    expect(run.output()).not.toContain("The stack has ended");
    const [url] = ready();
    const server = serverPid();
    expect(await failToStart({ BAIYUN_HOME: home, PORT: "0" })).toEqual({
      code: 1,
      stdout: "",
      stderr: `Another BaiYun (process ${run.process.pid}) uses ${home}: stop it, or set BAIYUN_HOME to another folder.\n`,
    });

    // What an editor's save changes at least; the file stays as it is.
    const now = new Date();
    utimesSync(join(ROOT, "schema", "supergraph.graphql"), now, now);
    await until(async () => ready().length === 2, PATIENCE_MS);
    expect(run.output()).toContain(`${join("schema", "supergraph.graphql")} changed: starting again\n`);
    expect(ready()).toEqual([url, url]);
    expect(serverPid()).toBe(server);
    // A store that is slow to answer is said not to be ready; on a busy machine one answer says little.
    await until(async () => (await fetch(`${url}/readyz`)).status === 200, PATIENCE_MS);

    const ended = once(run.process, "exit");
    run.process.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    for (const left of ["lock", "stack.json", "postgres/data/postmaster.pid", "redis/url"]) {
      expect([left, existsSync(join(home, left))]).toEqual([left, false]);
    }
  },
  2 * PATIENCE_MS,
);

it("says how it is used", async () => {
  const run = dev("orders");
  const [code] = await once(run.process, "close");
  expect([code, run.output()]).toEqual([1, "Usage: npm run dev [-- --inspect [DOMAIN]]\n"]);
});

it("a source is what a running stack is made of", () => {
  const paths = [
    "orders/src/order/order.service.ts",
    "bin/router.js",
    "supergraph.graphql",
    "orders/src/order/order.service.test.ts",
    "_kit/src/testing/until.ts",
    "orders/README.md",
    "orders/node_modules/pg/index.js",
  ];
  expect(paths.filter(isSource)).toEqual(paths.slice(0, 3));
});
