import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../src/services/ports";
import { ROOT } from "../src/stack/settings";
import type { Death } from "./killer";

/** A death that nobody comes to within this time is another's turn. */
const UNMET_MS = 4_000;

/** Each domain as a process of its own, which ends where it is told to, and is started again at its address. */
export class MortalDomains {
  private readonly children = new Map<string, ChildProcess>();
  private isOver = false;

  private constructor(
    readonly urls: Readonly<Record<string, string>>,
    private readonly environments: Readonly<Record<string, NodeJS.ProcessEnv>>,
  ) {}

  static async start(environments: Readonly<Record<string, NodeJS.ProcessEnv>>): Promise<MortalDomains> {
    const names = Object.keys(environments);
    const ports = await Promise.all(names.map(() => freePort()));
    const own = names.map((name, index) => [name, { ...environments[name], PORT: String(ports[index]) }] as const);
    const urls = names.map((name, index) => [name, `http://127.0.0.1:${ports[index]}`] as const);
    const domains = new MortalDomains(Object.fromEntries(urls), Object.fromEntries(own));
    await Promise.all(names.map((name) => domains.bear(name)));
    return domains;
  }

  /** Resolves when it is dead and born again; false when it did not come to that point in time, and lives. */
  async die(name: string, death: Death): Promise<boolean> {
    const child = this.children.get(name)!;
    const ended = once(child, "exit").then(() => true);
    tell(child, death);
    const isDead = await Promise.race([ended, pause(UNMET_MS, false)]);
    if (!isDead) {
      // It may come to it before it hears that it lives.
      const lives = new Promise<false>((resolve) => {
        child.on("message", ({ type }: { type?: string }) => type === "lives" && resolve(false));
      });
      tell(child, null);
      if (!(await Promise.race([ended, lives]))) return false;
    }
    if (child.signalCode !== "SIGKILL")
      throw new Error(`${name} ended by itself (${child.signalCode ?? child.exitCode})`);
    await this.bear(name);
    return true;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all([...this.children.values()].map(end));
  }

  private async bear(name: string): Promise<void> {
    const flags = ["-r", join(ROOT, "deploy", "register.cjs"), "-r", join(__dirname, "killer.ts")];
    const child = spawn(process.execPath, [...flags, join(ROOT, "deploy", "src", "serve-domain.ts"), name], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.environments[name] },
    });
    child.on("error", () => undefined).setMaxListeners(0);
    this.children.set(name, child);
    await new Promise<void>((resolve, reject) => {
      child.on("message", ({ type }: { type?: string }) => type === "listening" && resolve());
      child.once("exit", (code, signal) => {
        if (!this.isOver) reject(new Error(`${name} did not start (${signal ?? code})`));
      });
    });
  }
}

/** It may be dead by the time, which its end tells. */
const tell = (child: ChildProcess, death: Death | null): void => {
  if (child.connected) child.send({ death }, () => undefined);
};

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
