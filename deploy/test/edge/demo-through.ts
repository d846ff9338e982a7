import { execFile } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StackFile } from "../../src/stack/home";
import { ROOT } from "../../src/stack/settings";
import { temporaryHome } from "../../src/testing/stack";

const run = promisify(execFile);

/** Plays the demo with the edge for the stack: all that it asks, pushes and listens to goes there. @returns what it printed. */
export async function demoThrough(stackHome: string, edgeUrl: string, certificate: string): Promise<string> {
  const home = temporaryHome();
  try {
    const stack = JSON.parse(readFileSync(join(stackHome, "stack.json"), "utf8")) as StackFile;
    const { pathname } = new URL(stack.trackIngestUrl);
    const behind: StackFile = { ...stack, url: edgeUrl, trackIngestUrl: edgeUrl + pathname };
    writeFileSync(join(home, "stack.json"), JSON.stringify(behind));
    copyFileSync(join(stackHome, "secrets.json"), join(home, "secrets.json"));
    const demo = ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "clients", "demo", "src", "main.ts")];
    const env = { ...process.env, BAIYUN_HOME: home, NODE_EXTRA_CA_CERTS: certificate, NO_COLOR: "1" };
    const { stdout } = await run(process.execPath, demo, { env });
    return stdout;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
