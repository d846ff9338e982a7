import type { Secrets } from "./secrets";
import type { Settings } from "./settings";
import type { Stores } from "./stores";

/** The domains, in the order they start. */
export const DOMAINS = ["customers", "orders", "pricing", "logistics", "tracking"] as const;
export type Domain = (typeof DOMAINS)[number];

/** Tracking's store is Redis; the others own one PostgreSQL database each. */
export const ON_POSTGRES = ["customers", "orders", "pricing", "logistics"] as const;

export const TOKEN_ISSUER = "https://baiyun.example";
export const TOKEN_AUDIENCE = "baiyun";

/** All that the domains' environments are made of. */
export interface Surroundings {
  settings: Settings;
  secrets: Secrets;
  stores: Stores;
  databases: Record<(typeof ON_POSTGRES)[number], string>;
}

/**
 * What one domain reads from its environment: its own secrets, never another's.
 *
 * @param publicUrl where browsers reach the domain's own routes, such as the label files.
 */
export function domainEnvironment(
  domain: Domain,
  publicUrl: string,
  { settings, secrets, stores, databases }: Surroundings,
) {
  const own: Record<Domain, Record<string, string>> = {
    customers: {
      DATABASE_URL: databases.customers,
      SIGNING_KEY: secrets.SIGNING_KEY,
      TOKEN_ISSUER,
      TOKEN_AUDIENCE,
    },
    orders: { DATABASE_URL: databases.orders },
    pricing: { DATABASE_URL: databases.pricing },
    logistics: { DATABASE_URL: databases.logistics, LABEL_SECRET: secrets.LABEL_SECRET, PUBLIC_URL: publicUrl },
    tracking: { SEVENTEEN_TRACK_KEY: secrets.SEVENTEEN_TRACK_KEY },
  };
  return {
    REDIS_URL: stores.redisUrl,
    ROUTER_SECRET: secrets.ROUTER_SECRET,
    LOG_LEVEL: settings.logLevel,
    DEMO: String(settings.demo),
    HOST: "127.0.0.1",
    PORT: "0",
    ...own[domain],
  };
}
