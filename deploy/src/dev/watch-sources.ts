import { watch } from "node:fs";
import { join, sep } from "node:path";
import { ROOT } from "../stack/settings";

const FOLDERS = ["subgraphs", "router", "deploy", "schema"];
/** A save is several events, and a checkout of another revision many. */
const QUIET_MS = 200;

/** Whether a running stack is made of this file. */
export function isSource(path: string): boolean {
  const folders = path.split(sep);
  if (folders.includes("node_modules") || folders.includes("test") || folders.includes("testing")) return false;
  return /\.(ts|js|cjs|graphql)$/.test(path) && !path.endsWith(".test.ts");
}

/** Calls back with the last path that changed, once all is quiet. Returns the end of it. */
export function watchSources(changed: (path: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = FOLDERS.map((folder) =>
    watch(join(ROOT, folder), { recursive: true }, (_event, name) => {
      if (!name || !isSource(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => changed(join(folder, name)), QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
