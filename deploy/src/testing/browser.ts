import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import browsers from "../../bin/browsers.json";

/** The Chromium or Chrome that the browser tests drive: `CHROMIUM`, else what is on PATH, one without windows first; null without any. */
export function findBrowser(): string | null {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = browsers.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}
