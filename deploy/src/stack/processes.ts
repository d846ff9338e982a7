import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import nodeFlags from "../../bin/node-flags.json";
import { Failure } from "../failure";
import { freePort } from "../services/ports";
import { startProgram, stopChild } from "../services/processes";
import type { Watchdog } from "../services/watchdog";
import {
  CLIENT_TOKEN_ISSUER,
  domainEnvironment,
  type Surroundings,
  TOKEN_AUDIENCE,
  TOKEN_ISSUER,
} from "./domain-environment";
import type { DomainFacts } from "./domains";
import type { Launch } from "./launch";
import { Part } from "./part";
import { CLIENT_JWKS_PATH, JWKS_PATH, type PublishedUrls } from "./published-urls";
import { CHECKED_SUPERGRAPHS, ROOT, reachable } from "./settings";
import type { Site } from "./site";

const READY_MS = 300_000;
const STOP_MS = 15_000;

/** What a child of ours inherits of our own environment: enough to run, and none of our secrets. */
const INHERITED = ["PATH", "HOME", "TMPDIR", "LANG", "TZ", "NODE_EXTRA_CA_CERTS"];
/** What the router itself reads: the bounds of a client, and which documents it answers. */
const OF_THE_ROUTER =
  /^(MESSAGES_PER_SECOND|[A-Z]+_PER_(ADDRESS|VIEWER|SOCKET)|TRUSTED_DOCUMENTS|ONLY_TRUSTED|KEEP_DOCUMENTS)$/;

/** Runs each domain and the router as a process of its own, as containers would. */
export async function runProcesses(
  domains: readonly DomainFacts[],
  port: number,
  around: Surroundings,
  launch: Launch,
  watchdog: Watchdog,
  site: Site | undefined,
): Promise<{ published: PublishedUrls; metricsUrl: string }> {
  const children = new Children(around.settings.home, launch, watchdog);
  launch.say("Starting the domains, each as a process");
  const starting = domains.map(async (domain) => {
    // Chosen here and not by the domain: the links to label files carry it.
    const own = await freePort();
    const env = {
      ...domainEnvironment(domain, around.settings.publicUrl ?? `http://127.0.0.1:${own}`, around),
      PORT: String(own),
    };
    return [domain.name, await children.domain(domain.name, env)] as const;
  });
  const outcomes = await Promise.allSettled(starting);
  const urls: Record<string, string> = {};
  for (const outcome of outcomes) {
    if (outcome.status === "rejected") throw outcome.reason;
    urls[outcome.value[0]] = outcome.value[1];
  }

  const published: PublishedUrls = {
    of(path) {
      const owner = domains.find((domain) => domain.published?.paths.some((prefix) => path.startsWith(prefix)));
      if (!owner) throw new Failure(`No domain publishes ${path}.`);
      return `${urls[owner.name]}${path}`;
    },
  };
  launch.say("Starting the router as a process");
  const { host: metricsHost, port: metricsGiven } = around.settings.metrics;
  const metricsPort = metricsGiven || (await freePort());
  await children.router(`http://${reachable(around.settings.host)}:${port}`, {
    SUPERGRAPH: join(ROOT, "schema", "supergraph.graphql"),
    CHECKED_SUPERGRAPHS,
    CONTRACTS: join(ROOT, "schema", "contracts.json"),
    HOST: around.settings.host,
    PORT: String(port),
    METRICS_HOST: metricsHost,
    METRICS_PORT: String(metricsPort),
    ROUTER_SECRET: around.secrets.ROUTER_SECRET,
    REDIS_URL: around.stores.redisUrl,
    JWKS_URL: [JWKS_PATH, CLIENT_JWKS_PATH].map((path) => published.of(path)).join(","),
    TOKEN_ISSUER: `${TOKEN_ISSUER},${CLIENT_TOKEN_ISSUER}`,
    TOKEN_AUDIENCE,
    SUBGRAPH_URLS: JSON.stringify(
      Object.fromEntries(Object.entries(urls).map(([domain, url]) => [domain, `${url}/graphql`])),
    ),
    LOG_LEVEL: around.settings.logLevel,
    TRUSTED_PROXIES: String(around.settings.trustedProxies),
    INTROSPECTION: around.settings.introspection,
    GRAPHIQL: String(around.settings.graphiql),
    SESSION_DOCUMENTS: join(ROOT, "schema", "session.json"),
    CORS_ORIGINS: around.settings.corsOrigins.join(","),
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => OF_THE_ROUTER.test(name))),
    ...(site && {
      SITE_FOLDER: site.folder,
      TRUSTED_DOCUMENTS: [process.env.TRUSTED_DOCUMENTS, site.documents].filter(Boolean).join(","),
    }),
    ...(around.settings.maxCost !== null && { MAX_COST: String(around.settings.maxCost) }),
  });
  return { published, metricsUrl: `http://${reachable(metricsHost)}:${metricsPort}/metrics` };
}

