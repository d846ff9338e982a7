import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../src/stack/settings";

/** A checkout of the bootstrap alone, with an npm that only notes that it was called. */
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "baiyun-bootstrap-"));
  cpSync(join(ROOT, "deploy", "bin"), join(root, "deploy", "bin"), { recursive: true });
  mkdirSync(join(root, "deploy", "src"), { recursive: true });
  lock({ "node_modules/one": { version: "1.0.0" }, "node_modules/elsewhere": { version: "2.0.0", optional: true } });
  writeFileSync(join(root, "deploy", "register.cjs"), "");
  mkdirSync(join(root, "bin"));
  npm(`sleep 0.3; ${INSTALLED}; echo "$@" >> calls`);
  launcher('process.stdout.write("started\\n");');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What npm leaves behind on a machine for which the package `elsewhere` is not made. */
const INSTALLED = `mkdir -p node_modules; node -e '
  const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
  const { "": checkout, "node_modules/elsewhere": left, ...installed } = packages;
  fs.writeFileSync("node_modules/.package-lock.json", JSON.stringify({ packages: installed }));
'`;

function lock(packages: Record<string, object>): void {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: { "": { name: "baiyun" }, ...packages } }));
}

function npm(script: string): void {
  writeFileSync(join(root, "bin", "npm"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function launcher(script: string): void {
  writeFileSync(join(root, "deploy", "src", "start.ts"), script);
}

function start(...nodeOptions: string[]): ChildProcess {
  const env = { ...process.env, PATH: `${join(root, "bin")}:${process.env.PATH}` };
  return spawn(process.execPath, [...nodeOptions, join(root, "deploy", "bin", "start.js")], { env });
}

async function finish(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout, stderr };
}

const calls = () => readFileSync(join(root, "calls"), "utf8").trimEnd().split("\n");
const INSTALL = "ci --ignore-scripts --no-audit --no-fund";
const INSTALLING = "Installing dependencies (once per package-lock.json)\n";

describe("the first command of a checkout", () => {
  it("installs, and the next one does not", async () => {
    expect(await finish(start())).toEqual({ code: 0, stdout: `${INSTALLING}started\n`, stderr: "" });
    expect(await finish(start())).toEqual({ code: 0, stdout: "started\n", stderr: "" });
    expect(calls()).toEqual([INSTALL]);
  });

  it("installs again when package-lock.json changed", async () => {
    await finish(start());
    lock({ "node_modules/one": { version: "1.0.1" } });
    await finish(start());
    expect(calls()).toEqual([INSTALL, INSTALL]);
  });

  it("installs nothing after npm ci by hand", async () => {
    spawnSync("sh", ["-c", INSTALLED], { cwd: root });
    expect(await finish(start())).toEqual({ code: 0, stdout: "started\n", stderr: "" });
    expect(existsSync(join(root, "calls"))).toBe(false);
  });

  it("installs what an installation without the development packages left out", async () => {
    mkdirSync(join(root, "node_modules"));
    writeFileSync(join(root, "node_modules", ".package-lock.json"), JSON.stringify({ packages: {} }));
    await finish(start());
    expect(calls()).toEqual([INSTALL]);
  });

  it("installs once when two commands start at the same moment", async () => {
    const ended = await Promise.all([finish(start()), finish(start())]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect(ended.map(({ stdout }) => stdout).sort()).toEqual([
      "Another BaiYun command is installing; waiting for it\nstarted\n",
      `${INSTALLING}started\n`,
    ]);
    expect(calls()).toEqual([INSTALL]);
  });

  it("takes over from an installation that was killed", async () => {
    const { pid } = spawnSync("true");
    mkdirSync(join(root, ".baiyun"));
    writeFileSync(join(root, ".baiyun", "install.lock"), String(pid));
    expect(await finish(start())).toEqual({ code: 0, stdout: `${INSTALLING}started\n`, stderr: "" });
    expect(existsSync(join(root, ".baiyun", "install.lock"))).toBe(false);
  });

  it("says that the installation failed, and tries again next time", async () => {
    npm("echo refused >&2; exit 1");
    expect(await finish(start())).toEqual({
      code: 1,
      stdout: INSTALLING,
      stderr: "refused\nThe installation failed; npm's reason is above.\n",
    });
    expect(existsSync(join(root, ".baiyun", "install.lock"))).toBe(false);
    npm(INSTALLED);
    expect((await finish(start())).code).toBe(0);
  });

  it("names the Node.js it needs and installs nothing under an older one", async () => {
    const old = join(root, "old.cjs");
    writeFileSync(
      old,
      `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } });`,
    );
    expect(await finish(start("-r", old))).toEqual({
      code: 1,
      stdout: "",
      stderr: "BaiYun needs Node.js 20.19 or later; this is 20.18.3.\n",
    });
    expect(existsSync(join(root, "calls"))).toBe(false);
  });
});

describe("the program that a command runs", () => {
  beforeEach(() => finish(start()));

  it("decides the exit code", async () => {
    launcher("process.exit(7);");
    expect((await finish(start())).code).toBe(7);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is passed %s and may take its time", async (signal) => {
    launcher(`
      process.on("${signal}", () => setTimeout(() => { console.log("stopped"); process.exit(0); }, 50));
      setInterval(() => {}, 1000);
      console.log("up");
    `);
    const command = start();
    const ended = finish(command);
    await once(command.stdout as NodeJS.ReadableStream, "data");
    command.kill(signal);
    expect(await ended).toEqual({ code: 0, stdout: "up\nstopped\n", stderr: "" });
  });

  it("learns that the command was killed outright", async () => {
    launcher(`
      process.on("disconnect", () => { console.log("orphaned"); process.exit(0); });
      console.log("up");
    `);
    const command = start();
    const ended = finish(command);
    await once(command.stdout as NodeJS.ReadableStream, "data");
    command.kill("SIGKILL");
    expect(await ended).toEqual({ code: null, stdout: "up\norphaned\n", stderr: "" });
  });
});

/** npm notes what it installed from these files themselves: a lock file that says otherwise would be installed at every start. */
it("the lock file says of our own packages what they say of themselves", () => {
  const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
  const folders = Object.keys(read("package-lock.json").packages).filter((name) => !name.includes("node_modules/"));
  expect(folders).toEqual(expect.arrayContaining(["", "deploy", "router", "subgraphs/_kit"]));
  for (const folder of folders) {
    const { dependencies, devDependencies } = read(join(folder, "package.json"));
    const locked = read("package-lock.json").packages[folder];
    expect({ folder, dependencies: locked.dependencies, devDependencies: locked.devDependencies }).toEqual({
      folder,
      dependencies,
      devDependencies,
    });
  }
});
