import { ConfigError, type Environment } from "../config";
import { type Listening, listen } from "./http";
import type { Subgraph } from "./subgraph";

/** Runs a subgraph as this process: listens, tells its parent where, and stops cleanly when told to or orphaned. */
export async function serve(start: (env: Environment) => Promise<Subgraph>): Promise<void> {
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
    const subgraph = await start(process.env);
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
