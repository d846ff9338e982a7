import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SchemaFiles } from "./generate";

/** Generated files that differ from `folder`, are missing there, or should no longer be there; sorted. */
export function driftOf(folder: string, wanted: SchemaFiles): string[] {
  return [...stale(folder, wanted).map(([path]) => path), ...strays(folder, wanted)].sort();
}

/** Makes `folder`, a checkout, hold exactly these generated files; what people wrote beside them stays, and what is right is not touched. */
export function writeFiles(folder: string, wanted: SchemaFiles): void {
  for (const path of strays(folder, wanted)) rmSync(join(folder, path));
  for (const [path, text] of stale(folder, wanted)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function stale(folder: string, wanted: SchemaFiles): (readonly [string, string])[] {
  return [...wanted].filter(([path, text]) => {
    const file = join(folder, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
}

/** The SDL of domains, and the schemas of events, that are no more. */
function strays(folder: string, wanted: SchemaFiles): string[] {
  const found = ["schema/subgraphs", "schema/events"].flatMap((below) =>
    existsSync(join(folder, below)) ? readdirSync(join(folder, below)).map((name) => `${below}/${name}`) : [],
  );
  return found.filter((path) => /\.(graphql|json)$/.test(path) && !wanted.has(path));
}
