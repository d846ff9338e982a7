import { createHash, timingSafeEqual } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

/** nginx writes the key in the first bytes of what it keeps, before the answer's headers. */
const HEAD_BYTES = 8_192;

/**
 * Removes kept answers to what begins with `prefix`, a path with or without its query. nginx asks the stack again for what it no longer
 * finds.
 * @returns how many
 */
export function purgeCache(folder: string, prefix: string): number {
  let purged = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (!keyIn(path)?.startsWith(prefix)) continue;
    rmSync(path, { force: true });
    purged += 1;
  }
  return purged;
}

function keyIn(path: string): string | undefined {
  try {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const length = readSync(file, head, 0, HEAD_BYTES, 0);
      return /\nKEY: ([^\n]*)/.exec(head.toString("latin1", 0, length))?.[1];
    } finally {
      closeSync(file);
    }
  } catch {
    // nginx has removed it meanwhile.
    return undefined;
  }
}

/** Where whoever knows the secret has answers purged, on this machine alone: `POST /purge?prefix=/graphql`. */
export async function servePurges(folder: string, secret: string): Promise<{ server: Server; url: string }> {
  const expected = digest(`Bearer ${secret}`);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const answer = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (!timingSafeEqual(digest(request.headers.authorization ?? ""), expected))
      return answer(403, { error: "Forbidden" });
    if (request.method !== "POST" || pathname !== "/purge") return answer(404, { error: "Not Found" });
    const prefix = searchParams.get("prefix") ?? "/";
    return answer(200, { purged: purgeCache(folder, prefix) });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
