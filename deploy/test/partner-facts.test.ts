import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Code } from "@baiyun/router";
import { domainCodes } from "../src/schema/partner/errors";
import { webhookTypes } from "../src/schema/partner/webhook-types";
import { ROOT } from "../src/stack/settings";

const FACTS = join(ROOT, "clients", "web", "src", "developers", "facts");
const fact = (name: string) => JSON.parse(readFileSync(join(FACTS, `${name}.json`), "utf8"));

/** Codes that no partner meets, and why. */
const NOT_FOR_PARTNERS: Readonly<Record<string, string>> = {
  ABANDONED: "nobody reads it: the client has left",
  CUSTOMER_NOT_FOUND: "of a subscription that is people's",
  DOMAIN_SILENT: "our staff ask domains for dead letters",
  ORDER_NOT_FOUND: "of a subscription that is people's",
  UNTRUSTED_ROUTER: "said to whoever asks a domain past the router",
};

it("each code that a domain answers with is in the errors catalogue, or there is a reason why not", () => {
  const sources = readdirSync(join(ROOT, "subgraphs"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/node_modules|[\\/]testing[\\/]/.test(path));
  const answered = sources.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/extensions: \{\s*code: "([A-Z_]+)"/g)].map(([, code]) => code!),
  );
  const known = [...Object.keys(Code), ...Object.keys(domainCodes), ...Object.keys(NOT_FOR_PARTNERS)];
  expect([...new Set(answered)].filter((code) => !known.includes(code))).toEqual([]);
  expect(
    [...Object.keys(domainCodes), ...Object.keys(NOT_FOR_PARTNERS)].filter((code) => !answered.includes(code)),
  ).toEqual([]);
  expect(fact("errors").codes.map(({ code }: { code: string }) => code)).toEqual(
    [...Object.keys(Code), ...Object.keys(domainCodes)].sort(),
  );
});

it("the reference has each field's scopes, and a list of what each scope opens", () => {
  const { types } = fact("reference") as { types: { name: string; fields?: { name: string; scopes?: string[] }[] }[] };
  const scopes = (type: string, field: string) =>
    types.find(({ name }) => name === type)?.fields?.find(({ name }) => name === field)?.scopes;
  expect(scopes("Mutation", "createOrder")).toEqual(["orders:write"]);
  expect(scopes("Shipment", "labels")).toEqual(["labels:read"]);
  expect(scopes("Query", "services")).toBeUndefined();
  const opened = fact("scopes") as { scope: string; inSandbox: boolean; opens: string[] }[];
  expect(opened.filter(({ inSandbox }) => inSandbox).map(({ scope }) => scope)).toEqual([
    "orders:read",
    "shipments:read",
    "tracking:read",
    "webhooks:manage",
  ]);
  expect(opened.find(({ scope }) => scope === "orders:write")?.opens).toContain("Mutation.createOrder");
});

it("a list of words that may grow is no closed one in the SDK's types, and what may be null is said", () => {
  const word = { enum: ["A", "B"], description: "More of them may come." };
  const data = {
    type: "object",
    properties: {
      change: word,
      count: { type: ["integer", "null"] },
      ids: { type: "array", items: { type: "string" } },
    },
  };
  const schema = { type: "object", properties: { data } };
  const types = webhookTypes([{ name: "a_thing.done", description: "It is done.", scope: null, schema, example: {} }]);
  expect(types).toContain(`export interface AThingDoneEvent {
  type: "a_thing.done";
  /** When it happened: RFC 3339, in UTC. */
  timestamp: string;
  data: {
    /** More of them may come. */
    change: "A" | "B" | (string & {});
    count: number | null;
    ids: string[];
  };
}`);
});
