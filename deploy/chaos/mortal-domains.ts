import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../src/services/ports";
import { ROOT } from "../src/stack/settings";
import type { Death } from "./killer";

/** A death that nobody comes to within this time is another's turn. */
const UNMET_MS = 4_000;

/**
 * Each domain as a process of its own, which ends where it is told to, and is started again at its address. Loading its code is most
 * of a start: whoever may die has a successor that did that meanwhile.
 */
export class MortalDomains {
  private readonly children = new Map<string, ChildProcess>();
  private readonly successors = new Map<string, Successor>();
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
    await this.successorOf(name).loaded;
    const ended = once(child, "exit").then(() => true);
    tell(child, { death });
    const isDead = await Promise.race([ended, pause(UNMET_MS, false)]);
    if (!isDead) {
      // It may come to it before it hears that it lives.
      const lives = heard(child, "lives").then(() => false);
      tell(child, { death: null });
      if (!(await Promise.race([ended, lives]))) return false;
    }
    if (child.signalCode !== "SIGKILL")
      throw new Error(`${name} ended by itself (${child.signalCode ?? child.exitCode})`);
    await this.bear(name);
    return true;
  }

  async stop(): Promise<void> {
    this.isOver = true;
    const waiting = [...this.successors.values()].map(({ child }) => child);
    await Promise.all([...this.children.values(), ...waiting].map(end));
  }

  private async bear(name: string): Promise<void> {
    const { child, loaded } = this.successorOf(name);
    this.successors.delete(name);
    this.children.set(name, child);
    await loaded;
    const listening = this.comesTo(name, child, "listening");
    tell(child, { serves: true });
    await listening;
  }

  private successorOf(name: string): Successor {
    const known = this.successors.get(name);
    if (known) return known;
    const flags = ["-r", join(ROOT, "deploy", "register.cjs"), "-r", join(__dirname, "killer.ts")];
    const child = spawn(process.execPath, [...flags, join(__dirname, "standby.ts"), name], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.environments[name] },
    });
    child.on("error", () => undefined).setMaxListeners(0);
    const successor = { child, loaded: this.comesTo(name, child, "loaded") };
    this.successors.set(name, successor);
    return successor;
  }

  private comesTo(name: string, child: ChildProcess, type: string): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      void heard(child, type).then(resolve);
      child.once("exit", (code, signal) => {
        if (!this.isOver) reject(new Error(`${name} did not start (${signal ?? code})`));
      });
    });
  }
}

/** A process that is told to serve when the one before it is dead. */
interface Successor {
  child: ChildProcess;
  loaded: Promise<void>;
}

const heard = (child: ChildProcess, type: string): Promise<void> =>
  new Promise((resolve) => {
    const listen = (message: { type?: string }) => {
      if (message.type !== type) return;
      child.off("message", listen);
      resolve();
    };
    child.on("message", listen);
  });

/** It may be dead by the time, which its end tells. */
const tell = (child: ChildProcess, message: { death: Death | null } | { serves: true }): void => {
  if (child.connected) child.send(message, () => undefined);
};

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
