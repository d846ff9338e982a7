import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { Failure } from "../failure";
import { startProgram } from "../services/processes";
import { ROOT } from "./settings";

const SOURCES = join(ROOT, "clients", "web");
/** Beside what is installed, so that a new install removes what is kept. */
const KEPT = join(ROOT, "node_modules", ".cache", "web");
/** Not of the pages: what writes their documents' types has a folder of its own, and notes are for people. */
const LEFT_OUT = /^(node_modules|codegen)(\/|$)|\.(test\.ts|md)$/;

/** What the router serves to browsers. */
export interface Site {
  /** Of the pages. */
  folder: string;
  /** Of the manifests of what they ask. */
  documents: string;
}

/**
 * The folder of the portals' pages, built when there is none of these sources yet. Several stacks may build at once: each in a folder
 * of its own, and the first to be done is kept.
 *
 * @throws Failure with the builder's reason.
 */
export async function buildSite(say: (line: string) => void): Promise<string> {
  const kept = join(KEPT, hashOfSources());
  if (existsSync(kept)) return kept;
  say("Building the portals (once per change of them)");
  mkdirSync(KEPT, { recursive: true });
  const building = join(KEPT, `.${randomUUID()}`);
  try {
    await runBuilder(building);
    try {
      renameSync(building, kept);
    } catch (error) {
      if (!existsSync(kept)) throw error;
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return kept;
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(readFileSync(join(ROOT, "package-lock.json")));
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !LEFT_OUT.test(relative(SOURCES, path).split(sep).join("/")))
    .sort();
  for (const path of files) hash.update(`\0${relative(SOURCES, path)}\0`).update(readFileSync(path));
  return hash.digest("hex").slice(0, 24);
}

function runBuilder(folder: string): Promise<void> {
  const vite = createRequire(join(SOURCES, "package.json")).resolve("vite/package.json");
  const builder = join(vite, "..", "bin", "vite.js");
  const args = [builder, "build", "--outDir", folder, "--logLevel", "warn"];
  // As people get them, whatever whoever starts us is told to be: for NODE_ENV=test React would be its development's.
  const env = { ...process.env, NODE_ENV: "production" };
  const child = startProgram(process.execPath, args, { cwd: SOURCES, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Failure(`The portals could not be built: ${error.message}`)));
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Failure(`The portals could not be built:\n${output.trim()}`));
    });
  });
}
