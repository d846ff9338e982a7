import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { StackFile } from "../src/stack/home";
import { failToStart, startStack, type TestStack, temporaryHome } from "../src/testing/stack";

let home: string;
let stack: TestStack | undefined;

beforeEach(() => {
  home = temporaryHome();
});
afterEach(async () => {
  await stack?.stop();
  rmSync(home, { recursive: true, force: true });
});

const read = <T>(file: string) => JSON.parse(readFileSync(join(home, file), "utf8")) as T;

async function status(url: string): Promise<number> {
  return (await fetch(url)).status;
}

describe.each(["embedded", "processes"])("a stack, %s", (MODE) => {
  it("serves, keeps its folder to itself, and leaves nothing running", async () => {
    stack = await startStack({ home, env: { MODE } });
    expect(await status(`${stack.url}/readyz`)).toBe(200);
    expect(statSync(join(home, "secrets.json")).mode & 0o777).toBe(0o600);
    const { trackIngestUrl, metricsUrl, outboxUrl, tokenUrl, ...file } = read<StackFile>("stack.json");
    expect(file).toEqual({ url: stack.url, pid: stack.process.pid, mode: MODE });
    expect([await status(metricsUrl), await status(`${stack.url}/metrics`)]).toEqual([200, 404]);
    expect(await (await fetch(outboxUrl!)).json()).toEqual({
      notice: expect.stringContaining("not sent"),
      mails: expect.any(Array),
    });
    expect(stack.output()).toContain(`Mail is not sent; read it at ${outboxUrl}?to=ADDRESS`);
    expect((await fetch(trackIngestUrl, { method: "POST", body: "{}" })).status).toBe(401);
    expect((await fetch(tokenUrl, { method: "POST", body: new URLSearchParams() })).status).toBe(400);

    const second = await failToStart({ BAIYUN_HOME: home, PORT: "0" });
    expect(second).toEqual({
      code: 1,
      stdout: "",
      stderr: `Another BaiYun (process ${stack.process.pid}) uses ${home}: stop it, or set BAIYUN_HOME to another folder.\n`,
    });

    expect(await stack.stop()).toBe(0);
    expect(existsSync(join(home, "lock"))).toBe(false);
    expect(existsSync(join(home, "stack.json"))).toBe(false);
    await expect(fetch(`${stack.url}/readyz`)).rejects.toThrow("fetch failed");
  });
});

describe("a stack that was killed outright", () => {
  it("starts again on the same folder with the same secrets", async () => {
    stack = await startStack({ home });
    const secrets = read("secrets.json");
    await stack.kill9();
    stack = await startStack({ home });
    expect(await status(`${stack.url}/readyz`)).toBe(200);
    expect(read("secrets.json")).toEqual(secrets);
  });
});
