import { isOutage } from "../events/outage";
import type { Logger } from "../logging";

/**
 * What becomes of a failure that nobody has seen to. A promise that nobody waits for has told nobody, and has left nothing half done that
 * its own `finally` did not see to: it is logged. An error of a connection is logged as well, whatever it was that nobody listened to.
 * Any other exception may have left anything half done: the process stops as if told to, and whoever started it starts it again.
 */
export function spreadLastNet(logger: Logger, stop: () => void): void {
  let stopping = false;
  process.on("unhandledRejection", (reason) => {
    logger.error({ err: reason }, "a failure that nobody waited for");
  });
  process.on("uncaughtException", (error) => {
    if (isOutage(error)) return logger.error({ err: error }, "a connection's error that nobody listened to");
    logger.fatal({ err: error }, "a fault that nobody caught: the process stops");
    if (stopping) process.exit(1);
    stopping = true;
    stop();
  });
}