class Children {
  constructor(
    private readonly home: string,
    private readonly launch: Launch,
    private readonly watchdog: Watchdog,
  ) {}

  /** Resolves to the URL the domain says it listens on; it stays the same. */
  async domain(name: string, env: Record<string, string>): Promise<string> {
    const main = join(ROOT, "deploy", "src", "serve-domain.ts");
    let url = "";
    await this.keep(name, ["-r", join(ROOT, "deploy", "register.cjs"), main, name], env, async (child) => {
      url = await new Promise<string>((resolve) => {
        child.on("message", (message: { type?: string; url?: string }) => {
          if (message.type === "listening" && message.url) resolve(message.url);
        });
      });
    });
    return url;
  }

  async router(url: string, env: Record<string, string>): Promise<void> {
    // Its readiness is that of the domains too, which may be on their way up as well.
    await this.keep("router", [join(ROOT, "router", "bin", "router.js")], env, () => answers(`${url}/healthz`));
  }

  /** Starts it, and again whenever it dies. */
  private async keep(
    name: string,
    args: string[],
    env: Record<string, string>,
    ready: (child: ChildProcess) => Promise<void>,
  ): Promise<void> {
    const start = async () => {
      const { child, ended } = this.start(name, args, env);
      try {
        await Promise.race([ready(child), ended, late(name)]);
        return child;
      } catch (error) {
        await end(child);
        throw error;
      }
    };
    const end = async (child: ChildProcess) => {
      await stopChild(child, "SIGTERM", STOP_MS);
      this.watchdog.forget(child);
    };
    const part = new Part(await start(), { name, say: this.launch.say, again: start, end });
    this.launch.onStop(() => part.stop());
  }

  private start(
    name: string,
    args: string[],
    env: Record<string, string>,
  ): { child: ChildProcess; ended: Promise<never> } {
    const log = join(this.home, `${name}.log`);
    const output = openSync(log, "a", 0o600);
    const inherited = INHERITED.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []));
    // A debugger's breakpoint stops one process alone.
    const inspect = process.env.INSPECT === name ? ["--inspect"] : [];
    const child = startProgram(process.execPath, [...nodeFlags, ...inspect, ...args], {
      cwd: ROOT,
      // Of its own session: Ctrl-C in a terminal must reach the launcher alone, which stops all in order.
      detached: true,
      // The channel's end tells an orphan to stop.
      stdio: ["ignore", output, output, "ipc"],
      env: { ...Object.fromEntries(inherited), ...env },
    });
    closeSync(output);
    this.watchdog.watch(child);
    const ended = new Promise<never>((_resolve, reject) => {
      child.once("error", (error) => reject(new Failure(`${name} could not be started: ${error.message}`)));
      child.once("exit", () => {
        const last = readFileSync(log, "utf8").trimEnd().split("\n").at(-1);
        reject(new Failure(`${name} did not start: ${last || "it gave no reason"} (${log})`));
      });
    });
    // After the start its end is told by the part.
    ended.catch(() => {});
    return { child, ended };
  }
}

async function answers(url: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {}
    await sleep(50);
  }
}

function late(name: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Failure(`${name} was not ready within five minutes.`)), READY_MS).unref();
  });
}
