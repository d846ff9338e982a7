import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const SDK = join(__dirname, "..");
/** Of the checkout, so that nothing is fetched: what the SDK depends on, and what that does. */
const NEEDED = ["graphql", "graphql-ws", "ws", "standardwebhooks", "@stablelib/base64", "fast-sha256"];

/** A folder of somebody who installed the packed SDK from its file, and nothing else. */
export interface Installed {
  folder: string;
  /** All that the package holds, below `node_modules/@baiyun/sdk`. */
  files: string[];
  /** Runs a script of this folder; resolves to what it printed. */
  node(script: readonly string[], env?: NodeJS.ProcessEnv): Promise<string>;
  remove(): void;
}

export async function installedSdk(): Promise<Installed> {
  const root = mkdtempSync(join(tmpdir(), "baiyun-sdk-"));
  const [staged, folder] = [join(root, "staged"), join(root, "shop")];
  for (const each of [staged, folder]) mkdirSync(each);
  for (const name of ["package.json", "README.md", "examples"]) {
    cpSync(join(SDK, name), join(staged, name), { recursive: true });
  }
  await run(process.execPath, [join(SDK, "build.js"), join(staged, "dist")]);
  const npm = (args: string[], cwd: string) =>
    run("npm", [...args, "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd });
  const { stdout } = await npm(["pack", "--silent"], staged);
  writeFileSync(join(folder, "package.json"), `${JSON.stringify({ name: "shop", version: "1.0.0", private: true })}\n`);
  const folders = NEEDED.map((name) => `${name}@file:${dirname(require.resolve(`${name}/package.json`))}`);
  await npm(["install", "--install-links", "--no-package-lock", join(staged, stdout.trim()), ...folders], folder);
  const own = join(folder, "node_modules", "@baiyun", "sdk");
  const files = readdirSync(own, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(own.length + 1));
  return {
    folder,
    files,
    async node(script, env = {}) {
      const { PATH, HOME } = process.env;
      const done = await run(process.execPath, [...script], { cwd: folder, env: { PATH, HOME, ...env } });
      return done.stdout;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
