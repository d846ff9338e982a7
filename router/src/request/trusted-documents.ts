import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const SHA256 = /^(?:sha256:)?([0-9a-f]{64})$/;

/** The hash in an id of the form `sha256:…`, which may be left out; undefined for any other id. */
export function hashIn(id: string): string | undefined {
  return SHA256.exec(id)?.[1];
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/**
 * What some manifests trust, by the SHA-256 of each document: an id can stand for one text only, whichever client and version
 * it is of, and goes on answering as long as any manifest has it.
 *
 * A manifest is JSON, either ids and documents, or Apollo's (`apollo-persisted-query-manifest`).
 *
 * @param paths files, and folders of files that end in `.json`
 * @throws Error with a one-line message for what cannot be read, and for an id that is not its document's
 */
export function readTrustedDocuments(paths: readonly string[]): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const file of paths.flatMap(filesAt)) {
    for (const [id, text] of entriesIn(file)) {
      const hash = hashIn(id);
      if (typeof text !== "string" || hash === undefined || hash !== hashOf(text))
        throw new Error(`The manifest "${file}" has the id "${id}", which is not the SHA-256 of its document.`);
      documents.set(hash, text);
    }
  }
  return documents;
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith(".json"));
    return names.sort().map((name) => join(path, name));
  } catch (reason) {
    throw new Error(`The manifests at "${path}" cannot be read (${(reason as NodeJS.ErrnoException).code}).`);
  }
}

function entriesIn(file: string): [id: string, text: unknown][] {
  try {
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    if (!Array.isArray(manifest.operations)) return Object.entries(manifest);
    return manifest.operations.map(({ id, body }: { id: unknown; body: unknown }) => [String(id), body]);
  } catch {
    throw new Error(`The manifest "${file}" is not JSON of ids and documents.`);
  }
}
