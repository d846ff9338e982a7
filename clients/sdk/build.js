import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const here = import.meta.dirname;
const output = resolve(process.argv[2] ?? join(here, "dist"));
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");
/** Each kind of module in a folder that says which it is, with its types beside it. */
const KINDS = [
  { folder: "esm", module: "esnext", type: "module" },
  { folder: "cjs", module: "commonjs", type: "commonjs" },
];

rmSync(output, { recursive: true, force: true });
for (const { folder, module, type } of KINDS) {
  const into = join(output, folder);
  const args = ["-p", here, "--noEmit", "false", "--module", module, "--outDir", into];
  execFileSync(process.execPath, [compiler, ...args], { stdio: "inherit" });
  writeFileSync(join(into, "package.json"), `${JSON.stringify({ type })}\n`);
  for (const name of readdirSync(into, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = join(into, name);
    // The compiler names modules in types as the sources do.
    writeFileSync(file, readFileSync(file, "utf8").replace(/(["'])(\.[^"']+)\.ts\1/g, "$1$2.js$1"));
  }
}
