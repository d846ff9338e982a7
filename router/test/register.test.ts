import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const ROUTER = join(__dirname, "..");

/** Says what the module exports, and whether the compiler was needed for it. */
const RUN = `
  const { value } = require("./module.ts");
  const compiler = Object.keys(require.cache).some((file) => file.endsWith("binding.js"));
  process.stdout.write(JSON.stringify({ value, compiler }));
`;

describe("what is compiled is kept", () => {
  let directory: string;
  let kept: string;

  beforeEach(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), "register-")));
    kept = join(directory, "node_modules", ".cache", "compiled");
    for (const name of ["register.cjs", "compile-on-load.cjs"]) cpSync(join(ROUTER, name), join(directory, name));
    mkdirSync(join(directory, "node_modules", "@swc"), { recursive: true });
    for (const name of ["pirates", "@swc/core"]) {
      const installed = dirname(require.resolve(`${name}/package.json`));
      symlinkSync(installed, join(directory, "node_modules", name));
    }
    write("one");
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const write = (value: string) =>
    writeFileSync(join(directory, "module.ts"), `export const value: string = ${JSON.stringify(value)};\n`);

  const run = (): { value: string; compiler: boolean } => {
    const { stdout, stderr } = spawnSync(process.execPath, ["-r", "./register.cjs", "-e", RUN], { cwd: directory });
    expect(String(stderr)).toBe("");
    return JSON.parse(String(stdout));
  };

  it("and the compiler is not loaded the next time", () => {
    expect(run()).toEqual({ value: "one", compiler: true });
    expect(run()).toEqual({ value: "one", compiler: false });
  });

  it("until the module changes; then it is kept in the place of the old", () => {
    run();
    write("two");
    expect(run()).toEqual({ value: "two", compiler: true });
    expect(run()).toEqual({ value: "two", compiler: false });
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it("but not used when it is not whole", () => {
    run();
    const [file = ""] = readdirSync(kept);
    const path = join(kept, file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.slice(0, -10));
    expect(run()).toEqual({ value: "one", compiler: true });
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it.each(["kept", "compiled each time"])("and a stack names the lines of the source: %s", (way) => {
    if (way !== "kept") writeFileSync(join(directory, "node_modules", ".cache"), "in the way");
    const source =
      "interface Told {\n  of: string;\n}\nexport const fail = ({ of }: Told): never => {\n  throw new TypeError(of);\n};\n";
    writeFileSync(join(directory, "module.ts"), source);
    const script =
      'try { require("./module.ts").fail({ of: "it" }) } catch (error) { process.stdout.write(error.stack) }';
    const { stdout } = spawnSync(process.execPath, ["-r", "./register.cjs", "-e", script], { cwd: directory });
    const [first, second] = String(stdout).split("\n");
    expect([first, second?.trim()]).toEqual(["TypeError: it", `at Object.fail (${join(directory, "module.ts")}:5:9)`]);
  });

  it("and where nothing can be kept it is compiled each time", () => {
    writeFileSync(join(directory, "node_modules", ".cache"), "in the way");
    expect(run()).toEqual({ value: "one", compiler: true });
    expect(run()).toEqual({ value: "one", compiler: true });
  });
});
