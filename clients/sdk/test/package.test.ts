import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Installed, installedSdk } from "./installed.ts";

const COMPILER = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");

const USE = `
const baiyun = new BaiYun({ url: "http://localhost:1", apiKey: "byak_sandbox_00000000_x" });
console.log(baiyun.environment, typeof verifyWebhook, new ThrottledError("X", "x", 1, 2, 3, 4) instanceof BaiYunError);
`;

const TYPED = `
import { BaiYun, isRefused, type OrderStatus } from "@baiyun/sdk";
import { type VerifiedWebhook, verifyWebhook } from "@baiyun/sdk/webhooks";

const baiyun = new BaiYun({ url: "http://localhost:4000", clientId: "id", clientSecret: "secret" });
export async function statusOf(id: string): Promise<OrderStatus | null> {
  try {
    return (await baiyun.orders.get(id))?.status ?? null;
  } catch (error) {
    if (isRefused(error, "QuoteExpired")) { const type: "QuoteExpired" = error.refusal.__typename; console.log(type); }
    throw error;
  }
}
export function shipmentOf(event: VerifiedWebhook): string | null {
  if (event.type === "shipment.updated") return event.data.trackingNumber;
  // @ts-expect-error: an order's event has no tracking number
  if (event.type === "order.updated") return event.data.trackingNumber;
  return null;
}
export const read = (body: Uint8Array, headers: Headers) => verifyWebhook(body, headers, ["a", "b"]);
// @ts-expect-error: a client proves itself with one thing or the other
export const nobody = new BaiYun({ url: "http://localhost:4000" });
// @ts-expect-error: there is no such event
void baiyun.endpoints.create({ apiClientId: "id", url: "https://shop.example", eventTypes: ["order.eaten"] });
`;

describe("the packed SDK, installed from its file", () => {
  let shop: Installed;
  beforeAll(async () => {
    shop = await installedSdk();
  });
  afterAll(() => shop.remove());

  const write = (name: string, text: string): string => {
    writeFileSync(join(shop.folder, name), text);
    return name;
  };

  it("holds what is built, its README and its examples, and no source", () => {
    const roots = new Set(shop.files.map((file) => file.split("/")[0]));
    expect([...roots].sort()).toEqual(["README.md", "dist", "examples", "package.json"]);
    expect(
      shop.files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts") && !file.startsWith("examples/")),
    ).toEqual([]);
  });

  it("can be imported", async () => {
    const names = `import { BaiYun, BaiYunError, ThrottledError } from "@baiyun/sdk";\nimport { verifyWebhook } from "@baiyun/sdk/webhooks";`;
    expect(await shop.node([write("use.mjs", names + USE)])).toBe("sandbox function true\n");
  });

  it("can be required", async () => {
    const names = `const { BaiYun, BaiYunError, ThrottledError } = require("@baiyun/sdk");\nconst { verifyWebhook } = require("@baiyun/sdk/webhooks");`;
    expect(await shop.node([write("use.cjs", names + USE)])).toBe("sandbox function true\n");
  });

  it.each([
    ["an ES module", "typed.mts"],
    ["a CommonJS module", "typed.cts"],
  ])("has types for %s, without any others installed", async (_what, name) => {
    const strict = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--noEmit",
      "--target",
      "es2022",
      "--lib",
      "es2022,dom,dom.iterable",
    ];
    const args = [
      COMPILER,
      ...strict,
      "--module",
      "node20",
      "--moduleResolution",
      "node16",
      "--types",
      "",
      write(name, TYPED),
    ];
    const said = await promisify(execFile)(process.execPath, args, { cwd: shop.folder }).catch((reason) => reason);
    expect(said.stdout).toBe("");
  });
});
