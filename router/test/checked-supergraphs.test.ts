import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CheckedSupergraphs } from "../src/checked-supergraphs";
import { loadSupergraph } from "../src/supergraph";
import { ARCHIVE_SDL } from "./fixtures/archive";

const INVALID = ARCHIVE_SDL.replace(/^type Query/m, "type __Query").replace(/query: Query/, "query: __Query");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "checked-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const load = (sdl: string) => loadSupergraph(sdl, undefined, new CheckedSupergraphs(folder));

it("what was found valid is noted and not judged again; another text is", () => {
  load(ARCHIVE_SDL);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const again = load(ARCHIVE_SDL);
  expect(again.schema.getQueryType()?.name).toBe("Query");
  expect(readdirSync(folder)).toHaveLength(1);
  expect(() => load(INVALID)).toThrow("Invalid supergraph");
  expect(() => load(INVALID)).toThrow("Invalid supergraph");
  expect(readdirSync(folder)).toHaveLength(1);
});

it("a note stands for a judgement", () => {
  new CheckedSupergraphs(folder).add(INVALID);
  expect(() => load(INVALID)).not.toThrow();
});

it("a folder that cannot be written to is a judgement at each start", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  const checked = new CheckedSupergraphs(file);
  loadSupergraph(ARCHIVE_SDL, undefined, checked);
  expect(checked.has(ARCHIVE_SDL)).toBe(false);
});
