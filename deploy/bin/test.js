#!/usr/bin/env node
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { install, requireNode, root, run, script } = require("./bootstrap");
const browsers = require("./browsers.json");

function hasBrowser() {
  if (process.env.CHROMIUM) return true;
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.some((folder) => browsers.some((name) => fs.existsSync(path.join(folder, name))));
}

/**
 * The browser tests want a Chromium. Where we may, it is installed, beside our packages; elsewhere they are skipped, and it is said.
 *
 * @returns what to wait for.
 */
function installBrowser() {
  if (hasBrowser() || process.getuid?.() !== 0 || !fs.existsSync("/etc/debian_version")) return Promise.resolve();
  process.stdout.write("Installing Chromium for the browser tests\n");
  const apt = "apt-get update && apt-get install -y --no-install-recommends";
  // Without windows it is fetched and driven for less; older releases have no package of it.
  const command = `${apt} chromium-headless-shell || apt-get install -y --no-install-recommends chromium`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const installing = spawn("sh", ["-c", command], { env, stdio: "ignore" });
  return new Promise((resolve) => {
    for (const end of ["exit", "error"]) installing.once(end, resolve);
  });
}

/** The edge's tests want nginx with ModSecurity: on the system, or fetched beside it. Without it they are skipped, and it is said. */
function fetchEdge() {
  const args = script("deploy/edge/run.ts", "fetch");
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "pipe"] });
  if (status !== 0) process.stdout.write(`Edge tests are skipped: ${String(stderr).trim()}\n`);
}

/** More than this many are no matter of a busy machine. */
const MOST_TRIED_AGAIN = 12;
const TRIES_ALONE = 2;
/** Of one file: when what they share has failed, all of its tests say the same. */
const MOST_FAILURES_TOLD = 3;

/** What became of each file, as the reporter wrote it; none of a run that never reached its end. */
function readResults(file) {
  try {
    return new Map(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return new Map();
  }
}

/** For jest and for every Node that is started below it. */
const SHORT_LIVED = `--require ${JSON.stringify(path.join(root, "deploy", "src", "testing", "short-lived.cjs"))}`;

async function runJest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "baiyun-results-"));
  const file = path.join(folder, "results.json");
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, SHORT_LIVED].filter(Boolean).join(" ");
  const code = await run([jest, ...args], { env: { ...process.env, NODE_OPTIONS, BAIYUN_TEST_RESULTS: file } });
  const results = readResults(file);
  fs.rmSync(folder, { recursive: true, force: true });
  return { code, results };
}

const failedOf = (results) => [...results].filter(([, { failed }]) => failed > 0).map(([name]) => name);

/** Near the end, since the middle of a long log may be cut: why a file failed beside others, whatever became of it alone. */
function tellFirstTry(name, verdict, { failures }) {
  const told = failures
    .slice(0, MOST_FAILURES_TOLD)
    .map(({ test, lines }) => [`  ${test}`, ...lines.map((line) => `    ${line}`), ""].join("\n"));
  if (failures.length > told.length) told.push(`  and ${failures.length - told.length} more tests\n`);
  process.stdout.write(`\n${verdict}: ${path.relative(root, name)}\n${told.join("")}`);
}

/**
 * What fails beside others is tried on its own, with nothing else on the machine, twice at most: a test that a neighbour's load
 * upsets is named, to be mended, and fails nothing; what is wrong fails each time.
 */
async function tryAgain({ code, results }) {
  const failed = failedOf(results);
  if (failed.length === 0 || failed.length > MOST_TRIED_AGAIN) return { code, results };
  const before = new Map(failed.map((name) => [name, results.get(name)]));
  let [left, last] = [failed, code];
  for (let tried = 0; tried < TRIES_ALONE && left.length > 0; tried++) {
    process.stdout.write(`\nOnce more, one at a time: ${left.length} test files that failed\n`);
    const again = await runJest(["--runInBand", "--runTestsByPath", ...left]);
    for (const name of left) results.set(name, again.results.get(name) ?? results.get(name));
    [left, last] = [failedOf(results), again.code];
  }
  for (const [name, first] of before) {
    const verdict = left.includes(name) ? "Failed beside others and on its own" : "Unsteady, passed on its own only";
    tellFirstTry(name, verdict, first);
  }
  return { code: left.length === 0 ? last : code, results };
}

async function main() {
  requireNode();
  const browser = installBrowser();
  install();
  await browser;
  if (!hasBrowser()) process.stdout.write("Browser tests are skipped: no Chromium found\n");
  fetchEdge();
  const args = process.argv.slice(2);
  const whole = await runJest(args);
  // Who names a file wants to see it fail.
  const { code, results } = args.length > 0 ? whole : await tryAgain(whole);
  const sum = (kind) => [...results.values()].reduce((total, counts) => total + counts[kind], 0);
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")];
  const told = failed === 0 && (code !== 0 || passed === 0) ? 1 : failed;
  process.stdout.write(`${passed} passed, ${told} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
  process.exitCode = told > 0 ? code || 1 : 0;
}

main();
