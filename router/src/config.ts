import { parseArgs } from "node:util";
import type { ClientBounds } from "./transport/client-bounds";
import { originsOf } from "./transport/origins";

/** Which documents are answered by their ids, and whether others are. */
export interface DocumentTerms {
  trustedDocuments?: readonly string[];
  onlyTrusted: boolean;
  keepsDocuments: boolean;
}

/** How the command line starts a router. */
export interface CommandLine extends DocumentTerms {
  supergraph: string;
  port: number;
  host: string;
  /** Subgraph name to URL, over what the supergraph says. */
  urls: Record<string, string>;
  secret?: string;
  jwksUrl?: readonly string[];
  redisUrl?: string;
  issuer?: readonly string[];
  audience?: string;
  /** Whether identical reads that one viewer has in flight are executed once. */
  shareReads: boolean;
  /** What a client is told of what it may not see. */
  unauthorized: (typeof UNAUTHORIZED)[number];
  /** What introspection shows: outside development nothing, unless it is asked for. */
  introspection: (typeof INTROSPECTION)[number];
  /** Whether `/graphiql` is there: outside development only when it is asked for. */
  graphiql: boolean;
  /** Origins of other sites whose pages may ask. */
  corsOrigins: readonly string[];
  /** A file of variants of the graph. */
  contractsFile?: string;
  /** Objects that an operation's answer may come to. */
  maxCost?: number;
  /** Where `/metrics` is served; nowhere unless a port is given. */
  metrics?: { port: number; host?: string };
  /** Proxies of ours that a request passes before it reaches the router. */
  trustedProxies: number;
  /** What one client may hold. */
  clients: Partial<ClientBounds>;
  /** A folder of built pages. */
  site?: string;
  /** A file of how those pages sign in with a cookie. */
  sessionFile?: string;
  /** A folder where it is noted which supergraphs were found valid. */
  checkedFolder?: string;
  development: boolean;
  logLevel: string;
}

const UNAUTHORIZED = ["errors", "silent", "reject"] as const;
const INTROSPECTION = ["full", "permitted", "off"] as const;

const CLIENT_BOUNDS = {
  CONNECTIONS_PER_ADDRESS: "connectionsPerAddress",
  SOCKETS_PER_ADDRESS: "socketsPerAddress",
  SOCKETS_PER_VIEWER: "socketsPerViewer",
  SUBSCRIPTIONS_PER_ADDRESS: "subscriptionsPerAddress",
  SUBSCRIPTIONS_PER_VIEWER: "subscriptionsPerViewer",
  SUBSCRIPTIONS_PER_SOCKET: "subscriptionsPerSocket",
  OPERATIONS_PER_SOCKET: "operationsPerSocket",
  MESSAGES_PER_SECOND: "messagesPerSecond",
} as const satisfies Record<string, keyof ClientBounds>;

/** The variables that bound what one client may hold. */
export const CLIENT_BOUND_NAMES = Object.keys(CLIENT_BOUNDS);

export const USAGE =
  "Usage: router --supergraph FILE [--port N] [--host H] [--share-reads]   (or SUPERGRAPH, PORT, HOST, SHARE_READS=true)";

/** Flags win over the environment. @throws Error with a one-line message. */
export function readCommandLine(args: string[], env: NodeJS.ProcessEnv): CommandLine {
  const { values } = parseArgs({
    args,
    options: {
      supergraph: { type: "string" },
      port: { type: "string" },
      host: { type: "string" },
      "share-reads": { type: "boolean" },
    },
  });
  const supergraph = values.supergraph ?? env.SUPERGRAPH;
  if (!supergraph) throw new Error(`No supergraph is given. ${USAGE}`);
  const development = env.NODE_ENV === "development";
  return {
    supergraph,
    port: portOf(values.port ?? env.PORT ?? "4000"),
    host: values.host ?? env.HOST ?? "0.0.0.0",
    urls: urlsOf(env.SUBGRAPH_URLS),
    shareReads: values["share-reads"] ?? oneOf(["false", "true"], env.SHARE_READS, "SHARE_READS") === "true",
    unauthorized: oneOf(UNAUTHORIZED, env.UNAUTHORIZED, "UNAUTHORIZED"),
    trustedProxies: proxiesOf(env.TRUSTED_PROXIES),
    introspection: introspectionOf(env.INTROSPECTION, development),
    graphiql: oneOf([development ? "true" : "false", "true", "false"], env.GRAPHIQL, "GRAPHIQL") === "true",
    corsOrigins: originsOf(env.CORS_ORIGINS),
    development,
    clients: clientBoundsOf(env),
    logLevel: env.LOG_LEVEL || "warn",
    ...given("secret", env.ROUTER_SECRET),
    ...given(
      "jwksUrl",
      listOf(env.JWKS_URL)?.map((url) => urlOf(url, "JWKS_URL")),
    ),
    ...given("redisUrl", redisUrlOf(env.REDIS_URL)),
    ...given("issuer", listOf(env.TOKEN_ISSUER)),
    ...given("audience", env.TOKEN_AUDIENCE),
    ...documentTermsOf(env),
    ...given("contractsFile", env.CONTRACTS),
    ...given("maxCost", countOf(env.MAX_COST, "MAX_COST")),
    ...given("metrics", metricsOf(env)),
    ...given("site", env.SITE_FOLDER),
    ...given("sessionFile", env.SESSION_DOCUMENTS),
    ...given("checkedFolder", env.CHECKED_SUPERGRAPHS),
  };
}

