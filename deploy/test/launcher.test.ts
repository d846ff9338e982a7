import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { commandLine } from "../src/services/processes";
import { type Ended, failToStart, temporaryHome } from "../src/testing/stack";

/** Every process that names the folder in its command line, where /proc tells. */
function processesOn(home: string): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(Number(pid)))
    .filter((line) => line.includes(home));
}

describe("a start that cannot succeed", () => {
  let home: string;
  beforeEach(() => {
    home = temporaryHome();
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  function expectOneLine({ code, stderr }: Ended, line: string): void {
    expect(stderr).toBe(`${line}\n`);
    expect(code).toBe(1);
    expect(processesOn(home)).toEqual([]);
    expect(existsSync(join(home, "lock"))).toBe(false);
    expect(existsSync(join(home, "stack.json"))).toBe(false);
  }

  it("a taken port", async () => {
    const holder = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
    });
    const { port } = holder.address() as { port: number };
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: String(port) });
    holder.close();
    expectOneLine(ended, `Port ${port} is taken: set PORT to another.`);
    expect(readdirSync(home)).toEqual([]);
  });

  it("a port that is no port", async () => {
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: "http" });
    expectOneLine(ended, 'PORT must be a number from 0 to 65535, not "http".');
  });

  it("an unknown mode", async () => {
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: "0", MODE: "cluster" });
    expectOneLine(ended, 'MODE must be "embedded" or "processes", not "cluster".');
  });

  it("a data folder that is a file", async () => {
    const file = join(home, "file");
    writeFileSync(file, "kept");
    const ended = await failToStart({ BAIYUN_HOME: file, PORT: "0" });
    expectOneLine(
      ended,
      `The data folder ${file} cannot be used (EEXIST: file already exists, mkdir '${file}'): set BAIYUN_HOME to another.`,
    );
    expect(readFileSync(file, "utf8")).toBe("kept");
  });

  it("an unreachable DATABASE_URL stops the Redis that was started meanwhile", async () => {
    const ended = await failToStart({
      BAIYUN_HOME: home,
      PORT: "0",
      DATABASE_URL: "postgres://someone:secret@127.0.0.1:1/postgres",
    });
    expectOneLine(ended, "PostgreSQL cannot be reached at DATABASE_URL: connect ECONNREFUSED 127.0.0.1:1");
  });

  it("an unreachable REDIS_URL", async () => {
    const ended = await failToStart({
      BAIYUN_HOME: home,
      PORT: "0",
      DATABASE_URL: process.env.TEST_DATABASE_URL,
      REDIS_URL: "redis://:secret@127.0.0.1:1",
    });
    expectOneLine(ended, "Redis cannot be reached at REDIS_URL: connect ECONNREFUSED 127.0.0.1:1");
  });

  it("a DATABASE_URL that is no URL is refused without repeating it", async () => {
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: "0", DATABASE_URL: "user:secret@somewhere" });
    expectOneLine(ended, "DATABASE_URL must be a URL such as postgres://user:password@host:5432/postgres.");
  });

  it("damaged secrets are left as they are", async () => {
    const file = join(home, "secrets.json");
    writeFileSync(file, "{");
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: "0" });
    expectOneLine(ended, `${file} cannot be read as JSON: restore it, or remove ${home} to begin anew.`);
    expect(readFileSync(file, "utf8")).toBe("{");
  });

  it("a PostgreSQL folder that cannot be read", async () => {
    mkdirSync(join(home, "postgres"));
    mkdirSync(join(home, "postgres", "data"));
    const ended = await failToStart({ BAIYUN_HOME: home, PORT: "0", REDIS_URL: process.env.TEST_REDIS_URL });
    expect(ended.stderr).toMatch(/^PostgreSQL did not start: .+ \(.+postgres\.log\)\n$/);
    expectOneLine(ended, ended.stderr.trimEnd());
  });
});
