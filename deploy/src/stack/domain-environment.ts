import type { DomainFacts } from "./domains";
import { trackingSandbox } from "./sandbox-tracking";
import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import type { Stores } from "./stores";

export const TOKEN_ISSUER = "https://baiyun.example";
/** Of the tokens of partners' API clients: another issuer, whose keys are good for no person's token. */
export const CLIENT_TOKEN_ISSUER = "https://clients.baiyun.example";
export const TOKEN_AUDIENCE = "baiyun";

/** All that the domains' environments are made of. */
export interface Surroundings {
  settings: Settings;
  secrets: Secrets;
  stores: Stores;
  /** URL by the name of the domain whose database it is. */
  databases: Readonly<Record<string, string>>;
  /** Where the counterparts' sandbox is, where there is one. */
  sandboxUrl?: string | null;
  /** Where the portals are, where they are served. */
  portalsUrl?: string | null;
}

/**
 * What one domain reads from its environment, and nothing else: its own secrets, never another's.
 *
 * @param publicUrl where browsers reach the domain's own routes, such as the label files.
 */
export function domainEnvironment(
  { name, variables, secrets: own }: DomainFacts,
  publicUrl: string,
  { settings, secrets, stores, databases, sandboxUrl, portalsUrl }: Surroundings,
): Record<string, string> {
  const offered: Record<string, string | undefined> = {
    DATABASE_URL: databases[name],
    REDIS_URL: stores.redisUrl,
    ROUTER_SECRET: secrets.ROUTER_SECRET,
    LOG_LEVEL: settings.logLevel,
    DEMO: String(settings.demo),
    TAKE_OVER_AFTER_MS: settings.takeOverAfterMs?.toString(),
    PASSWORD_COST: settings.passwordCost?.toString(),
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    PORTALS_URL: portalsUrl ?? "",
    TOKEN_ISSUER,
    CLIENT_TOKEN_ISSUER,
    TOKEN_AUDIENCE,
    CARRIER_SANDBOX_URL: sandboxUrl ?? undefined,
    ...trackingSandbox(sandboxUrl),
    // Whoever tries the demo has the receiver of the webhooks on the same machine.
    WEBHOOK_ALLOW_LOOPBACK: String(settings.demo),
    ...mailOf(variables, settings.mail),
    ...Object.fromEntries(Object.keys(own).map((secret) => [secret, secrets[secret]])),
  };
  const given = variables.flatMap((variable) => {
    const value = offered[variable];
    return value === undefined ? [] : [[variable, value] as const];
  });
  return Object.fromEntries(given);
}

/** Caught mail is one domain's, which has the inbox: the others send theirs to it. */
function mailOf(variables: readonly string[], mail: Settings["mail"]): Settings["mail"] {
  const { MAIL, MAIL_CATCH_PORT: port, MAIL_FROM } = mail;
  if (MAIL !== "catch" || variables.includes("MAIL_CATCH_PORT")) return mail;
  return { MAIL_FROM, SMTP_URL: port && `smtp://127.0.0.1:${port}` };
}
