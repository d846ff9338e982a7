import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../../../..");

/** The credentials that the sandbox's counterparts know. */
export const SANDBOX_ACCOUNTS = {
  SEVENTEEN_TRACK: "sandbox-17track-key",
  YUNEXPRESS: { code: "SBX001", secret: "sandbox-oms-secret" },
  YUNEXPRESS_OPENAPI: { appId: "sandbox-app", appSecret: "sandbox-app-secret", sourceKey: "sandbox-source" },
  FOUR_PX: { appKey: "demo-app-key", appSecret: "demo-app-secret" },
  YANWEN: { userId: "100000" },
  AFTERSHIP: "sandbox-aftership-key",
} as const;

/** What the sandbox follows for one of its counterparts. */
export interface SandboxFollowing {
  number: string;
  carrier: string;
  stopped: boolean;
  told: number;
}

/** The counterparts' sandbox, as a process of its own that is spoken to over HTTP alone. */
export class SandboxProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly home: string,
  ) {}

  static async start(): Promise<SandboxProcess> {
    const home = mkdtempSync(join(tmpdir(), "sandbox-home-"));
    const script = ["-r", join(ROOT, "deploy/register.cjs"), join(ROOT, "deploy/sandbox/src/main.ts")];
    const env = { ...process.env, BAIYUN_HOME: home, SANDBOX_PORT: "0" };
    const child = spawn(process.execPath, script, { env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    for await (const chunk of child.stdout!) {
      said += chunk;
      const [, url] = /ready at (\S+)/.exec(said) ?? [];
      if (url) return new SandboxProcess(url, child, home);
    }
    throw new Error(`the sandbox did not start: ${said}`);
  }

  /** Tells it what goes wrong. */
  plan(fault: object): Promise<unknown> {
    return this.post("/control/faults", fault);
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.url}/control/faults`, { method: "DELETE" });
  }

  leap(leapMs: number): Promise<unknown> {
    return this.post("/control/clock", { leapMs });
  }

  /** Where a counterpart pushes to, and by which key it signs. */
  pushesTo(counterpart: string, url: string, key: string): Promise<unknown> {
    return this.post("/control/receivers", { counterpart, url, key });
  }

  async following(counterpart: string, number: string): Promise<SandboxFollowing | null> {
    const answer = await fetch(`${this.url}/control/kept?counterpart=${counterpart}&key=${number}`);
    const { kept } = (await answer.json()) as { kept: { value: SandboxFollowing }[] };
    return kept[0]?.value ?? null;
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
    const sent = { method: "POST", headers: { "content-type": "application/json", ...headers } };
    const answer = await fetch(`${this.url}${path}`, { ...sent, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the sandbox refused: ${await answer.text()}`);
    return answer.json();
  }

  async stop(): Promise<void> {
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await ended;
    rmSync(this.home, { recursive: true });
  }
}
