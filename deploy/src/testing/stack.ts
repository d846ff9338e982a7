import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { until } from "@baiyun/kit/testing";
import nodeFlags from "../../bin/node-flags.json";
import { ROOT } from "../stack/settings";
import { buildSite } from "../stack/site";
import { throwawayFolder } from "./throwaway-folder";

/** What a death left undone is not waited for as long as in production, whoever signs in is not there to be robbed, and it ends soon. */
export const OF_TEST_STACKS = { TAKE_OVER_AFTER_MS: "2000", PASSWORD_COST: "1", KEEP_MEMORY: "true" };
/** Not a measure of anything: what is slow on a machine five times slower must not fail there. */
const BUILT_WITHIN_MS = 600_000;
const READY = /BaiYun is ready at (\S+)/;

/** A stack as `npm start` runs it, in a process of its own on any free port. */
export interface TestStack {
  url: string;
  /** Its folder; pass it to `startStack` to start again on the same state. */
  home: string;
  process: ChildProcess;
  /** All it printed so far. */
  output(): string;
  /** As a crash or the kernel would: nothing gets to clean up. Resolves when it is gone. */
  kill9(): Promise<void>;
  /** As Ctrl-C would; removes the folder unless it was given. Resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** How a launcher that did not get ready ended. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What a first start finds is what it is about. */
const isAboutFirstStart = ({ env = {}, root }: { env?: NodeJS.ProcessEnv; root?: string }): boolean =>
  root !== undefined || [env.DEMO, env.DATABASE_URL, env.REDIS_URL].some((given) => given !== undefined);

/**
 * A copy of a home on which a stack was started and stopped, made once a run: a first start makes databases and fills them, which
 * few tests are about. A new one while another test makes that.
 */
export async function usedHome(): Promise<string> {
  const home = temporaryHome();
  const shared = process.env.TEST_SHARED_FOLDER;
  if (!shared) return home;
  const model = join(shared, "home");
  const isMade = join(shared, "home-is-made");
  if (!existsSync(isMade)) {
    try {
      mkdirSync(model, { mode: 0o711 });
    } catch {
      return home;
    }
    const first = await startStack({ home: model });
    await first.stop();
    writeFileSync(isMade, "");
  }
  // It keeps who owns what, which the servers' accounts look at.
  await promisify(execFile)("cp", ["-a", `${model}/.`, home]);
  return home;
}

/** Builds the pages once a run: stacks that want them at the same time would each build their own. */
async function siteOfRun(): Promise<void> {
  const shared = process.env.TEST_SHARED_FOLDER;
  if (!shared) return;
  const isTried = join(shared, "site-is-tried");
  try {
    mkdirSync(join(shared, "site"));
  } catch {
    return until(async () => existsSync(isTried), BUILT_WITHIN_MS);
  }
  try {
    await buildSite(() => {});
  } finally {
    writeFileSync(isTried, "");
  }
}

/** Starts a stack and waits until it is ready. @throws with all it printed when it ends before that. */
export async function startStack(
  options: { env?: NodeJS.ProcessEnv; home?: string; root?: string } = {},
): Promise<TestStack> {
  if (options.env?.WEB === "true" && !options.root) await siteOfRun();
  const home = options.home ?? (isAboutFirstStart(options) ? temporaryHome() : await usedHome());
  const launcher = spawnLauncher(
    { PORT: "0", DEMO_ORDERS: "0", WEB: "false", ...OF_TEST_STACKS, ...options.env, BAIYUN_HOME: home },
    options.root,
  );
  const forget = () => {
    if (!options.home) rmSync(home, { recursive: true, force: true });
  };
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const [, ready] = READY.exec(output) ?? [];
      if (ready) resolve(ready);
    };
    launcher.stdout?.on("data", listen);
    launcher.stderr?.on("data", listen);
    launcher.once("close", (code) => reject(new Error(`The stack ended with ${code} before it was ready:\n${output}`)));
  }).catch((error) => {
    forget();
    throw error;
  });
  return {
    url,
    home,
    process: launcher,
    output: () => output,
    async kill9() {
      await ending(launcher, "SIGKILL");
    },
    async stop() {
      await ending(launcher, "SIGTERM");
      forget();
      return launcher.exitCode;
    },
  };
}

/** Runs the launcher until it ends by itself, for starts that must fail. */
export async function failToStart(env: NodeJS.ProcessEnv): Promise<Ended> {
  const launcher = spawnLauncher(env);
  let stdout = "";
  let stderr = "";
  launcher.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  launcher.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  await once(launcher, "close");
  return { code: launcher.exitCode, stdout, stderr };
}

/** An empty home that goes with its test. */
export function temporaryHome(): string {
  return throwawayFolder("stack");
}

function spawnLauncher(env: NodeJS.ProcessEnv, root = ROOT): ChildProcess {
  // The servers of the test run are for tests, and a developer's own settings are not for the stack under test.
  const { DATABASE_URL, REDIS_URL, BAIYUN_HOME, MODE, HOST, LOG_LEVEL, ...rest } = process.env;
  return spawn(
    process.execPath,
    [...nodeFlags, "-r", join(root, "deploy", "register.cjs"), join(root, "deploy", "src", "start.ts")],
    {
      cwd: root,
      env: { ...rest, ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
}

async function ending(launcher: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  const exit = once(launcher, "exit");
  launcher.kill(signal);
  await exit;
}
