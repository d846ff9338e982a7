import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { POINTS, type Point } from "@baiyun/kit/points";

/** Where a process is to end, and how often it passes there before. */
export interface Death {
  point: Point;
  passes: number;
}

/** Loaded before a domain's own process (`-r`): whoever started it says by a message where it ends, or that it lives on. */
let left = 0;
let at: Point | null = null;

function pass(): void {
  if (left === 0) process.kill(process.pid, "SIGKILL");
  left -= 1;
}

process.on("message", ({ death }: { death?: Death | null }) => {
  if (death === undefined) return;
  if (at) unsubscribe(POINTS[at].name, pass);
  at = death?.point ?? null;
  left = death?.passes ?? 0;
  if (at) subscribe(POINTS[at].name, pass);
  else process.send?.({ type: "lives" });
});
