import { readFileSync } from "node:fs";
import { documentTexts, FINGERPRINT_FILE, faults, fingerprint } from "../codegen/fingerprint.cjs";

const NAME = /^(?:query|mutation|subscription|fragment)\s+(\w+)/;

describe("the portals' documents", () => {
  it("can all be asked of the schema as it is", () => {
    expect(faults()).toEqual([]);
  });

  it("have the types that are committed; `npm run generate` in clients/web/codegen writes them", () => {
    expect(readFileSync(FINGERPRINT_FILE, "utf8").trim()).toBe(fingerprint());
  });

  it("have a name each, and one each", () => {
    const names = documentTexts().map((text) => NAME.exec(text)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });
});
