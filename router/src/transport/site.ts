import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Scripts come from files of ours alone; styles may be inline, because components place what they show by them. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};
/** Best first, by the name that a client accepts it by. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;
/** Their names have a hash of what is in them. */
const NEVER_CHANGING = "/assets/";
/** Which path shows which page: of the folder, and served to nobody. */
const PAGES = "pages.json";

interface SiteFile {
  path: string;
  type: string;
  etag: string;
  isImmutable: boolean;
  /** What is beside it, compressed. */
  encodings: ReadonlySet<string>;
}

/**
 * Serves a folder of built pages: its files at their paths, and the pages of `pages.json`, such as `{ "/": "index.html", "/shop/*":
 * "shop.html" }`, at every path that they show. A route of anybody else's comes first. Files are read when they are first asked
 * for, and kept: they are few.
 *
 * @throws Error when the folder has no `pages.json`.
 */
export function registerSite(app: FastifyInstance, folder: string): void {
  const files = filesIn(folder);
  const pages = JSON.parse(readFileSync(join(folder, PAGES), "utf8")) as Record<string, string>;
  const kept = new Map<string, Buffer>();
  const contentOf = (path: string): Buffer => {
    const known = kept.get(path);
    if (known) return known;
    const content = readFileSync(path);
    kept.set(path, content);
    return content;
  };
  const send = (file: SiteFile, request: FastifyRequest, reply: FastifyReply) => {
    reply.header("vary", "accept-encoding").header("etag", file.etag);
    reply.header("cache-control", file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (file.type === TYPES[".html"]) reply.header("content-security-policy", POLICY);
    if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
    reply.type(file.type);
    const accepted = String(request.headers["accept-encoding"] ?? "");
    const encoding = ENCODINGS.find(([name]) => file.encodings.has(name) && accepts(accepted, name));
    if (!encoding) return reply.send(contentOf(file.path));
    return reply.header("content-encoding", encoding[0]).send(contentOf(file.path + encoding[1]));
  };
  for (const [path, page] of Object.entries(pages)) {
    const file = files.get(`/${page}`);
    if (!file) throw new Error(`${PAGES} shows ${page} at ${path}, which is not there.`);
    app.get(path, (request, reply) => send(file, request, reply));
  }
  for (const [path, file] of files) {
    if (file.type !== TYPES[".html"]) app.get(path, (request, reply) => send(file, request, reply));
  }
}

function accepts(header: string, encoding: string): boolean {
  return header.split(",").some((each) => {
    const [name = "", ...parameters] = each.split(";").map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0+)?$/.test(parameter));
  });
}

function filesIn(folder: string): ReadonlyMap<string, SiteFile> {
  const files = new Map<string, SiteFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    const url = `/${relative(folder, path).split(sep).join("/")}`;
    if (!entry.isFile() || type === undefined || url === `/${PAGES}`) continue;
    files.set(url, {
      path,
      type,
      etag: `"${createHash("sha256").update(readFileSync(path)).digest("base64url").slice(0, 22)}"`,
      isImmutable: url.startsWith(NEVER_CHANGING),
      encodings: new Set(ENCODINGS.filter(([, ending]) => existsSync(path + ending)).map(([name]) => name)),
    });
  }
  return files;
}
