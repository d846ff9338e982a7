import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import nodeFlags from "../../bin/node-flags.json";
import { startProgram, stopChild } from "../services/processes";
import { ROOT } from "../stack/settings";

const STOP_MS = 45_000;

/** The launcher as a child, on stores that stay up: started anew on each change, however many come at once. */
export class RestartingStack {
  private child: ChildProcess | null = null;
  private restarting: Promise<void> | null = null;
  private again = false;
  private starts = 0;

  /**
   * @param nodeOptions such as `--inspect`.
   * @param env with the URLs of the stores, and a fixed port.
   */
  constructor(
    private readonly nodeOptions: string[],
    private readonly env: NodeJS.ProcessEnv,
    private readonly say: (line: string) => void,
  ) {}

  start(): void {
    const register = ["-r", join(ROOT, "deploy", "register.cjs")];
    // The first one tells a newcomer what to open; the others need not.
    const brief = this.starts++ > 0 ? ["--brief"] : [];
    const launcher = [join(ROOT, "deploy", "src", "start.ts"), ...brief];
    const child = startProgram(process.execPath, [...nodeFlags, ...this.nodeOptions, ...register, ...launcher], {
      cwd: ROOT,
      env: this.env,
      // Of its own session: Ctrl-C reaches us alone, and we stop it before its stores.
      detached: true,
      // The end of the channel tells it that we are gone.
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.child = child;
    child.once("exit", () => {
      if (this.child !== child) return;
      this.child = null;
      if (!this.restarting) this.say("The stack has ended; the next change starts it again");
    });
  }

  restart(): Promise<void> {
    this.again = true;
    this.restarting ??= this.keepRestarting().finally(() => {
      this.restarting = null;
    });
    return this.restarting;
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child) await stopChild(child, "SIGTERM", STOP_MS);
  }

  private async keepRestarting(): Promise<void> {
    while (this.again) {
      await this.stop();
      this.again = false;
      this.start();
    }
  }
}
