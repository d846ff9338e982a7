import type { Logger } from "pino";

/** What the system and PostgreSQL, Redis or HTTP clients call the end of a connection. */
const CONNECTION = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_|ERR_STREAM_|ERR_IPC_)/;

/**
 * What becomes of a failure that nobody has seen to. A promise that nobody waits for has told nobody: it is logged. So is an error of a
 * connection, whatever it was that nobody listened to. Any other exception may have left anything half done: the process stops as if
 * told to, and whoever started it starts it again.
 */
export function spreadLastNet(logger: Logger, stop: () => void): void {
  let stopping = false;
  process.on("unhandledRejection", (reason) => {
    logger.error({ err: reason }, "A failure that nobody waited for.");
  });
  process.on("uncaughtException", (error: NodeJS.ErrnoException) => {
    if (CONNECTION.test(error.code ?? "")) {
      logger.error({ err: error }, "A connection's error that nobody listened to.");
      return;
    }
    logger.fatal({ err: error }, "A fault that nobody caught: the router stops.");
    if (stopping) process.exit(1);
    stopping = true;
    stop();
  });
}
