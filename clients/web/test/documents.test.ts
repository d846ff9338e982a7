import { readFileSync } from "node:fs";
import { documentTexts, faults, fingerprint, SDK, WEB } from "../codegen/fingerprint.cjs";

const NAME = /^(?:query|mutation|subscription|fragment)\s+(\w+)/;

describe.each([
  ["the portals'", WEB],
  ["the SDK's", SDK],
])("%s documents", (_whose, client) => {
  it("can all be asked of the schema as it is", () => {
    expect(faults(client)).toEqual([]);
  });

  it("have the types that are committed; `npm run generate` in clients/web/codegen writes them", () => {
    expect(readFileSync(client.fingerprintFile, "utf8").trim()).toBe(fingerprint(client));
  });

  it("have a name each, and one each", () => {
    const names = documentTexts(client).map((text) => NAME.exec(text)?.[1]);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });
});
