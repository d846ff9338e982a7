import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./settings";

/** The portals' documents by their ids, as their build has them. */
const MANIFEST = join(ROOT, "clients", "web", "src", "gql", "persisted-documents.json");
/** Pages of so many versions may be open somewhere; older ones are asked to be loaded anew. */
const VERSIONS = 50;

/**
 * Keeps this version's manifest beside those of earlier starts, so that a page which was opened before an update goes on.
 * @returns the folder of them all, for the router
 */
export function keepManifest(home: string): string {
  const folder = join(home, "documents");
  mkdirSync(folder, { recursive: true });
  const manifest = readFileSync(MANIFEST);
  const version = createHash("sha256").update(manifest).digest("hex").slice(0, 16);
  writeFileSync(join(folder, `portals@${version}.json`), manifest);
  const kept = readdirSync(folder).map((name) => join(folder, name));
  const newest = kept.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of newest.slice(VERSIONS)) rmSync(file);
  return folder;
}
