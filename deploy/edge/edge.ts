import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Failure } from "../src/failure";
import { libraryEnvironment } from "../src/services/debian-packages";
import { startProgram, stopChild } from "../src/services/processes";
import { reachableBinary } from "../src/services/reachable-binary";
import { type Account, handOver, ownFolder, serviceAccount } from "../src/services/unprivileged";
import { Watchdog } from "../src/services/watchdog";
import { reachable } from "../src/stack/settings";
import { ownCertificate } from "./certificate";
import { type EdgeEvent, eventIn } from "./log";
import type { EdgeBinary } from "./nginx-binary";
import { nginxConf } from "./nginx-conf";
import { servePurges } from "./purge";
import { rulesConf } from "./rules-conf";
import type { EdgeSettings } from "./settings";

/** The best first; none of them may read what the stack keeps. */
const ACCOUNTS = ["www-data", "nginx", "nobody"];
const READY_MS = 60_000;
/** What is under way is finished first. */
const STOP_MS = 15_000;

/** An edge that serves. */
export interface Edge {
  url: string;
  /** Where HTTP is sent on from. */
  plainUrl: string;
  accessLog: string;
  /** Resolves when nginx has ended by itself. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** What is told of an edge to those on this machine who may purge it: `edge/edge.json`, readable for its owner alone. */
export interface EdgeFile {
  url: string;
  purgeUrl: string;
  purgeSecret: string;
}

/**
 * Starts nginx as an ordinary account, on a folder of its own below the stack's.
 *
 * @param told is called with what nginx tells.
 * @throws Failure with nginx's reason.
 */
export async function startEdge(
  settings: EdgeSettings,
  found: EdgeBinary,
  told: (event: EdgeEvent) => void,
): Promise<Edge> {
  mkdirSync(settings.home, { recursive: true, mode: 0o711 });
  const account = serviceAccount(join(settings.home, "edge"), ACCOUNTS);
  const binary = reachableEdge(found, account);
  const folder = ownFolder(account, settings.home, "edge");
  for (const name of ["bodies", "answers", "unused", "cache"]) mkdirSync(join(folder, name), { recursive: true });
  const tls = settings.tls ?? ownCertificate(binary, folder);
  const accessLog = settings.accessLog ?? join(folder, "access.log");
  const place = { folder, tls, accessLog };
  writeFileSync(join(folder, "rules.conf"), rulesConf(binary, folder));
  const conf = join(folder, "nginx.conf");
  writeFileSync(conf, nginxConf(settings, binary, place, settings.tls !== null));
  handOver(account, folder);

  const watchdog = new Watchdog();
  const child = startProgram(binary.program, ["-p", folder, "-c", conf, "-e", "stderr"], {
    ...account,
    detached: true,
    cwd: folder,
    stdio: ["ignore", "inherit", "pipe"],
    env: libraryEnvironment(binary.libraries),
  });
  watchdog.watch(child);
  let reason = "";
  createInterface({ input: child.stderr! }).on("line", (line) => {
    const event = eventIn(line);
    if (event?.event === "fault" && event.level === "emerg") reason ||= event.message;
    if (event) told(event);
  });
  const { host, port } = settings;
  if (!(await listens(child, host, port))) {
    await stopChild(child, "SIGTERM", 5_000);
    watchdog.dismiss();
    throw new Failure(`The edge did not start: ${reason || "nginx gave no reason"}`);
  }
  const name = reachable(host) === "127.0.0.1" ? "localhost" : reachable(host);
  const url = `https://${name}:${port}`;
  const purgeSecret = randomBytes(24).toString("base64url");
  const purges = await servePurges(join(folder, "cache"), purgeSecret);
  const file = edgeFileOf(settings.home);
  const content: EdgeFile = { url, purgeUrl: purges.url, purgeSecret };
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  return {
    url,
    plainUrl: `http://${name}:${settings.httpPort}`,
    accessLog,
    ended: once(child, "exit").then(() => {}),
    async stop() {
      rmSync(file, { force: true });
      purges.server.close();
      await stopChild(child, "SIGQUIT", STOP_MS);
      watchdog.dismiss();
    },
  };
}

const edgeFileOf = (home: string): string => join(home, "edge.json");

/** @throws Failure when none runs. */
export function runningEdge(home: string): EdgeFile {
  const file = edgeFileOf(home);
  if (!existsSync(file)) throw new Failure(`No running edge in ${home}: start it with npm run edge.`);
  return JSON.parse(readFileSync(file, "utf8")) as EdgeFile;
}

/** What stands below the program's folder moves along with it. */
function reachableEdge(found: EdgeBinary, account: Account): EdgeBinary {
  const { program, libraries } = found;
  const moved = reachableBinary({ program, libraries }, account);
  const ending = join("usr", "sbin", "nginx");
  const [from, to] = [program, moved.program].map((path) => path.slice(0, -ending.length)) as [string, string];
  const entries = Object.entries(found).map(([name, path]) => [
    name,
    typeof path === "string" && libraries && path.startsWith(from) ? to + path.slice(from.length) : path,
  ]);
  return { ...(Object.fromEntries(entries) as EdgeBinary), ...moved };
}

/** False when it ended before it listened. */
async function listens(child: ChildProcess, host: string, port: number): Promise<boolean> {
  let failed = false;
  child.once("error", () => {
    failed = true;
  });
  const at = reachable(host).replace(/^\[|\]$/g, "");
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(20)) {
    if (failed || child.exitCode !== null || child.signalCode !== null) return false;
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: at, port }, () => resolve(true));
      socket.once("error", () => resolve(false)).once("connect", () => socket.destroy());
    });
    if (isOpen) return true;
  }
  return false;
}
