import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PARTNER_SCOPES } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { samplePushes, send } from "../../clients/demo/src/pushes";
import { type Installed, installedSdk } from "../../clients/sdk/test/installed";
import { startStack, type TestStack } from "../src/testing/stack";
import { Journey } from "./support/journey";

const CREATE_CLIENT = `mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) {
  __typename ... on CreateApiClientSuccess { apiClient { id } secret } ... on UserError { message } } }`;
const ISSUE = `mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) {
  __typename ... on IssueCredentialSuccess { secret } ... on UserError { message } } }`;

/** An example that runs on, with what it printed so far. */
class Example {
  readonly process: ChildProcess;
  printed = "";

  constructor(folder: string, args: string[], env: NodeJS.ProcessEnv) {
    this.process = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH, ...env } });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on("data", (chunk) => {
        this.printed += chunk;
      });
    }
  }

  prints(text: string): Promise<void> {
    return until(async () => this.printed.includes(text));
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const exit = once(this.process, "exit");
    this.process.kill("SIGKILL");
    await exit;
  }
}

describe("the SDK's examples, installed as anybody would, against a stack", () => {
  let stack: TestStack;
  let shop: Installed;
  let journey: Journey;
  let credentials: Record<string, NodeJS.ProcessEnv>;
  const running: Example[] = [];
  const begin = (args: string[], env: NodeJS.ProcessEnv): Example => {
    const example = new Example(shop.folder, args, env);
    running.push(example);
    return example;
  };

  beforeAll(async () => {
    [stack, shop] = await Promise.all([startStack(), installedSdk()]);
    cpSync(join(shop.folder, "node_modules", "@baiyun", "sdk", "examples"), join(shop.folder, "examples"), {
      recursive: true,
    });
    journey = new Journey(stack.home);
    const admin = await journey.signIn("admin@lumen.example");
    const { apiClient, secret } = await admin.act<{ apiClient: { id: string }; secret: string }>(CREATE_CLIENT, {
      idempotencyKey: randomUUID(),
      name: "Examples",
      mode: "LIVE",
      scopes: PARTNER_SCOPES,
    });
    const key = { idempotencyKey: randomUUID(), apiClientId: apiClient.id, kind: "API_KEY" };
    const { secret: apiKey } = await admin.act<{ secret: string }>(ISSUE, key);
    credentials = {
      key: { BAIYUN_URL: stack.url, BAIYUN_API_KEY: apiKey },
      client: { BAIYUN_URL: stack.url, BAIYUN_CLIENT_ID: apiClient.id, BAIYUN_CLIENT_SECRET: secret },
    };
  });
  afterAll(async () => {
    await Promise.all(running.map((example) => example.stop()));
    await stack?.stop();
    shop?.remove();
  });

  it.each(["key", "client"])(
    "with a %s: an order, its quote and label, its scans live, and their webhooks verified",
    async (by) => {
      const env = credentials[by]!;
      const receiver = begin(["examples/receive-webhooks.mjs"], { ...env, PORT: "0" });
      await receiver.prints("verified webhook.test\n");

      const printed = await shop.node(["examples/order-to-label.mjs"], env);
      expect(printed).toMatch(/^YUN-STD: \d+\.\d\d EUR$/m);
      expect(printed).toMatch(/^BY\S+ costs \d+\.\d\d EUR until 20\S+Z$/m);
      const [, shipmentId, trackingNumber] = /^shipment (\S+) (\S+)$/m.exec(printed)!;
      const label = readFileSync(join(shop.folder, `${trackingNumber}.pdf`));
      expect(label.subarray(0, 5).toString()).toBe("%PDF-");
      await receiver.prints("verified shipment.updated\n");

      const follower = begin(["examples/follow.mjs", shipmentId!], env);
      await journey.liveSubscriptions(1);
      const pushes = samplePushes(trackingNumber!);
      for (const push of pushes) expect([push.name, await send(journey.stack, push)]).toEqual([push.name, 200]);
      await until(async () => follower.process.exitCode !== null);
      expect([follower.process.exitCode, follower.printed]).toEqual([0, expect.stringContaining(" DELIVERED ")]);
      await receiver.prints(`verified tracking.updated ${trackingNumber} DELIVERED\n`);
      expect(receiver.printed).not.toContain("refused");

      // From a cursor that was kept, another day: the scans after it, once each.
      const told = [...follower.printed.matchAll(/^.* cursor (\S+)$/gm)];
      const again = await shop.node(["examples/follow.mjs", shipmentId!, told[0]![1]!], env);
      expect(again.split("\n").filter(Boolean)).toEqual(told.slice(1).map(([line]) => line));
      await receiver.stop();
    },
  );

  it("a test label needs neither an order nor money, and no more than a key that reads", async () => {
    const admin = await journey.signIn("admin@lumen.example");
    const { apiClient } = await admin.act<{ apiClient: { id: string } }>(CREATE_CLIENT, {
      ...{ idempotencyKey: randomUUID(), name: "Printer", mode: "SANDBOX", scopes: ["shipments:read"] },
    });
    const key = { idempotencyKey: randomUUID(), apiClientId: apiClient.id, kind: "API_KEY" };
    const { secret } = await admin.act<{ secret: string }>(ISSUE, key);
    for (const env of [credentials.client!, { BAIYUN_URL: stack.url, BAIYUN_API_KEY: secret }]) {
      const printed = await shop.node(["examples/test-label.mjs"], env);
      expect([...printed.matchAll(/^test label (\S+), \d+ bytes$/gm)].map(([, name]) => name)).toEqual([
        ...["test-label.pdf", "test-label-203.zpl", "test-label-300.zpl"],
      ]);
      expect(readFileSync(join(shop.folder, "test-label.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
      expect(readFileSync(join(shop.folder, "test-label-203.zpl"), "utf8")).toContain("^FDTEST/NO-PARCEL^FS");
      expect(readFileSync(join(shop.folder, "test-label-300.zpl"), "utf8")).toContain("^PW1200\n^LL1800\n");
    }
  });

  it("a shell is enough to get a token and to ask", async () => {
    const env = { ...process.env, ...credentials.key };
    const { stdout } = await promisify(execFile)("sh", ["examples/ask.sh"], { cwd: shop.folder, env });
    const [services, orders] = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(services.data.services).toContainEqual({
      code: "YUN-STD",
      name: "YunExpress standard",
      transitDays: { min: 7, max: 12 },
    });
    expect(orders.data.orders.edges).toHaveLength(3);
  });

  it("the receiver refuses a webhook that somebody forged", async () => {
    const receiver = begin(["examples/receive-webhooks.mjs"], { ...credentials.key, PORT: "0" });
    await receiver.prints("verified webhook.test\n");
    const [, url] = /^endpoint \S+ (\S+)$/m.exec(receiver.printed)!;
    const forged = await fetch(url!, {
      method: "POST",
      headers: {
        "webhook-id": randomUUID(),
        "webhook-timestamp": String(Math.floor(Date.now() / 1_000)),
        "webhook-signature": `v1,${createHash("sha256").update("guess").digest("base64")}`,
      },
      body: "{}",
    });
    expect(forged.status).toBe(400);
    await receiver.prints("refused SIGNATURE_WRONG\n");
  });
});
