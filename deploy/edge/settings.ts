import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { Failure } from "../src/failure";
import type { StackFile } from "../src/stack/home";
import { ROOT } from "../src/stack/settings";

/** Where a domain's own routes are, where that is not the router. */
export interface Route {
  /** Of paths, such as `/ingest`. */
  prefix: string;
  /** A name for it in nginx's settings. */
  name: string;
  /** `host:port` */
  upstream: string;
}

/** What whoever runs an edge may choose. */
export interface EdgeSettings {
  /** Absolute; the edge keeps its own in `edge/` below. */
  home: string;
  host: string;
  /** HTTPS. */
  port: number;
  /** HTTP, which is answered by where the same is by HTTPS. */
  httpPort: number;
  /** The router, as `host:port`. */
  upstream: string;
  routes: readonly Route[];
  /** Addresses and networks of balancers in front, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Of one client, on average. */
  requestsPerSecond: number;
  signInsPerSecond: number;
  /** Of one client at one time, requests of HTTP/2 and WebSockets. */
  connections: number;
  workers: string;
  /** A folder with `certificate.pem` and `key.pem`; null makes a certificate that nobody vouches for. */
  tls: string | null;
  /** A file, or `/dev/stdout`. */
  accessLog: string | null;
}

/** @throws Failure naming the variable that cannot be used, or that no stack runs. */
export function readEdgeSettings(env: NodeJS.ProcessEnv): EdgeSettings {
  const home = resolve(ROOT, env.BAIYUN_HOME || ".baiyun");
  const { url, routes } = env.EDGE_UPSTREAM ? given(env) : running(home);
  return {
    home,
    host: env.EDGE_HOST || "127.0.0.1",
    port: whole("EDGE_PORT", env.EDGE_PORT || "8443"),
    httpPort: whole("EDGE_HTTP_PORT", env.EDGE_HTTP_PORT || "8080"),
    upstream: addressOf("EDGE_UPSTREAM", url),
    routes: Object.entries(routes).map(([prefix, target], index) => ({
      prefix,
      name: `route${index}`,
      upstream: addressOf("EDGE_ROUTES", target),
    })),
    trustedProxies: listed(env.EDGE_TRUSTED_PROXIES).map(network),
    requestsPerSecond: whole("EDGE_REQUESTS_PER_SECOND", env.EDGE_REQUESTS_PER_SECOND || "100", 1),
    signInsPerSecond: whole("EDGE_SIGN_INS_PER_SECOND", env.EDGE_SIGN_INS_PER_SECOND || "5", 1),
    connections: whole("EDGE_CONNECTIONS", env.EDGE_CONNECTIONS || "300", 1),
    workers: env.EDGE_WORKERS ? String(whole("EDGE_WORKERS", env.EDGE_WORKERS, 1)) : "auto",
    tls: tls(env.EDGE_TLS),
    accessLog: env.EDGE_ACCESS_LOG || null,
  };
}

function given({ EDGE_UPSTREAM, EDGE_ROUTES }: NodeJS.ProcessEnv): Pick<StackFile, "url" | "routes"> {
  const pairs = listed(EDGE_ROUTES).map((each) => each.split("=") as [string, string]);
  return { url: EDGE_UPSTREAM!, routes: Object.fromEntries(pairs) };
}

function running(home: string): Pick<StackFile, "url" | "routes"> {
  const file = join(home, "stack.json");
  if (!existsSync(file))
    throw new Failure(`No running stack in ${home}: start it with npm start, or set EDGE_UPSTREAM.`);
  return JSON.parse(readFileSync(file, "utf8")) as StackFile;
}

/** @throws Failure for what is no address of a server that speaks HTTP. */
function addressOf(variable: string, url: string | undefined): string {
  if (url && URL.canParse(url)) {
    const { protocol, hostname, port, pathname } = new URL(url);
    // Of a name with both kinds of address nginx would take the one of IPv6, too, on which a stack does not listen.
    const host = hostname === "localhost" ? "127.0.0.1" : hostname;
    if (protocol === "http:" && pathname === "/") return `${host}:${port || "80"}`;
  }
  throw new Failure(`${variable} must name addresses such as http://router:4000, not "${url}".`);
}

function tls(folder: string | undefined): string | null {
  if (!folder) return null;
  const missing = ["certificate.pem", "key.pem"].find((name) => !existsSync(join(folder, name)));
  if (missing) throw new Failure(`EDGE_TLS must be a folder with certificate.pem and key.pem; it has no ${missing}.`);
  return resolve(folder);
}

const listed = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);

function network(text: string): string {
  const [address = "", bits, ...more] = text.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  if (isIP(address) && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)))
    return text;
  throw new Failure(`EDGE_TRUSTED_PROXIES has "${text}", which is no address and no network such as 10.0.0.0/8.`);
}

function whole(name: string, value: string, least = 0): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= 65_535) return number;
  throw new Failure(`${name} must be a whole number from ${least} to 65535, not "${value}".`);
}
