import { readFileSync } from "node:fs";
import { join } from "node:path";
import { spreadLastNet } from "@baiyun/kit/last-net";
import { createLogger } from "@baiyun/kit/logging";
import { Failure, lineOf } from "./failure";
import { readyMessage } from "./ready-message";
import type { StackFile } from "./stack/home";
import { readSettings } from "./stack/settings";
import { giveBackMemory, giveBackWhenQuiet } from "./stack/spare-memory";
import { openStack, type Stack } from "./stack/stack";

/** npm, its shell and the terminal may each deliver the same Ctrl-C; what comes within this time is one press. */
const ONE_PRESS_MS = 700;
const STOP_MS = 45_000;

let stack: Stack | null = null;
let firstSignal = 0;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The reason comes last: what the domains log while their stores go away must not bury it. */
async function end(code: number, reason = ""): Promise<never> {
  const leave = (): never => {
    if (reason) process.stderr.write(`${reason}\n`);
    process.exit(code);
  };
  // The watchdog takes care of what does not stop in time.
  setTimeout(leave, STOP_MS).unref();
  await stack?.stop();
  return leave();
}

function onSignal(): void {
  if (firstSignal === 0) {
    firstSignal = Date.now();
    say("Stopping");
    void opening.catch(() => {}).then(() => end(0));
  } else if (Date.now() - firstSignal > ONE_PRESS_MS) {
    say("Stopped without waiting");
    process.exit(1);
  }
}

// Before the first process is started, so that an early Ctrl-C leaves none behind.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
process.on("disconnect", onSignal);
spreadLastNet(
  createLogger("baiyun", "error"),
  () => void end(1, "BaiYun stops: a fault of its own, which its log tells."),
);
// A closed terminal is no reason to leave databases unstopped.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

async function open(): Promise<Stack> {
  const settings = readSettings(process.env);
  stack = await openStack(settings, process.env, say);
  return stack;
}

const opening = open();

async function main(): Promise<void> {
  try {
    const { url } = await (await opening).ready;
    const settings = readSettings(process.env);
    const file = JSON.parse(readFileSync(join(settings.home, "stack.json"), "utf8")) as StackFile;
    const message = readyMessage(file, settings);
    say(process.argv.includes("--brief") ? (message.split("\n")[0] as string) : message);
    // A parent that is gone by now has told us so by the end of its channel.
    process.send?.({ type: "ready", url }, undefined, undefined, () => undefined);
    if (settings.keepMemory) return;
    await giveBackMemory();
    giveBackWhenQuiet();
  } catch (error) {
    if (firstSignal !== 0) return;
    firstSignal = Date.now();
    if (process.env.LOG_LEVEL === "debug" && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    await end(1, error instanceof Failure ? error.message : `BaiYun could not start: ${lineOf(error)}`);
  }
}

void main();
