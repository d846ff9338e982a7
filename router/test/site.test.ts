import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLibrary } from "./fixtures/servers";
import { type Running, startRouter } from "./fixtures/start";

describe("a folder of pages beside the API", () => {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  let running: Running;

  beforeAll(async () => {
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "pages.json"), JSON.stringify({ "/": "index.html", "/shop/*": "shop.html" }));
    writeFileSync(join(folder, "index.html"), "<h1>start</h1>");
    writeFileSync(join(folder, "shop.html"), "<h1>shop</h1>");
    writeFileSync(join(folder, "assets", "code-1a2b.js"), "plain");
    writeFileSync(join(folder, "assets", "code-1a2b.js.br"), "brotli");
    writeFileSync(join(folder, "assets", "code-1a2b.js.gz"), "gzipped");
    running = await startRouter({ sources: createLibrary().sources, site: folder });
  });
  afterAll(async () => {
    await running.router.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => running.router.app.inject({ url, headers });

  it("shows a page at every path of it, under a policy that lets no script in but files of ours", async () => {
    for (const [path, text] of [
      ["/", "<h1>start</h1>"],
      ["/shop/a/b?c=d", "<h1>shop</h1>"],
    ] as const) {
      const { statusCode, body, headers } = await get(path);
      expect([statusCode, body]).toEqual([200, text]);
      expect(headers["cache-control"]).toBe("no-cache");
      expect(String(headers["content-security-policy"]).split("; ")).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
        ]),
      );
    }
  });

  it.each([
    ["br, gzip", "br", "brotli"],
    ["gzip", "gzip", "gzipped"],
    ["br;q=0, gzip;q=0.5", "gzip", "gzipped"],
    ["deflate", undefined, "plain"],
    ["", undefined, "plain"],
  ])("to who accepts %j a file comes as %s, for ever", async (accepted, encoding, body) => {
    const answer = await get("/assets/code-1a2b.js", { "accept-encoding": accepted });
    expect([answer.statusCode, answer.body]).toEqual([200, body]);
    expect(answer.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
      vary: "accept-encoding",
    });
    expect(answer.headers["content-encoding"]).toBe(encoding);
  });

  it("says that nothing changed to who has it already", async () => {
    const { etag } = (await get("/")).headers;
    const again = await get("/", { "if-none-match": String(etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
  });

  it.each([
    "/pages.json",
    "/assets/code-1a2b.js.br",
    "/assets/../pages.json",
    "/assets/%2e%2e/pages.json",
    "/none",
    "/shop.html",
  ])("%s is nothing of it", async (path) => {
    expect((await get(path)).statusCode).toBe(404);
  });

  it("the API is where it was", async () => {
    expect((await running.ask("{ __typename }")).body).toEqual({ data: { __typename: "Query" } });
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
  });
});
