import { ConfigError } from "../config";
import type { CommonConfig, Domain } from "../domain/domain";
import { startDomain } from "../domain/start-domain";
import { createLogger } from "../logging";
import { type Listening, listen } from "./http";
import { spreadLastNet } from "./last-net";

/** What does not end by itself then is cut off. */
const STOP_MS = 25_000;

/** Runs a domain as this process: listens, tells its parent where, and stops cleanly when told to or orphaned. */
export async function serve<C extends CommonConfig, S extends object>(domain: Domain<C, S>): Promise<void> {
  let listening: Listening | null = null;
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(code), STOP_MS).unref();
    await listening?.close().catch(() => undefined);
    process.exit(code);
  };
  // Before anything is started, so that an early signal leaves nothing behind.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  process.on("disconnect", () => void stop(0));
  spreadLastNet(createLogger(domain.name, "error"), () => void stop(1));

  try {
    const { subgraph } = await startDomain(domain, process.env);
    listening = await listen(subgraph);
    subgraph.logger.info({ url: listening.url }, "listening");
    // A parent that is gone by now has told us so by the end of its channel.
    process.send?.({ type: "listening", url: listening.url }, undefined, undefined, () => undefined);
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
