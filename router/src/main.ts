import { readFileSync } from "node:fs";
import { type Logger, pino } from "pino";
import { type CommandLine, readCommandLine, USAGE } from "./config";
import { readContracts } from "./contracts-file";
import { spreadLastNet } from "./last-net";
import { createRouter, type Router, type RouterOptions } from "./router";
import { readSessionDocuments } from "./session-file";

/** The command line: starts, prints one line with the URL, and stops on SIGTERM or SIGINT after what is in flight. */
async function main(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (args.includes("--help")) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  try {
    const line = readCommandLine(args, env);
    // On a full disk there is no log, which is no reason to stop.
    const output = pino.destination({ dest: 2, sync: true }).on("error", () => undefined);
    const logger = pino({ level: line.logLevel }, output);
    const router = await createRouter({
      ...line,
      supergraphSdl: readSupergraph(line.supergraph),
      ...(line.contractsFile && { contracts: contractsOf(line) }),
      ...(line.sessionFile && { session: readSessionDocuments(line.sessionFile) }),
      ...(line.maxCost !== undefined && { limits: { cost: line.maxCost } }),
      logger,
    });
    stopOnSignal(router, logger);
    const url = await router.listen(line);
    process.stdout.write(`The router is listening at ${url}\n`);
  } catch (reason) {
    process.stderr.write(`${explain(reason)}\n`);
    process.exit(1);
  }
}

/**
 * Outside development a variant's introspection shows each viewer what it may read, as that of the whole does. Which pages may ask, and
 * whether there is GraphiQL, is said once for all, but where a variant says otherwise.
 */
function contractsOf({
  contractsFile,
  development,
  graphiql,
  corsOrigins,
}: CommandLine): RouterOptions["contracts"] & object {
  const contracts = readContracts(contractsFile!);
  for (const [name, { introspection }] of Object.entries(contracts)) {
    if (introspection === "full" && !development)
      throw new Error(`CONTRACTS: ${name}.introspection "full" is for NODE_ENV=development; use "permitted".`);
  }
  return Object.fromEntries(Object.entries(contracts).map(([name, own]) => [name, { graphiql, corsOrigins, ...own }]));
}

function readSupergraph(file: CommandLine["supergraph"]): string {
  try {
    return readFileSync(file, "utf8");
  } catch (reason) {
    throw new Error(`The supergraph file "${file}" cannot be read (${(reason as NodeJS.ErrnoException).code}).`);
  }
}

function stopOnSignal(router: Router, logger: Logger): void {
  let stopping = false;
  const stopWith = (code: number) => {
    if (stopping) return;
    stopping = true;
    router.close().then(
      () => process.exit(code),
      () => process.exit(1),
    );
  };
  const stop = () => stopWith(0);
  spreadLastNet(logger, () => stopWith(1));
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
  // Started by a parent that is gone now: nobody else would stop us.
  process.on("disconnect", stop);
}

function explain(reason: unknown): string {
  const { code, port, address } = reason as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === "EADDRINUSE") return `Port ${port} is already in use.`;
  if (code === "EACCES" || code === "EADDRNOTAVAIL") return `Cannot listen at ${address}:${port} (${code}).`;
  return String((reason as Error).message).replace(/\s*\n\s*/g, " ");
}

void main(process.argv.slice(2), process.env);
