import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { declareEntity, LIST_FILES } from "../src/new/declare-entity";
import { namesOf, pluralOf, singularOf } from "../src/new/names";
import { domainFolders } from "../src/stack/domains";
import { ROOT } from "../src/stack/settings";
import { startStack, usedHome } from "../src/testing/stack";

/** What a new domain may change besides its own folder: all of it is written by `npm run schema`. */
const GENERATED = [
  "README.md",
  "deploy/container/create-databases.sql",
  "docker-compose.yml",
  "schema/api.graphql",
  "schema/domains.json",
  "schema/events/README.md",
  "schema/supergraph.graphql",
];

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "baiyun-new-"));
  const files = command(ROOT, "git", "ls-files", "--cached", "--others", "--exclude-standard").trim().split("\n");
  for (const file of files.filter((path) => !path.startsWith("bench/"))) {
    cpSync(join(ROOT, file), join(scratch, file), { force: true });
  }
  for (const modules of ["node_modules", "router/node_modules", "subgraphs/_kit/node_modules"]) {
    symlinkSync(join(ROOT, modules), join(scratch, modules));
  }
  command(scratch, "git", "init", "--quiet");
  command(scratch, "git", "add", "--all");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// Servers of its own: on ours it would take the place of a worker of this run, whose store it would empty.
const { TEST_DATABASE_URL: _database, TEST_REDIS_URL: _redis, ...env } = process.env;

function command(cwd: string, program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8", maxBuffer: 64_000_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}:\n${stdout}${stderr}`);
  return stdout;
}
const create = (...args: string[]) =>
  command(scratch, process.execPath, "-r", "./deploy/register.cjs", "deploy/src/new/new.ts", ...args);
const test = (...paths: string[]) =>
  command(scratch, process.execPath, join(ROOT, "node_modules/jest/bin/jest.js"), ...paths);
const changed = () => command(scratch, "git", "diff", "--name-only").trim().split("\n").filter(Boolean);

it("a new domain is at most 12 files and 300 lines, composes, and touches nothing else", () => {
  create("domain", "rate-agreements");
  const folder = join(scratch, "subgraphs", "rate-agreements");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = entries.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
  expect(entries.length).toBeLessThanOrEqual(12);
  expect(texts.join("").split("\n").length - 1).toBeLessThanOrEqual(300);
  expect(texts.filter((text) => /sample/i.test(text))).toEqual([]);
  expect(changed().filter((path) => !GENERATED.includes(path))).toEqual([]);
});

it("a new entity of a domain that is there is in the declaration", () => {
  create("entity", "orders", "packing-note");
  expect(changed().filter((path) => !GENERATED.includes(path) && !path.startsWith("schema/"))).toEqual([
    "subgraphs/orders/src/domain.ts",
    "subgraphs/orders/src/migrations/migrations.ts",
    "subgraphs/orders/src/resolvers.ts",
    "subgraphs/orders/src/services.ts",
  ]);
});

it("both pass their tests, and are of the types that they say", () => {
  test("subgraphs/rate-agreements", "subgraphs/orders/src/packing-note");
  const include = ["rate-agreements/src", "orders/src/packing-note", "orders/src/domain.ts"];
  const project = {
    extends: "./tsconfig.json",
    // The browser's types come with a package that is used elsewhere in the house.
    compilerOptions: { incremental: false, tsBuildInfoFile: null, lib: ["ES2023", "ESNext.Disposable", "DOM"] },
    include: include.map((path) => `subgraphs/${path}`),
  };
  writeFileSync(join(scratch, "tsconfig.new.json"), JSON.stringify(project));
  command(scratch, process.execPath, join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.new.json");
});

it("and the domain is served, on stores of before", async () => {
  const home = await usedHome();
  const stack = await startStack({ root: scratch, home });
  try {
    const response = await fetch(`${stack.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ rateAgreements { edges { node { id } } } }" }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(["UNAUTHORIZED_FIELD_OR_TYPE"]);
  } finally {
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

it.each([
  [["domain", "orders"], "subgraphs/orders is there already."],
  [["domain", "Orders"], "Orders is no name"],
  [["domain", "shipping", "order"], "The graph has a type Order already"],
  [["entity", "orders", "order"], "subgraphs/orders/src/order is there already."],
  [["entity", "nowhere", "note"], "There is no domain nowhere"],
  [["domain"], "Usage"],
])("new %j is refused and writes nothing", (args, message) => {
  const before = command(scratch, "git", "status", "--porcelain");
  expect(() => create(...args)).toThrow(message);
  expect(command(scratch, "git", "status", "--porcelain")).toBe(before);
});

it.each([
  ["invoice", "invoices"],
  ["policy", "policies"],
  ["box", "boxes"],
  ["day", "days"],
])("%s and %s", (one, many) => {
  expect([pluralOf(one), singularOf(many)]).toEqual([many, one]);
});

it("a name in every form", () => {
  expect(namesOf("rate-card")).toEqual({
    kebab: "rate-card",
    pascal: "RateCard",
    camel: "rateCard",
    snake: "rate_card",
    prose: "rate card",
  });
});

/** Every domain that is there takes another entity, whichever of its lists stand in files of their own. */
it.each(domainFolders())("%s takes another entity", (domain) => {
  const source = join(ROOT, "subgraphs", domain, "src");
  const files = ["domain.ts", ...Object.values(LIST_FILES)].filter((file) => existsSync(join(source, file)));
  const declared = declareEntity(
    new Map(files.map((file) => [file, readFileSync(join(source, file), "utf8")])),
    "note",
  );
  const all = files.map((file) => declared.get(file) ?? "").join("");
  for (const name of ["Note", "CreateNotes", "NoteResolver", "noteCreated", "NoteService"]) {
    expect(all.match(new RegExp(`import { ${name} } from`, "g"))).toHaveLength(1);
  }
});

it("a declaration without a place for it is not changed", () => {
  const declaration = new Map([["domain.ts", "export const domain = defineDomain({});"]]);
  expect(() => declareEntity(declaration, "note")).toThrow("Add Note to the entities");
});
