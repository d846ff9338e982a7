import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSessionDocuments } from "../src/session-file";

const folder = mkdtempSync(join(tmpdir(), "session-"));
const file = join(folder, "session.json");
afterAll(() => rmSync(folder, { recursive: true }));

const DOCUMENTS = { secret: "renewal", begin: "mutation A { a }", renew: "mutation B { b }", end: "mutation C { c }" };

it("reads how pages sign in", () => {
  writeFileSync(file, JSON.stringify(DOCUMENTS));
  expect(readSessionDocuments(file)).toEqual(DOCUMENTS);
});

it.each([
  ["{", "it is not JSON"],
  ["null", "it must be an object of the texts secret, begin, renew, end"],
  ['{"secret":"renewal"}', "it must be an object of the texts secret, begin, renew, end"],
  [JSON.stringify({ ...DOCUMENTS, end: 1 }), "it must be an object of the texts secret, begin, renew, end"],
])("%s is none", (text, why) => {
  writeFileSync(file, text);
  expect(() => readSessionDocuments(file)).toThrow(`SESSION_DOCUMENTS, the file "${file}": ${why}.`);
});

it("says that there is no such file", () => {
  expect(() => readSessionDocuments(join(folder, "none.json"))).toThrow(/none\.json": ENOENT\.$/);
});
