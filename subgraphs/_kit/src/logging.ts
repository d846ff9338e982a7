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

let output: ReturnType<typeof pino.destination> | undefined;

/** One JSON line per entry on standard output. Credentials and IOSS numbers never reach it, whatever a caller logs. */
export function createLogger(name: string, level: string): Logger {
  // On a full disk there is no log, which is no reason to stop.
  output ??= pino.destination({ dest: 1, sync: true }).on("error", () => undefined);
  const options = {
    name,
    level,
    serializers: { err: withoutRow },
    redact: {
      paths: [
        ...["*.authorization", "*.password", "*.token", "*.secret", "*.credentials", "*.iossNumber"],
        ...['*["x-viewer"]', '*["x-viewer-signature"]'],
      ],
      censor: "[redacted]",
    },
  };
  return pino(options, output);
}
