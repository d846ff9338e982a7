import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../src/stack/settings";
import { findBrowser } from "../src/testing/browser";
import { startStack, temporaryHome, usedHome } from "../src/testing/stack";
import { documents, Journey, orderInput } from "./support/journey";
import { expectOnlyTrusted } from "./support/only-trusted";

const run = promisify(execFile);

let home: string;
let folder: string;
beforeEach(() => {
  home = temporaryHome();
  folder = join(temporaryHome(), "monday");
});
afterEach(() => {
  for (const path of [home, join(folder, "..")]) rmSync(path, { recursive: true, force: true });
});

/** As npm runs it. */
function command(file: "reset" | "backup", ...args: string[]): Promise<{ stdout: string }> {
  const script = ["-r", join(ROOT, "deploy", "register.cjs"), join(ROOT, "deploy", "src", `${file}.ts`), ...args];
  return run(process.execPath, script, { cwd: ROOT, env: { ...process.env, BAIYUN_HOME: home } });
}

const contents = () => readdirSync(home).sort();

it("a backup outlives a reset: the order and the secrets are there again, and the portals show it where nothing else is trusted", async () => {
  home = await usedHome();
  const stack = await startStack({ home });
  const customer = await new Journey(home).signIn("admin@lumen.example");
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, orderInput(randomUUID()));
  const secrets = readFileSync(join(home, "secrets.json"), "utf8");
  const inUse = `Another BaiYun (process ${stack.process.pid}) uses ${home}: stop it, or set BAIYUN_HOME to another folder.\n`;
  await expect(command("reset")).rejects.toMatchObject({ code: 1, stdout: "", stderr: inUse });
  await expect(command("backup", "backup", folder)).rejects.toMatchObject({ code: 1, stdout: "", stderr: inUse });
  expect(existsSync(folder)).toBe(false);
  await stack.stop();

  expect((await command("backup", "backup", folder)).stdout).toBe(`${home} is backed up to ${folder}\n`);
  expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual([
    ["home.tar", 0o600],
    ["postgres.tar", 0o600],
  ]);
  const removed = ["secrets.json", "postgres", "redis", "sandbox", "postgres.log", "redis.log"].map(
    (name) => `  ${join(home, name)}\n`,
  );
  expect((await command("reset")).stdout).toBe(`Removing\n${removed.join("")}`);
  expect(contents()).toEqual([]);

  expect((await command("backup", "restore", folder)).stdout).toBe(`${home} holds what ${folder} held\n`);
  expect(readFileSync(join(home, "secrets.json"), "utf8")).toBe(secrets);
  const restored = await startStack({ home, env: { WEB: "true", ONLY_TRUSTED: "true" } });
  await expectOnlyTrusted(restored, order.id, findBrowser());
  await restored.stop();
}, 900_000);

describe("what cannot be done leaves all as it was", () => {
  beforeEach(() => {
    writeFileSync(join(home, "secrets.json"), "{}");
  });

  it("a backup of a home without data", async () => {
    await expect(command("backup", "backup", folder)).rejects.toMatchObject({
      code: 1,
      stderr: `${home} holds no data to back up: no postgres, no redis.\n`,
    });
    expect(existsSync(folder)).toBe(false);
  });

  it("a backup over an earlier one", async () => {
    for (const name of ["postgres", "redis"]) mkdirSync(join(home, name));
    mkdirSync(folder);
    await expect(command("backup", "backup", folder)).rejects.toMatchObject({
      stderr: `${folder} is there already: name a new folder.\n`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a restore over data", async () => {
    mkdirSync(folder);
    for (const name of ["home.tar", "postgres.tar"]) writeFileSync(join(folder, name), "");
    await expect(command("backup", "restore", folder)).rejects.toMatchObject({
      stderr: `${home} holds data already: npm run reset first, or set BAIYUN_HOME.\n`,
    });
    expect(contents()).toEqual(["secrets.json"]);
  });

  it("a restore of something else", async () => {
    await expect(command("backup", "restore", home)).rejects.toMatchObject({
      stderr: `${home} is no backup: it has no ${join(home, "home.tar")}, no ${join(home, "postgres.tar")}.\n`,
    });
  });

  it("a restore of a damaged backup", async () => {
    rmSync(join(home, "secrets.json"));
    mkdirSync(folder);
    for (const name of ["home.tar", "postgres.tar"]) writeFileSync(join(folder, name), "not an archive");
    await expect(command("backup", "restore", folder)).rejects.toMatchObject({ code: 1, stdout: "" });
    expect(contents()).toEqual([]);
  });
});

it("a reset of an empty home says so", async () => {
  expect((await command("reset")).stdout).toBe(`${home} holds nothing to remove.\n`);
});
