import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StackFile } from "../../src/stack/home";
import { failToStart, type TestStack } from "../../src/testing/stack";
import { StackWatch } from "./stack-watch";

const status = async (url: string): Promise<number> => (await fetch(url)).status;

/** What a stack shows, in either mode, and that its folder is its own. */
export async function expectServing(stack: TestStack, mode: "embedded" | "processes"): Promise<void> {
  const { home } = stack;
  await new StackWatch(stack).ready();
  expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600);
  const stored = JSON.parse(readFileSync(join(home, "stack.json"), "utf8")) as StackFile;
  const { trackIngestUrl, metricsUrl, outboxUrl, tokenUrl, sandboxUrl, routes, ...file } = stored;
  expect(file).toEqual({ url: stack.url, pid: stack.process.pid, mode });
  expect(routes["/ingest"]).toBe(new URL(trackIngestUrl).origin);
  expect([await status(metricsUrl), await status(`${stack.url}/metrics`)]).toEqual([200, 404]);
  expect(await (await fetch(outboxUrl!)).json()).toEqual({
    notice: expect.stringContaining("not sent"),
    mails: expect.any(Array),
  });
  expect(stack.output()).toContain(`Mail is not sent; read it at ${outboxUrl}?to=ADDRESS`);
  expect(stack.output()).toContain(`Carriers are a sandbox, and nothing is carried: ${sandboxUrl}/control`);
  expect(await (await fetch(`${sandboxUrl}/control`)).json()).toMatchObject({ sandbox: true, faults: [] });
  expect((await fetch(trackIngestUrl, { method: "POST", body: "{}" })).status).toBe(401);
  expect((await fetch(tokenUrl, { method: "POST", body: new URLSearchParams() })).status).toBe(400);

  const second = await failToStart({ BAIYUN_HOME: home, PORT: "0" });
  expect(second).toEqual({
    code: 1,
    stdout: "",
    stderr: `Another BaiYun (process ${stack.process.pid}) uses ${home}: stop it, or set BAIYUN_HOME to another folder.\n`,
  });
}

/** Stops it, and looks that nothing of it is left running. */
export async function expectStopped(stack: TestStack): Promise<void> {
  expect(await stack.stop()).toBe(0);
  expect(existsSync(join(stack.home, "lock"))).toBe(false);
  expect(existsSync(join(stack.home, "stack.json"))).toBe(false);
  await expect(fetch(`${stack.url}/readyz`)).rejects.toThrow("fetch failed");
}
