/** What `npm start`, `npm test` and `npm run demo` share. Runs before anything is installed: Node's own modules only. */
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { isDeepStrictEqual } = require("node:util");

const root = path.join(__dirname, "..", "..");
const lock = path.join(root, ".baiyun", "install.lock");

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  // 20.19 is the first to load ES modules with require, which some dependencies need.
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`BaiYun needs Node.js 20.19 or later; this is ${process.versions.node}.`);
}

function packagesOf(lockFile) {
  return JSON.parse(fs.readFileSync(path.join(root, lockFile), "utf8")).packages;
}

/** npm notes what it installed, as the last thing it does: whoever ran `npm ci`, its note says the same as the lock file. */
function isInstalled() {
  try {
    const installed = packagesOf("node_modules/.package-lock.json");
    return Object.entries(packagesOf("package-lock.json")).every(([name, wanted]) => {
      // The first is the checkout itself; what is optional is left out where it does not run.
      if (name === "" || (wanted.optional && !installed[name])) return true;
      return isDeepStrictEqual(installed[name], wanted);
    });
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
  try {
    // Ended, but not yet collected by its parent: in a container without an init that may be never.
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}

/** True when we now hold the lock. A holder that died gives it up. */
function takeLock() {
  const mine = `${lock}.${process.pid}`;
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  fs.writeFileSync(mine, String(process.pid));
  try {
    // A link appears with its content, so nobody reads a lock that names no holder yet.
    if (link(mine)) return true;
    let holder = 0;
    try {
      holder = Number(fs.readFileSync(lock, "utf8"));
    } catch {
      return link(mine);
    }
    if (isAlive(holder)) return false;
    const dead = `${mine}.dead`;
    try {
      fs.renameSync(lock, dead);
    } catch {
      return false;
    }
    // Between our reading and our renaming another command may have done the same and begun to install.
    if (Number(fs.readFileSync(dead, "utf8")) !== holder) link(dead);
    fs.rmSync(dead, { force: true });
    return link(mine);
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

function link(file) {
  try {
    fs.linkSync(file, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Installs what package-lock.json says, once, however many commands start at the same moment. */
function install() {
  if (isInstalled()) return;
  let waiting = false;
  while (!takeLock()) {
    if (!waiting) process.stdout.write("Another BaiYun command is installing; waiting for it\n");
    waiting = true;
    sleep(250);
  }
  try {
    if (isInstalled()) return;
    process.stdout.write("Installing dependencies (once per package-lock.json)\n");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const result = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    if (result.error) fail(`npm could not be run: ${result.error.message}`);
    if (result.status !== 0) fail("The installation failed; npm's reason is above.");
  } catch (error) {
    fail(`The installation failed: ${error.message}`);
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

process.on("exit", () => {
  try {
    if (fs.readFileSync(lock, "utf8") === String(process.pid)) fs.rmSync(lock, { force: true });
  } catch {}
});

/**
 * Runs node with these arguments in the foreground and resolves to its exit code. Signals are passed on. With `tied`, the child
 * is told by the end of its IPC channel when we are killed outright.
 */
function run(args, { tied = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const stdio = ["inherit", "inherit", "inherit", ...(tied ? ["ipc"] : [])];
    const child = spawn(process.execPath, args, { cwd: root, env, stdio });
    let told = false;
    const tell = (signal) => {
      told = true;
      child.kill(signal);
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => tell(signal));
    // npm's shell does not pass SIGTERM on: when it is gone, so is whoever asked for this run. Once is enough, because a
    // second signal means "at once".
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event && process.platform !== "win32") {
      setInterval(() => process.ppid !== parent && !told && tell("SIGTERM"), 500).unref();
    }
    child.once("error", (error) => fail(`Node.js could not be started: ${error.message}`));
    child.once("exit", (code, signal) => resolve(code ?? 128 + (require("node:os").constants.signals[signal] ?? 0)));
  });
}

/** Arguments that run one of our TypeScript files, named from the root. */
function script(file, ...args) {
  return ["-r", path.join(root, "deploy", "register.cjs"), path.join(root, file), ...args];
}

module.exports = { root, requireNode, install, run, script };
