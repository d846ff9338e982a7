import { operationFromDocument, ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from "@apollo/federation-internals";
import { QueryPlanner } from "@apollo/query-planner";
import { parse } from "graphql";
import { PlanningBudget } from "../src/planning/planning-budget";
import { checkLimits, DEFAULT_LIMITS } from "../src/request/limits";
import { createArchive } from "./fixtures/archive";
import { fixed } from "./fixtures/fixed";
import { maze } from "./fixtures/maze";

const FEATURES = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES };
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

describe("GHSA-q2f9-x4p4-7xmh: named fragments that spread one another were expanded without an end", () => {
  const { ask } = createArchive();
  const exceeded = { status: 400, errors: [{ extensions: { code: "LIMIT_EXCEEDED" } }] };
  const doubling = (levels: number, leaf: string, spread = (name: string) => `...${name} ...${name}`) =>
    `{ keeper { ...F0 } } ${many(levels, (i) => `fragment F${i} on Keeper { ${spread(`F${i + 1}`)} }`)} fragment F${levels} on Keeper { ${leaf} }`;

  it.each([
    ["fields", doubling(10, "name")],
    ["fields under their own names only", doubling(9, "name shift badge")],
    ["fragments around next to nothing", doubling(8, `${"... { ".repeat(10)} name ${"}".repeat(10)}`)],
    [
      "spreads inside inline fragments",
      doubling(10, "name", (name) => `... { ...${name} } ... on Keeper { ...${name} }`),
    ],
  ])("counts %s as often as they are spread", async (_, query) => {
    await expect(ask(query)).rejects.toMatchObject(exceeded);
  });

  it("counts each fragment once, so that counting is cheap", () => {
    const count = () => checkLimits(parse(doubling(55, "name")), DEFAULT_LIMITS);
    expect(count).toThrow(expect.objectContaining({ status: 400 }));
  });
});

/** As the planner is set up for a supergraph. */
function plannerOf(sdl: string, steps: number) {
  const supergraph = Supergraph.build(sdl, FEATURES);
  const budget = new PlanningBudget(steps);
  const planner = new QueryPlanner(supergraph, { debug: budget.debug });
  const plan = (query: string) =>
    budget.within(() => planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), parse(query))));
  return { plan, compared: () => planner.lastGeneratedPlanStatistics()?.evaluatedPlanCount };
}

const refused = (what: string) => ({
  status: 400,
  errors: [{ message: `${what}: split it into several requests.`, extensions: { code: "LIMIT_EXCEEDED" } }],
});
const TOO_MANY_WAYS = refused("There are too many ways to plan the operation");

describe("GHSA-p2q6-pwh5-m6jr: selections that the planner cannot treat as local took it forever", () => {
  const query = "{ door { beyond { beyond { beyond { name } } } } }";

  it("ends where there are too many ways to one field", () => {
    const { plan } = plannerOf(maze(3, 3), 1_000_000);
    expect(() => plan(query)).toThrow(expect.objectContaining(TOO_MANY_WAYS));
    expect(plan("{ door { name } }").node?.kind).toBe("Fetch");
  });

  it("ends after so many steps, each time anew", () => {
    const { plan } = plannerOf(maze(3, 1), 40);
    const next = (levels: number) => `{ node { ${"next { only0 only1 only2 ".repeat(levels)} ${"}".repeat(levels)} } }`;
    for (let count = 0; count < 3; count++) {
      const exceeded = refused("The operation takes more than 40 steps to plan");
      expect(() => plan(next(14))).toThrow(expect.objectContaining(exceeded));
      expect(plan(next(1)).node?.kind).toBe("Parallel");
    }
  });

  it("is refused to clients, and no subgraph is asked", async () => {
    const { ask, asked } = fixed(maze(3, 3), { s0: () => ({}), s1: () => ({}), s2: () => ({}) });
    await expect(ask(query)).rejects.toMatchObject(TOO_MANY_WAYS);
    expect(asked).toEqual([]);
  });
});

describe("GHSA-fmj9-77q8-g6c4: fields that many subgraphs share have more plans than a number can count", () => {
  // 5 subgraphs for each of some 450 fields: more than 2^1024 plans.
  const query = `{ ${many(30, (i) => `n${i}: node(id: ${i}) { a b c next { a b c only0 } prev { a b c only1 next { a b } } }`)} }`;

  it("compares few of them", () => {
    const { plan, compared } = plannerOf(maze(5, 2), DEFAULT_LIMITS.planningSteps * 2);
    expect(plan(query).node?.kind).toBe("Parallel");
    expect(compared()).toBe(64);
  });
});
