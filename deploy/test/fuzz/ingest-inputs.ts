import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { samplePushes } from "../../../clients/demo/src/pushes";
import { HOSTILE } from "./documents";
import { given, seeded, spoilt } from "./inputs";
import type { Choices } from "./random";
import type { HttpInput } from "./senders";

export function ingestInputs(key: string): fc.Arbitrary<HttpInput> {
  const samples = samplePushes("YT2617600000000001").map(({ body }) => body);
  const changed = fc
    .tuple(fc.constantFrom(...samples), seeded)
    .map(([sample, choices]) => JSON.stringify(withHostile(JSON.parse(sample), choices)));
  const body = fc.oneof(
    { weight: 7, arbitrary: changed },
    { weight: 1, arbitrary: fc.json() },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "",
        "{",
        "null",
        "[".repeat(50_000),
        '{"event":"TRACKING_UPDATED"}',
        `{"event":"TRACKING_UPDATED","data":{"number":"${"9".repeat(9_000)}"}}`,
        "x".repeat(1_100_000),
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  );
  return fc
    .record({
      body,
      choices: seeded,
      type: fc.constantFrom("application/json", "text/plain", "", ";"),
      method: fc.constantFrom("POST", "POST", "POST", "POST", "POST", "GET", "PUT"),
    })
    .map(({ body, choices, type, method }) => {
      const bytes = method === "GET" ? Buffer.alloc(0) : spoilt(Buffer.from(body), choices);
      const sign = createHash("sha256")
        .update(Buffer.concat([bytes, Buffer.from(`/${key}`)]))
        .digest("hex");
      const shown = choices.often(0.8)
        ? sign
        : choices.one(["", "0", sign.toUpperCase(), sign.slice(1), "x".repeat(3_000)]);
      return { method, path: "/ingest/17track", headers: given({ "content-type": type, sign: shown }), body: bytes };
    });
}

/** Some of its leaves and branches are replaced by what nobody would send. */
function withHostile(value: unknown, choices: Choices): unknown {
  if (choices.often(0.03)) return choices.one([...HOSTILE, 1e21, { a: [] }, [null, {}]]);
  if (Array.isArray(value)) {
    const items = value.map((item) => withHostile(item, choices));
    return choices.often(0.05) ? [null, ...items, ...items] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(() => !choices.often(0.02));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withHostile(inner, choices)]));
}