/** The whole API is shown in development only: elsewhere each viewer sees what it may read, if anything at all. */
function introspectionOf(text: string | undefined, development: boolean): CommandLine["introspection"] {
  if (development) return oneOf(INTROSPECTION, text, "INTROSPECTION");
  if (text === "full") throw new Error("INTROSPECTION=full is for NODE_ENV=development; use permitted.");
  return oneOf(["off", "permitted"], text, "INTROSPECTION");
}

/** What of it the environment says. @throws Error with a one-line message. */
export function clientBoundsOf(env: NodeJS.ProcessEnv): Partial<ClientBounds> {
  const bounds: Partial<ClientBounds> = {};
  for (const [name, key] of Object.entries(CLIENT_BOUNDS)) {
    const value = countOf(env[name], name);
    if (value !== undefined) bounds[key] = value;
  }
  return bounds;
}

/** What of it the environment says. @throws Error with a one-line message. */
export function documentTermsOf(env: NodeJS.ProcessEnv): DocumentTerms {
  return {
    onlyTrusted: oneOf(["false", "true"], env.ONLY_TRUSTED, "ONLY_TRUSTED") === "true",
    keepsDocuments: oneOf(["false", "true"], env.KEEP_DOCUMENTS, "KEEP_DOCUMENTS") === "true",
    ...given("trustedDocuments", listOf(env.TRUSTED_DOCUMENTS)),
  };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [K in Name]?: Value } {
  return (value ? { [name]: value } : {}) as { [K in Name]?: Value };
}

/** With commas between. */
function listOf(text: string | undefined): string[] | undefined {
  const all = text?.split(",").flatMap((each) => each.trim() || []);
  return all?.length ? all : undefined;
}

function metricsOf({ METRICS_PORT, METRICS_HOST }: NodeJS.ProcessEnv): CommandLine["metrics"] {
  if (!METRICS_PORT) return undefined;
  return { port: portOf(METRICS_PORT), ...(METRICS_HOST && { host: METRICS_HOST }) };
}

function countOf(text: string | undefined, name: string): number | undefined {
  if (!text) return undefined;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Error(`${name} is "${text}", and must be a whole number above 0.`);
  return Number(text);
}

function proxiesOf(text: string | undefined): number {
  if (!text) return 0;
  if (!/^\d$/.test(text)) throw new Error(`TRUSTED_PROXIES is "${text}", and must be a number from 0 to 9.`);
  return Number(text);
}

/** The first of them when nothing is given. */
function oneOf<Each extends string>(values: readonly [Each, ...Each[]], text: string | undefined, name: string): Each {
  if (!text) return values[0];
  const found = values.find((each) => each === text);
  if (found === undefined)
    throw new Error(`${name} is "${text}", and must be one of ${[...new Set(values)].join(", ")}.`);
  return found;
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`The port "${text}" is not a number from 0 to 65535.`);
  return port;
}

function urlsOf(text: string | undefined): Record<string, string> {
  if (!text) return {};
  const message = "SUBGRAPH_URLS must be a JSON object of subgraph names and URLs.";
  let urls: unknown;
  try {
    urls = JSON.parse(text);
  } catch {
    throw new Error(message);
  }
  if (typeof urls !== "object" || urls === null || Array.isArray(urls)) throw new Error(message);
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, urlOf(String(url), "SUBGRAPH_URLS")]));
}

/** It may hold a password, and is not repeated. */
function redisUrlOf(text: string | undefined): string | undefined {
  if (!text || (URL.canParse(text) && /^rediss?:/.test(text))) return text;
  throw new Error("REDIS_URL must be a URL such as redis://host:6379.");
}

function urlOf(text: string, where: string): string {
  if (!text || URL.canParse(text)) return text;
  throw new Error(`${where} has "${text}", which is not a URL.`);
}
