#!/usr/bin/env node
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { install, requireNode, root, run } = require("./bootstrap");

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

function hasBrowser() {
  if (process.env.CHROMIUM) return true;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.some((folder) => BROWSERS.some((name) => fs.existsSync(path.join(folder, name))));
}

/** The browser tests want a Chromium. Where we may, it is installed; elsewhere they are skipped, and it is said. */
function installBrowser() {
  if (hasBrowser()) return;
  if (process.getuid?.() === 0 && fs.existsSync("/etc/debian_version")) {
    process.stdout.write("Installing Chromium for the browser tests\n");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args) => spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "ignore"] }).status === 0;
    if (apt("update") && apt("install", "-y", "--no-install-recommends", "chromium")) return;
  }
  if (!hasBrowser()) process.stdout.write("Browser tests are skipped: no Chromium found\n");
}

/** Counts as the reporter wrote them; a run that never reached its end is one failure. */
function readCounts(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function main() {
  requireNode();
  install();
  installBrowser();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "baiyun-counts-"));
  const countsFile = path.join(folder, "counts.json");
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const code = await run([jest, ...process.argv.slice(2)], { env: { ...process.env, BAIYUN_TEST_COUNTS: countsFile } });
  const { passed, failed, skipped } = readCounts(countsFile);
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  process.exitCode = code !== 0 ? code : passed === 0 || failed > 0 ? 1 : 0;
}

main();
