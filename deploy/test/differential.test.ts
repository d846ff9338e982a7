import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse } from "graphql";
import { Random } from "../../router/test/property/random";
import { shrinkOperation } from "../../router/test/property/shrink-operation";
import type { AskedOperation } from "../../router/test/property/valid-operation";
import {
  DEMO_KESTREL_TENANT_ID,
  DEMO_LUMEN_TENANT_ID,
  DEMO_SUPPLIER_TENANT_ID,
  demoAccounts,
} from "../../subgraphs/customers/src/demo";
import { ROOT } from "../src/stack/settings";
import { type Compared, Comparison } from "./support/answer-comparison";
import { type Known, prepare } from "./support/known-values";
import { PermittedAnswer } from "./support/permitted-answer";
import { RandomOperations } from "./support/random-operations";
import { type Asker, NOBODY, SideBySide, SUPERGRAPH } from "./support/side-by-side";
import { USER_OPERATIONS } from "./support/user-operations";

/** Other ones are tried by `SEED=7 OPERATIONS=5000 npx jest deploy/test/differential.test.ts`. */
const SEED = Number(process.env.SEED ?? 20_261_123);
const OPERATIONS = Number(process.env.OPERATIONS ?? 180);
const FOR_LIMITED = Math.ceil(OPERATIONS / 3);
/** Of all operations; there are a few that the stock gateway cannot plan. */
const NOT_TO_BE_HAD = 0.03;

const TENANTS: Record<string, string> = {
  "Lumen Goods": DEMO_LUMEN_TENANT_ID,
  "Kestrel Home": DEMO_KESTREL_TENANT_ID,
  "Yiwu Lamp Works": DEMO_SUPPLIER_TENANT_ID,
  BaiYun: "*",
};

const API = readFileSync(join(ROOT, "schema", "api.graphql"), "utf8");
const schema = buildSchema(API);

let both: SideBySide;
let known: Known;
let comparison: Comparison;
let operations: RandomOperations;
/** Staff and a customer with all the scopes that a rule asks for: what is kept from them, the subgraphs keep. */
let unlimited: Asker[];
let limited: Asker[];

/** Links to labels carry the time: it stands still from when both routers are asked. */
let moment: number | null = null;
const clock = Date.now;

beforeAll(async () => {
  jest.spyOn(Date, "now").mockImplementation(() => moment ?? clock());
  both = await SideBySide.start();
  known = await prepare(both);
  operations = new RandomOperations(schema, API, known.values);
  comparison = new Comparison(both, new PermittedAnswer(SUPERGRAPH, schema));
  const scope = [...new Set(SUPERGRAPH.match(/(?<=\[")\w+:\w+(?="\])/g))].join(" ");
  unlimited = await Promise.all(
    ["*", DEMO_LUMEN_TENANT_ID].map((tid) => both.issue(`everything of ${tid}`, { sub: demoUserId(10), tid, scope })),
  );
  const accounts = demoAccounts.map(({ email, role, tenant }, index) =>
    both.issue(email, { sub: demoUserId(index + 1), tid: TENANTS[tenant]!, scope: `role:${role}` }),
  );
  limited = [NOBODY, ...(await Promise.all(accounts))];
  moment = clock();
});

afterAll(async () => {
  moment = null;
  await both.stop();
});

describe.each([
  ["staff", 0],
  ["a customer", 1],
])("%s who may read everything, at both routers", (_name, index) => {
  it.each(USER_OPERATIONS)("$name", async ({ query, variables, operationName }) => {
    const operation = { text: query, variables: variables?.(known) ?? {} };
    expect(await comparison.whole(operation, unlimited[index]!, operationName)).toBe("alike");
  });
});

/** Between them they ask for most of what a rule guards. */
const GUARDED = USER_OPERATIONS.filter(({ name }) => /^(demo: (quote|shipment)|benchmark|five)/.test(name));

describe("who may not read everything, by the rules of access", () => {
  it.each(["nobody", ...demoAccounts.map(({ email }) => email)])("%s", async (name) => {
    const asker = limited.find((each) => each.name === name)!;
    for (const { query: text, variables } of GUARDED) {
      const operation = { text, document: parse(text), variables: variables?.(known) ?? {} };
      expect([text, await comparison.part(operation, asker)]).toEqual([text, "alike"]);
    }
  });
});

/** As the customers domain numbers its demo's people. */
function demoUserId(number: number): string {
  return `01980000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`;
}

interface Found {
  number: number;
  asker: string;
  operation: string;
  variables: unknown;
  compared: Compared;
}

/** Each is a random one of its own number, so that a difference is met again without those before it. */
async function differences(first: number, count: number, askers: readonly Asker[], way: "whole" | "part") {
  const found: Found[] = [];
  let without = 0;
  for (let number = first; number < first + count; number++) {
    const random = new Random(Math.imul(SEED, 0x9e3779b1) + number);
    const operation = operations.next(random);
    const asker = random.pick(askers);
    const compare = async (each: AskedOperation) => {
      await both.events.forgetLookups();
      return comparison[way](each, asker);
    };
    const compared = await compare(operation);
    if (compared === "not to be had") without++;
    if (typeof compared === "string") continue;
    const smallest = await shrinkOperation(
      schema,
      operation,
      async (each) => typeof (await compare(each)) !== "string",
    );
    const { text, variables } = smallest;
    found.push({ number, asker: asker.name, operation: text, variables, compared: await compare(smallest) });
  }
  expect(without).toBeLessThanOrEqual(Math.ceil(count * NOT_TO_BE_HAD));
  return found;
}

describe(`random operations, seed ${SEED}`, () => {
  it(`${OPERATIONS} of those who may read everything, answered alike and without effect`, async () => {
    const before = await both.events.count();
    expect(await differences(0, OPERATIONS, unlimited, "whole")).toEqual([]);
    expect(await both.events.count()).toBe(before);
  }, 600_000);

  it(`${FOR_LIMITED} of those who may not, answered as far as the rules of access go`, async () => {
    const before = await both.events.count();
    expect(await differences(OPERATIONS, FOR_LIMITED, limited, "part")).toEqual([]);
    expect(await both.events.count()).toBe(before);
  }, 600_000);
});
