import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readContracts } from "../src/contracts-file";

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contracts-"));
  file = join(folder, "contracts.json");
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): unknown {
  writeFileSync(file, text);
  try {
    return readContracts(file);
  } catch (reason) {
    return (reason as Error).message.replace(file, "FILE");
  }
}

it("reads what a variant shows and is held to", () => {
  const partner = {
    include: ["partner"],
    exclude: ["people"],
    introspection: "permitted",
    unauthorized: "reject",
    graphiql: true,
    corsOrigins: ["https://partner.example"],
    limits: { cost: 10_000, depth: 8 },
  };
  expect(read(JSON.stringify({ partner, open: {} }))).toEqual({ partner, open: {} });
});

it.each([
  ["{", "it is not JSON"],
  ["[]", "it must be an object of contracts by name"],
  ['{"a/b":{}}', '"a/b" is no name; it is a part of a path, such as "partner"'],
  ['{"a":1}', "a must be an object"],
  ['{"a":{"exlude":[]}}', 'a has the unknown key "exlude"'],
  ['{"a":{"include":"partner"}}', "a.include must be a list of texts"],
  ['{"a":{"introspection":"some"}}', "a.introspection must be one of permitted, off, full"],
  ['{"a":{"graphiql":"yes"}}', "a.graphiql must be one of true, false"],
  [
    '{"a":{"corsOrigins":["https://*.example"]}}',
    'a.corsOrigins has "https://*.example", which is not an origin such as https://portal.example.com',
  ],
  ['{"a":{"limits":{"deep":1}}}', 'a.limits has the unknown limit "deep"'],
  ['{"a":{"limits":{"depth":0}}}', "a.limits has a depth that is no number above 0"],
])("refuses %s", (text, message) => {
  expect(read(text)).toBe(`CONTRACTS, the file "FILE": ${message}.`);
});

it("refuses a file that is not there", () => {
  expect(() => readContracts(join(folder, "none.json"))).toThrow(/^CONTRACTS, the file ".*none\.json": ENOENT\.$/);
});
