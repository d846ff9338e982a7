import { type Logger, pino } from "pino";

export type { Logger };

/** One JSON line per entry on standard output. Credentials never reach it, whatever a caller logs. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: ["*.authorization", "*.password", "*.token", "*.secret", '*["x-viewer"]', '*["x-viewer-signature"]'],
      censor: "[redacted]",
    },
  });
}
