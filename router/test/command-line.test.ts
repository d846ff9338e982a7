import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, print } from "graphql";
import { CLIENT_BOUND_NAMES, readCommandLine, USAGE } from "../src/config";
import { compose, SUBGRAPHS } from "./fixtures/compose";
import { type ServedLibrary, serveLibrary } from "./fixtures/servers";
import { post } from "./fixtures/start";

const ROUTER = join(__dirname, "..", "bin", "router.js");
const SUPERGRAPH_FILE = join(__dirname, "fixtures", "supergraph.graphql");

function start(args: string[], env: Record<string, string> = {}, log: "pipe" | number = "pipe") {
  const child = spawn(process.execPath, [ROUTER, ...args], {
    env: { PATH: process.env.PATH ?? "", LOG_LEVEL: "silent", HOST: "127.0.0.1", ...env },
    stdio: ["ignore", "pipe", log],
  });
  let stdout = "";
  let stderr = "";
  child.stdout!.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const exit = once(child, "close").then(([code]) => ({ code, stdout, stderr }));
  const url = async () => {
    while (!stdout.includes("\n")) await Promise.race([once(child.stdout!, "data"), exit]);
    return /http:\S+/.exec(stdout)?.[0] ?? "";
  };
  return { child, exit, url };
}

describe("the command line", () => {
  let library: ServedLibrary;
  let folder: string;

  beforeAll(async () => {
    library = await serveLibrary();
    folder = mkdtempSync(join(tmpdir(), "router-"));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await library.close();
  });

  it("the supergraph file is what its schemas compose to", () => {
    expect(print(parse(readFileSync(SUPERGRAPH_FILE, "utf8")))).toBe(print(parse(compose(SUBGRAPHS))));
  });

  it("has GraphiQL and answers pages of other sites for variants as for the whole, but where one says otherwise", async () => {
    const file = join(folder, "contracts.json");
    const all = { exclude: ["none"] };
    writeFileSync(file, JSON.stringify({ open: all, own: { ...all, corsOrigins: ["https://own.example"] } }));
    const terms = { CONTRACTS: file, GRAPHIQL: "true", CORS_ORIGINS: "https://shop.example" };
    const router = start(["--supergraph", SUPERGRAPH_FILE, "--port", "0"], {
      ...terms,
      SUBGRAPH_URLS: JSON.stringify(library.urls),
    });
    const url = await router.url();
    const allowed = async (path: string, origin: string) => {
      const headers = { origin, "access-control-request-method": "POST" };
      const { headers: said } = await fetch(`${url}${path}`, { method: "OPTIONS", headers });
      return said.get("access-control-allow-origin");
    };
    const [shop, own] = ["https://shop.example", "https://own.example"];
    const asked = [];
    for (const path of ["/graphql", "/open/graphql", "/own/graphql"]) {
      asked.push([path, await allowed(path, shop), await allowed(path, own)]);
    }
    expect(asked).toEqual([
      ["/graphql", shop, null],
      ["/open/graphql", shop, null],
      ["/own/graphql", null, own],
    ]);
    const pages = await Promise.all(["/graphiql", "/open/graphiql"].map((path) => fetch(`${url}${path}`)));
    expect(pages.map(({ status }) => status)).toEqual([200, 200]);
    router.child.kill("SIGTERM");
    expect((await router.exit).code).toBe(0);
  });

  it("--help says how it is used, and starts nothing", async () => {
    const { exit } = start(["--help", "--port", "0"]);
    expect(await exit).toEqual({ code: 0, stdout: `${USAGE}\n`, stderr: "" });
  });

  it("serves a supergraph that is not ours, finishes what is in flight on SIGTERM, and exits 0", async () => {
    const urls = { SUBGRAPH_URLS: JSON.stringify(library.urls) };
    const router = start(["--supergraph", SUPERGRAPH_FILE, "--port", "0"], urls);
    const url = await router.url();
    const { body } = await post(url, '{"query":"{ book(id: \\"b1\\") { title copies reviews { text } } }"}');
    expect(body).toEqual({
      data: { book: { title: "The Sea", copies: 2, reviews: [{ text: "Wet." }, { text: null }] } },
    });

    let release: () => void = () => {};
    const arrived = new Promise<void>((resolve) => {
      library.gate.wait = () => {
        resolve();
        return new Promise<void>((go) => {
          release = go;
        });
      };
    });
    const inFlight = post(url, '{"query":"{ books { id } }"}');
    await arrived;
    router.child.kill("SIGTERM");
    release();
    expect((await inFlight).body).toEqual({ data: { books: [{ id: "b1" }, { id: "b2" }] } });
    expect(await router.exit).toEqual({ code: 0, stdout: `The router is listening at ${url}\n`, stderr: "" });
    library.gate.wait = async () => undefined;
  });

  it("takes the environment's word too", async () => {
    const router = start([], { SUPERGRAPH: SUPERGRAPH_FILE, PORT: "0" });
    expect((await post(await router.url(), '{"query":"{ __typename }"}')).body).toEqual({
      data: { __typename: "Query" },
    });
    router.child.kill("SIGINT");
    expect((await router.exit).code).toBe(0);
  });

  it("a disk that is full takes the log, and no more", async () => {
    const full = openSync("/dev/full", "w");
    const urls = { SUBGRAPH_URLS: '{"catalogue":"http://127.0.0.1:1/graphql"}', LOG_LEVEL: "debug" };
    const router = start(["--supergraph", SUPERGRAPH_FILE, "--port", "0"], urls, full);
    closeSync(full);
    const url = await router.url();
    for (let time = 0; time < 3; time++) {
      // Which is logged.
      const { body } = await post(url, '{"query":"{ books { id } }"}');
      expect(body.errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    }
    router.child.kill("SIGTERM");
    expect(await router.exit).toMatchObject({ code: 0 });
  });

  it("a taken port is one line and exit 1", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { exit } = start(["--supergraph", SUPERGRAPH_FILE, "--port", String(port)]);
    expect(await exit).toEqual({ code: 1, stdout: "", stderr: `Port ${port} is already in use.\n` });
    taken.close();
  });

  it.each([
    { name: "no file", text: undefined, message: /^The supergraph file ".*" cannot be read \(ENOENT\)\.\n$/ },
    { name: "not GraphQL", text: "not { graphql", message: /^Invalid supergraph: Syntax Error.*\n$/ },
    { name: "no supergraph", text: "type Query { a: Int }", message: /^Invalid supergraph: .*\n$/ },
    { name: "empty", text: "", message: /^Invalid supergraph: .*\n$/ },
  ])("$name: one line and exit 1", async ({ name, text, message }) => {
    const file = join(folder, `${name}.graphql`);
    if (text !== undefined) writeFileSync(file, text);
    const { code, stdout, stderr } = await start(["--supergraph", file, "--port", "0"]).exit;
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(message);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it.each([
    { name: "nothing", args: [], message: "No supergraph is given." },
    {
      name: "a port that is none",
      args: ["--supergraph", SUPERGRAPH_FILE, "--port", "high"],
      message: 'The port "high" is not',
    },
    {
      name: "a switch with a value",
      args: ["--supergraph", SUPERGRAPH_FILE, "--share-reads=no"],
      message: "Option '--share-reads' does not take",
    },
    { name: "an unknown flag", args: ["--supergrap", "x"], message: "Unknown option '--supergrap'" },
  ])("$name: one line and exit 1", async ({ args, message }) => {
    const { code, stderr } = await start(args).exit;
    expect(code).toBe(1);
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("the environment's choices are off, or the safest, unless they are made", () => {
    const read = (args: string[], env: NodeJS.ProcessEnv) => {
      const line = readCommandLine(["--supergraph", "x", ...args], env);
      const { shareReads, unauthorized, introspection, graphiql, corsOrigins, maxCost } = line;
      const read = { shareReads, unauthorized, introspection, graphiql, corsOrigins };
      return { ...read, ...(maxCost !== undefined && { maxCost }) };
    };
    const usual = {
      shareReads: false,
      unauthorized: "errors",
      introspection: "off",
      graphiql: false,
      corsOrigins: [],
    };
    expect(read([], {})).toEqual(usual);
    expect(read([], { SHARE_READS: "", UNAUTHORIZED: "", INTROSPECTION: "" })).toEqual(usual);
    expect(read([], { MAX_COST: "12000" })).toEqual({ ...usual, maxCost: 12_000 });
    expect(read(["--share-reads"], { SHARE_READS: "false" })).toEqual({ ...usual, shareReads: true });
    for (const NODE_ENV of ["production", "test", "Development", "staging", ""])
      expect(read([], { NODE_ENV })).toEqual(usual);
    const chosen = { SHARE_READS: "true", UNAUTHORIZED: "reject", INTROSPECTION: "permitted", GRAPHIQL: "true" };
    const CORS_ORIGINS = "https://portal.example.com, http://localhost:5173";
    expect(read([], { ...chosen, CORS_ORIGINS })).toEqual({
      shareReads: true,
      unauthorized: "reject",
      introspection: "permitted",
      graphiql: true,
      corsOrigins: ["https://portal.example.com", "http://localhost:5173"],
    });
  });

  it("development shows all, unless it is told not to", () => {
    const read = (env: NodeJS.ProcessEnv) => {
      const line = readCommandLine(["--supergraph", "x"], { NODE_ENV: "development", ...env });
      return [line.introspection, line.graphiql];
    };
    expect(read({})).toEqual(["full", true]);
    expect(read({ INTROSPECTION: "off", GRAPHIQL: "false" })).toEqual(["off", false]);
  });

  it("what one client may hold is the default unless it is said", () => {
    const read = (env: NodeJS.ProcessEnv) => readCommandLine(["--supergraph", "x"], env).clients;
    expect(read({})).toEqual({});
    expect(read({ SOCKETS_PER_VIEWER: "" })).toEqual({});
    expect(Object.values(read(Object.fromEntries(CLIENT_BOUND_NAMES.map((name) => [name, "7"]))))).toEqual(
      CLIENT_BOUND_NAMES.map(() => 7),
    );
  });

  it.each([
    [{ SHARE_READS: "yes" }, 'SHARE_READS is "yes", and must be one of false, true.'],
    [{ UNAUTHORIZED: "loud" }, 'UNAUTHORIZED is "loud", and must be one of errors, silent, reject.'],
    [{ MAX_COST: "0" }, 'MAX_COST is "0", and must be a whole number above 0.'],
    [{ MAX_COST: "1e9" }, 'MAX_COST is "1e9", and must be a whole number above 0.'],
    [{ TRUSTED_PROXIES: "-1" }, 'TRUSTED_PROXIES is "-1", and must be a number from 0 to 9.'],
    [{ TRUSTED_PROXIES: "all" }, 'TRUSTED_PROXIES is "all", and must be a number from 0 to 9.'],
    [{ INTROSPECTION: "some" }, 'INTROSPECTION is "some", and must be one of off, permitted.'],
    [{ INTROSPECTION: "full" }, "INTROSPECTION=full is for NODE_ENV=development; use permitted."],
    [
      { INTROSPECTION: "full", NODE_ENV: "production" },
      "INTROSPECTION=full is for NODE_ENV=development; use permitted.",
    ],
    [{ GRAPHIQL: "yes" }, 'GRAPHIQL is "yes", and must be one of false, true.'],
    [{ SOCKETS_PER_ADDRESS: "0" }, 'SOCKETS_PER_ADDRESS is "0", and must be a whole number above 0.'],
  ])("%j is refused in one line", (env, message) => {
    expect(() => readCommandLine(["--supergraph", "x"], env)).toThrow(new Error(message));
  });

  it.each([
    "*",
    "null",
    "https://*.example.com",
    "https://a.example/",
    "https://a.example:443",
    "a.example",
    "ftp://a.example",
  ])("CORS_ORIGINS has exact origins only, and not %s", (origin) => {
    const env = { CORS_ORIGINS: `https://fine.example,${origin}` };
    const message = `CORS_ORIGINS has "${origin}", which is not an origin such as https://portal.example.com.`;
    expect(() => readCommandLine(["--supergraph", "x"], env)).toThrow(new Error(message));
  });

  it("refuses @context by name", async () => {
    const file = join(folder, "context.graphql");
    const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@context", "@fromContext"])`;
    writeFileSync(
      file,
      compose({
        one: `${link} type Query { shop: Shop } type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! item: Item }
          type Item @key(fields: "id") { id: ID! price(in: String @fromContext(field: "$shop { currency }")): Int }`,
        two: `${link} type Item @key(fields: "id") { id: ID! name: String }`,
      }),
    );
    const { code, stderr } = await start(["--supergraph", file, "--port", "0"]).exit;
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "Invalid supergraph: it uses @context and @fromContext, which this router does not support.\n",
    });
  });
});
