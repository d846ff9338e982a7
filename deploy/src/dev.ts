import { parseArgs } from "node:util";
import { RestartingStack } from "./dev/restarting-stack";
import { watchSources } from "./dev/watch-sources";
import { Failure, lineOf } from "./failure";
import { freePort } from "./services/ports";
import { Watchdog } from "./services/watchdog";
import { composedDomains } from "./stack/domains";
import { takeHome } from "./stack/home";
import { Launch } from "./stack/launch";
import { readSecrets } from "./stack/secrets";
import { readSettings } from "./stack/settings";
import { openStores } from "./stack/stores";

const USAGE = "Usage: npm run dev [-- --inspect [DOMAIN]]";

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * The stack on its stores, started anew when a source changes. `--inspect` opens the debugger of the whole of it;
 * with a domain's name each runs as a process, and that one alone can be stopped at a breakpoint.
 */
async function main(args: string[]): Promise<number> {
  const { inspected, nodeOptions } = readArguments(args);
  const settings = readSettings(process.env);
  const stopped = new Promise<number>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
    process.on("disconnect", () => resolve(0));
  });

  const release = takeHome(settings.home);
  const launch = new Launch(readSecrets(settings.home, composedDomains(), process.env), say);
  try {
    const watchdog = new Watchdog();
    launch.onStop(release);
    launch.onStop(() => watchdog.dismiss());
    const place = { home: settings.home, throwaway: false, watchdog, progress: say };
    const stores = await openStores(settings, (password) => ({ ...place, password }), launch);
    const env = {
      ...process.env,
      ...(inspected ? { MODE: "processes", INSPECT: inspected } : {}),
      DATABASE_URL: stores.databaseUrl,
      REDIS_URL: stores.redisUrl,
      PORT: String(settings.port || (await freePort())),
      METRICS_PORT: String(settings.metrics.port || (await freePort())),
    };
    const stack = new RestartingStack(nodeOptions, env, say);
    launch.onStop(() => stack.stop());
    launch.onStop(
      watchSources((path) => {
        say(`${path} changed: starting again`);
        void stack.restart();
      }),
    );
    stack.start();
    return await stopped;
  } finally {
    await launch.stop();
  }
}

function readArguments(args: string[]): { inspected: string | null; nodeOptions: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { inspect: { type: "boolean", default: false } },
    });
    if (positionals.length > (values.inspect ? 1 : 0)) throw new Failure(USAGE);
    const inspected = positionals[0] ?? null;
    return { inspected, nodeOptions: values.inspect && !inspected ? ["--inspect"] : [] };
  } catch {
    throw new Failure(USAGE);
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exit(1);
  },
);
