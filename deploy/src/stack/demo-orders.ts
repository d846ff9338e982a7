import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startProgram, stopChild } from "../services/processes";
import type { Watchdog } from "../services/watchdog";
import type { Launch } from "./launch";
import { ROOT, type Settings } from "./settings";

const STOP_MS = 10_000;
/** How many are still to be placed; gone when all are. */
const fileOf = (home: string): string => join(home, "demo-orders");

/** Has a home that was never started before filled with the demo's orders. Call it before anything is in it. */
export function wantDemoOrders({ home, demoOrders }: Settings): void {
  if (demoOrders > 0 && !existsSync(join(home, "secrets.json"))) writeFileSync(fileOf(home), String(demoOrders));
}

/** Places them beside the stack that serves already, as its people would; what a stop interrupts the next start goes on with. */
export function placeDemoOrders(home: string, launch: Launch, watchdog: Watchdog): void {
  const file = fileOf(home);
  if (!existsSync(file)) return;
  const orders = readFileSync(file, "utf8");
  const log = join(home, "demo-orders.log");
  const output = openSync(log, "w", 0o600);
  const main = join(ROOT, "clients", "demo", "src", "main.ts");
  const child = startProgram(process.execPath, ["-r", join(ROOT, "deploy", "register.cjs"), main, "--orders", orders], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, BAIYUN_HOME: home },
  });
  closeSync(output);
  watchdog.watch(child);
  let stopped = false;
  child.once("exit", (code) => {
    watchdog.forget(child);
    if (code === 0) {
      rmSync(file, { force: true });
      launch.say(`The demo's ${orders} orders are there, in every state`);
    } else if (!stopped) {
      launch.say(`The demo's orders were not all placed: ${log} tells why, and the next start tries again`);
    }
  });
  launch.onStop(() => {
    stopped = true;
    return stopChild(child, "SIGTERM", STOP_MS);
  });
}
