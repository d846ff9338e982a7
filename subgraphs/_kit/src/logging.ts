import { type Logger, pino, stdSerializers } from "pino";

export type { Logger };

/** A failed statement carries the row it would have written: what a person entered does not belong in a log. */
function withoutRow(error: Error): object {
  const { query, parameters, detail, driverError, ...rest } = stdSerializers.err(error) as object as Record<
    string,
    unknown
  >;
  return rest;
}

/** One JSON line per entry on standard output. Credentials never reach it, whatever a caller logs. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    serializers: { err: withoutRow },
    redact: {
      paths: ["*.authorization", "*.password", "*.token", "*.secret", '*["x-viewer"]', '*["x-viewer-signature"]'],
      censor: "[redacted]",
    },
  });
}
