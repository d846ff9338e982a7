import { ConfigError } from "../config";
import type { CommonConfig, Domain } from "../domain/domain";
import { startDomain } from "../domain/start-domain";
import { type Listening, listen } from "./http";

/** Runs a domain as this process: listens, tells its parent where, and stops cleanly when told to or orphaned. */
export async function serve<C extends CommonConfig, S extends object>(domain: Domain<C, S>): Promise<void> {
  let listening: Listening | null = null;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await listening?.close();
    process.exit(0);
  };
  // Before anything is started, so that an early signal leaves nothing behind.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);

  try {
    const { subgraph } = await startDomain(domain, process.env);
    listening = await listen(subgraph);
    subgraph.logger.info({ url: listening.url }, "listening");
    process.send?.({ type: "listening", url: listening.url });
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError || isSystemError(error) ? error.message : inspect(error)}\n`);
    process.exit(1);
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
