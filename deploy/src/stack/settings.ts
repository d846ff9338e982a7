import { join, resolve } from "node:path";
import { originsOf } from "@baiyun/router/src/transport/origins";
import { Failure } from "../failure";

/** The checkout: where schema/, subgraphs/ and router/ are. */
export const ROOT = resolve(__dirname, "..", "..", "..");
/** Beside what is installed, so that a new install removes it. */
export const CHECKED_SUPERGRAPHS = join(ROOT, "node_modules", ".cache", "supergraphs");

/** What the caller of `npm start` may choose. */
export interface Settings {
  /** Absolute. */
  home: string;
  /** 0 asks for any free port. */
  port: number;
  host: string;
  /** Where figures are scraped; 0 takes any free port. */
  metrics: { port: number; host: string };
  /** Where others reach the stack, for the links it hands out; null means on this machine. */
  publicUrl: string | null;
  mode: "embedded" | "processes";
  /** Whether the first start fills in the demo tenants, accounts and rate cards. */
  demo: boolean;
  /** How many orders of the demo a new home is filled with. */
  demoOrders: number;
  databaseUrl: string | null;
  redisUrl: string | null;
  /** What becomes of mail, as the domains' variables say it. */
  mail: {
    MAIL?: string | undefined;
    /** Where caught mail is taken in. */
    MAIL_CATCH_PORT?: string | undefined;
    SMTP_URL?: string | undefined;
    MAIL_FROM?: string | undefined;
  };
  /** Whether the counterparts' sandbox runs beside the stack: not in production, unless it is asked for. */
  sandbox: boolean;
  /** How long a death may go unseen by the domains; null is their own time. */
  takeOverAfterMs: number | null;
  /** log2 of scrypt's N, of which passwords are kept; null is the domain's own. */
  passwordCost: number | null;
  /** Whether what the heap has and does not use is kept, with what was compiled for speed; else it is given back when little happens. */
  keepMemory: boolean;
  /** Objects that an operation may come to; null is the router's own limit. */
  maxCost: number | null;
  /** Proxies of ours in front of the router. */
  trustedProxies: number;
  /** What introspection shows: each viewer what it may read here, and nobody anything where NODE_ENV is production. */
  introspection: "full" | "permitted" | "off";
  /** Whether `/graphiql` is there; the same. */
  graphiql: boolean;
  /** Whether the portals' pages are built and served. */
  web: boolean;
  /** Origins of other sites whose pages may ask. */
  corsOrigins: readonly string[];
  /** pino's name of the least severe line to log. */
  logLevel: string;
}

/** @throws Failure naming the variable that cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    home: resolve(ROOT, env.BAIYUN_HOME || ".baiyun"),
    port: port("PORT", env.PORT || "4000"),
    host: env.HOST || "127.0.0.1",
    metrics: { port: port("METRICS_PORT", env.METRICS_PORT || "0"), host: env.METRICS_HOST || "127.0.0.1" },
    publicUrl: url("PUBLIC_URL", env.PUBLIC_URL, /^https?:$/, "https://api.example.com"),
    mode: mode(env.MODE || "embedded"),
    demo: env.DEMO !== "false",
    demoOrders: env.DEMO === "false" ? 0 : demoOrders(env.DEMO_ORDERS || "300"),
    databaseUrl: url(
      "DATABASE_URL",
      env.DATABASE_URL,
      /^postgres(ql)?:$/,
      "postgres://user:password@host:5432/postgres",
    ),
    redisUrl: url("REDIS_URL", env.REDIS_URL, /^rediss?:$/, "redis://host:6379"),
    mail: mail(env),
    sandbox: sandbox(env),
    takeOverAfterMs: count("TAKE_OVER_AFTER_MS", env.TAKE_OVER_AFTER_MS),
    passwordCost: count("PASSWORD_COST", env.PASSWORD_COST),
    keepMemory: flag("KEEP_MEMORY", env.KEEP_MEMORY, false),
    maxCost: count("MAX_COST", env.MAX_COST),
    trustedProxies: proxies(env.TRUSTED_PROXIES || "0"),
    ...shown(env),
    web: flag("WEB", env.WEB, true),
    corsOrigins: cors(env.CORS_ORIGINS),
    logLevel: env.LOG_LEVEL || "warn",
  };
}

/** `npm start` is for who works on it: unless it is said to be production, it can be looked into. */
function shown({ NODE_ENV, INTROSPECTION, GRAPHIQL }: NodeJS.ProcessEnv): Pick<Settings, "introspection" | "graphiql"> {
  const isProduction = NODE_ENV === "production";
  const introspection = INTROSPECTION || (isProduction ? "off" : "permitted");
  if (introspection !== "permitted" && introspection !== "off")
    throw new Failure(`INTROSPECTION must be "permitted" or "off", not "${introspection}".`);
  return { introspection, graphiql: flag("GRAPHIQL", GRAPHIQL, !isProduction) };
}

function flag(name: string, value: string | undefined, unsaid: boolean): boolean {
  const text = value || String(unsaid);
  if (text === "true" || text === "false") return text === "true";
  throw new Failure(`${name} must be "true" or "false", not "${text}".`);
}

function sandbox({ NODE_ENV, SANDBOX }: NodeJS.ProcessEnv): boolean {
  const value = SANDBOX || String(NODE_ENV !== "production");
  if (value === "true" || value === "false") return value === "true";
  throw new Failure(`SANDBOX must be "true" or "false", not "${value}".`);
}

function cors(value: string | undefined): readonly string[] {
  try {
    return originsOf(value);
  } catch (error) {
    throw new Failure((error as Error).message);
  }
}

/** Where this machine reaches a server that listens on `host`. */
export function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

/** The address as a person opens it here. */
export function shownUrl(host: string, port: number): string {
  const address = reachable(host);
  return `http://${address === "127.0.0.1" ? "localhost" : address}:${port}`;
}

function port(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
  throw new Failure(`${name} must be a number from 0 to 65535, not "${value}".`);
}

function count(name: string, value: string | undefined): number | null {
  if (!value) return null;
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new Failure(`${name} must be a whole number above 0, not "${value}".`);
}

function proxies(value: string): number {
  if (/^\d$/.test(value)) return Number(value);
  throw new Failure(`TRUSTED_PROXIES must be a number from 0 to 9, not "${value}".`);
}

function demoOrders(value: string): number {
  const orders = Number(value);
  if (!Number.isInteger(orders) || orders < 0 || orders > 10_000)
    throw new Failure(`DEMO_ORDERS must be a number from 0 to 10000, not "${value}".`);
  return orders;
}

/** The demo's people can be written to nowhere, so their mail is caught, and shown in one inbox. */
function mail({ MAIL, SMTP_URL, MAIL_FROM, DEMO }: NodeJS.ProcessEnv): Settings["mail"] {
  const unsaid = SMTP_URL || DEMO === "false" ? undefined : "catch";
  return { MAIL: MAIL || unsaid, SMTP_URL: SMTP_URL || undefined, MAIL_FROM: MAIL_FROM || undefined };
}

function mode(value: string): Settings["mode"] {
  if (value === "embedded" || value === "processes") return value;
  throw new Failure(`MODE must be "embedded" or "processes", not "${value}".`);
}

function url(name: string, value: string | undefined, protocol: RegExp, example: string): string | null {
  if (!value) return null;
  if (URL.canParse(value) && protocol.test(new URL(value).protocol)) return value;
  // The value is not repeated: it may hold a password.
  throw new Failure(`${name} must be a URL such as ${example}.`);
}
