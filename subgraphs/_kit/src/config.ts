import { z } from "zod";
import { secretsIn } from "./identity/router-signature";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable is missing or malformed. The message is one line and never repeats a value, which may be a secret. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

/** What every subgraph reads; a domain extends it with its own. */
export const subgraphConfig = z.object({
  DATABASE_URL: postgresUrl,
  /** Past a pooler in transaction mode, for migrations and listeners, which need sessions of their own. */
  DATABASE_DIRECT_URL: postgresUrl.optional(),
  /** Connections of one process to its database. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  /** Off behind a pooler in transaction mode. */
  PREPARED_STATEMENTS: z.stringbool().default(true),
  /** The longest that one statement may run, and that one may wait for a lock. */
  STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(0).default(30_000),
  LOCK_TIMEOUT_MS: z.coerce.number().int().min(0).default(15_000),
  /** How long a death may go unseen: then others take over what the dead had in hand, events and jobs. */
  TAKE_OVER_AFTER_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  /** How many objects one answer may hold. */
  MAX_ANSWER_OBJECTS: z.coerce.number().int().min(1).default(100_000),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  /** While it is exchanged the new one and the old, separated by a comma: both are accepted. */
  ROUTER_SECRET: z
    .string()
    .min(32, { abort: true })
    .refine((given) => secretsIn(given).every((secret) => secret.length >= 32), "Too small: each has >=32 characters"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  DEMO: z.stringbool().default(false),
});

/** Parses `env` by `schema`. @throws {ConfigError} naming every variable at fault. */
export function parseConfig<S extends z.ZodType>(schema: S, env: Environment): z.infer<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new ConfigError(`Configuration refused: ${faults.join("; ")}`);
}
