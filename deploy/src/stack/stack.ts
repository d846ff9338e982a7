import { createServer } from "node:net";
import { join } from "node:path";
import type { Sandbox } from "@baiyun/sandbox";
import { Failure, lineOf } from "../failure";
import { freePort } from "../services/ports";
import { Watchdog } from "../services/watchdog";
import { createDatabases } from "./databases";
import { placeDemoOrders, wantDemoOrders } from "./demo-orders";
import { keepManifest } from "./documents";
import type { Surroundings } from "./domain-environment";
import { composedDomains, type DomainFacts } from "./domains";
import type { LoadedDomain } from "./embedded";
import { announceStack, takeHome } from "./home";
import { Launch } from "./launch";
import { runProcesses } from "./processes";
import { mailPathOf, type PublishedUrls, TOKEN_PATH, TRACK_INGEST_PATH } from "./published-urls";
import { tellSandbox } from "./sandbox-tracking";
import { readSecrets } from "./secrets";
import { type Settings, shownUrl } from "./settings";
import { buildSite } from "./site";
import { openStores } from "./stores";

/** Where a stack is found. */
interface Addresses {
  /** The router's, which clients ask. */
  url: string;
  metricsUrl: string;
}

/** A stack that is up, or on its way up. */
export interface Stack {
  /** Once everything answers. */
  ready: Promise<Addresses>;
  /** Stops all that was started so far, whether or not it was ready. */
  stop(): Promise<void>;
}

/** @throws Failure before anything was started: the port is taken or the folder cannot be used. */
export async function openStack(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<Stack> {
  await refuseTakenPort(settings);
  const release = takeHome(settings.home);
  try {
    wantDemoOrders(settings);
    const domains = composedDomains();
    const launch = new Launch(readSecrets(settings.home, domains, env), say);
    const watchdog = new Watchdog();
    launch.onStop(release);
    launch.onStop(() => watchdog.dismiss());
    let stopping = false;
    const starting = bringUp(domains, settings, launch, watchdog, () => stopping);
    return {
      ready: starting,
      async stop() {
        stopping = true;
        // A start under way is let finish its step: what it starts meanwhile would otherwise escape.
        await starting.catch(() => {});
        await launch.stop();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function bringUp(
  all: readonly DomainFacts[],
  settings: Settings,
  launch: Launch,
  watchdog: Watchdog,
  stopping: () => boolean,
): Promise<Addresses> {
  const proceed = () => {
    if (stopping()) throw new Failure("Stopped while starting.");
  };
  const opening = openStores(
    settings,
    (password) => ({ home: settings.home, password, throwaway: false, watchdog, progress: launch.say }),
    launch,
  );
  const building = settings.web ? buildSite(launch.say) : undefined;
  // Told below, where it is waited for.
  building?.catch(() => {});
  // Loading is synchronous, and initdb is another process: the two run side by side.
  const domains = settings.mode === "embedded" ? loadWhile(all, opening) : null;
  const stores = await opening;
  proceed();
  const withDatabase = all.filter(({ database }) => database).map(({ name }) => name);
  const databases = await createDatabases(stores.databaseUrl, withDatabase, launch.secrets.POSTGRES_PASSWORD);
  const sandbox = settings.sandbox ? await openSandbox(settings.home, launch) : null;
  const sandboxUrl = sandbox?.url ?? null;
  proceed();
  const isCaught = settings.mail.MAIL === "catch";
  const mail = isCaught ? { ...settings.mail, MAIL_CATCH_PORT: String(await freePort()) } : settings.mail;
  const around: Surroundings = {
    settings: { ...settings, mail },
    secrets: launch.secrets,
    stores,
    databases,
    sandboxUrl,
  };
  proceed();
  const folder = await building;
  const site = folder === undefined ? undefined : { folder, documents: keepManifest(settings.home) };
  proceed();
  const port = settings.port || (await freePort());
  const url = shownUrl(settings.host, port);
  const withPages = { ...around, portalsUrl: site ? (settings.publicUrl ?? url) : null };
  const { published, metricsUrl } = domains
    ? await embedded().runEmbedded(domains(), port, withPages, launch, site)
    : await runProcesses(all, port, withPages, launch, watchdog, site);
  proceed();
  if (sandbox) tellSandbox(sandbox, launch.secrets, published);
  const mailPath = mailPathOf(mail.MAIL);
  launch.onStop(
    announceStack(settings.home, {
      url,
      pid: process.pid,
      metricsUrl,
      trackIngestUrl: published.of(TRACK_INGEST_PATH),
      tokenUrl: published.of(TOKEN_PATH),
      outboxUrl: mailPath && published.of(mailPath),
      sandboxUrl,
      mode: settings.mode,
      routes: routesOf(all, published),
    }),
  );
  placeDemoOrders(settings.home, launch, watchdog);
  return { url, metricsUrl };
}

/** Of each path that a domain publishes, the address it is at. */
function routesOf(all: readonly DomainFacts[], published: PublishedUrls): Readonly<Record<string, string>> {
  const paths = all.flatMap((domain) => domain.published?.paths ?? []);
  return Object.fromEntries(paths.map((path) => [path, new URL(published.of(path)).origin]));
}

/** Counterparts that cannot be reached from here; what they accepted outlives the stack, as it would there. */
async function openSandbox(home: string, launch: Launch): Promise<Sandbox> {
  const { startSandbox } = await import("@baiyun/sandbox");
  const folder = join(home, "sandbox");
  const sandbox = await startSandbox({ folder, host: "127.0.0.1", port: await freePort() });
  launch.onStop(() => sandbox.close());
  tellSandbox(sandbox, launch.secrets, null);
  return sandbox;
}

/** Takes seconds to load, which a start that is refused, and the stores of one that is not, need not wait for. */
const embedded = () => require("./embedded") as typeof import("./embedded");

function loadWhile(all: readonly DomainFacts[], opening: Promise<unknown>): () => readonly LoadedDomain[] {
  let loaded: readonly LoadedDomain[] | undefined;
  const timer = setTimeout(() => {
    try {
      loaded = embedded().loadDomains(all);
    } catch {
      // The same fault comes again below, where somebody waits for it.
    }
  }, 50);
  const cancel = () => clearTimeout(timer);
  opening.then(cancel, cancel);
  return () => {
    loaded ??= embedded().loadDomains(all);
    return loaded;
  };
}

/** Before anything else is started, since nothing would come of it. */
function refuseTakenPort({ port, host }: Settings): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE";
      const what = taken ? `Port ${port} is taken` : `${host}:${port} cannot be listened on (${lineOf(error)})`;
      reject(new Failure(`${what}: set PORT to another.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
