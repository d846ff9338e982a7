import { getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import { cutUnauthorized } from "../src/access/filter";
import { evaluatePolicies } from "../src/access/policies";
import { ANONYMOUS } from "../src/request/identity";
import { loadSupergraph } from "../src/supergraph";
import { ARCHIVE_SDL, reader } from "./fixtures/archive";
import { compose } from "./fixtures/compose";

const operationOf = (query: string): OperationDefinitionNode => getOperationAST(parse(query))!;

describe("policies", () => {
  const { access: rules, schema } = loadSupergraph(ARCHIVE_SDL);
  const cut = (query: string, ...held: string[]) =>
    cutUnauthorized(schema, operationOf(query), rules.for(ANONYMOUS, new Set(held))).cuts.map(({ path }) =>
      path.join("."),
    );

  it("hold in the combinations that the directive lists", () => {
    const query = "{ catalogue { pages costs owner { name } } }";
    expect(cut(query)).toEqual(["catalogue.costs", "catalogue.owner"]);
    expect(cut(query, "audit")).toEqual(["catalogue.costs", "catalogue.owner"]);
    expect(cut(query, "audit", "board")).toEqual(["catalogue.owner"]);
    expect(cut(query, "owner")).toEqual([]);
  });

  it("are asked about where the operation may touch them, and nowhere else", () => {
    const ask = (query: string) => rules.policiesIn(schema, operationOf(query));
    expect(ask("{ catalogue { pages } keeper { name } }")).toEqual([]);
    expect(ask("{ catalogue { a: costs } }")).toEqual(["audit", "board", "owner"]);
    expect(ask("{ catalogue { ... on Catalogue { owner { name } } } }")).toEqual(["owner"]);
    expect(ask('{ __type(name: "Catalogue") { name } }')).toEqual(["audit", "board", "owner"]);
    expect(ask("{ entries { id } hits { __typename } }")).toEqual([]);
  });

  it("are asked about behind abstract types and @requires too", () => {
    const guarded = loadSupergraph(
      compose({
        one: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@policy"])
          type Query { thing: Thing case: Case }
          union Thing = Box
          type Box @policy(policies: [["open"]]) { size: Int }
          type Case @key(fields: "id") { id: ID! weight: Int @policy(policies: [["weigh"]]) }`,
        two: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy"])
          type Case @key(fields: "id") { id: ID! weight: Int @external fee: Int @requires(fields: "weight") @policy(policies: [["weigh"]]) }`,
      }).replace(/(fee: Int @join__field\(.*?\)) @policy\(.*?\)/, "$1"),
    );
    const ask = (query: string) => guarded.access.policiesIn(guarded.schema, operationOf(query));
    expect(ask("{ thing { __typename } }")).toEqual(["open"]);
    expect(ask("{ case { fee } }")).toEqual(["weigh"]);
    expect(ask("{ case { id } }")).toEqual([]);
  });

  it("separate the keys of viewers, in no order, and only those that any rule names", () => {
    const key = (...held: string[]) => rules.key(ANONYMOUS, new Set(held));
    expect(key("board", "audit")).toBe(key("audit", "board"));
    expect(new Set([key(), key("audit"), key("owner"), key("audit", "board")]).size).toBe(4);
    expect(key("nothing of ours")).toBe(key());
    expect(rules.key(reader("money", "other"))).toBe(rules.key(reader("money")));
    expect(
      new Set([rules.key(reader("money", "notes")), rules.key(reader("notes")), rules.key(reader()), key()]).size,
    ).toBe(4);
    expect(rules.for(reader("money"))).toBe(rules.for(reader("money", "other")));
  });

  describe("as their evaluator answers", () => {
    const claims = { sub: "u1" };

    it("takes of its answer only what was asked, given the claims", async () => {
      const calls: unknown[] = [];
      const evaluate = (asked: readonly string[], of: object) => {
        calls.push([asked, of]);
        return new Set(["audit", "owner", "toString"]);
      };
      expect(await evaluatePolicies(evaluate, ["audit", "board"], claims)).toEqual({ held: new Set(["audit"]) });
      expect(calls).toEqual([[["audit", "board"], claims]]);
      expect(await evaluatePolicies(async () => ["board"], ["board"], claims)).toEqual({ held: new Set(["board"]) });
    });

    it("is not called about nothing, and without one none holds", async () => {
      const evaluate = jest.fn();
      expect(await evaluatePolicies(evaluate, [], claims)).toEqual({ held: new Set() });
      expect(evaluate).not.toHaveBeenCalled();
      expect(await evaluatePolicies(undefined, ["audit"], claims)).toEqual({ held: new Set() });
    });

    it.each([
      [
        "throws",
        () => {
          throw new Error("down at 10.0.0.7");
        },
      ],
      ["rejects", () => Promise.reject(new Error("down at 10.0.0.7"))],
      ["answers with a word", () => "audit"],
      ["answers with no list", () => true as never],
      ["answers with nothing", () => undefined as never],
    ])("opens nothing when it %s", async (_, evaluate) => {
      const { held, failure } = await evaluatePolicies(evaluate, ["a", "audit"], claims);
      expect(held).toEqual(new Set());
      expect(failure?.error).toEqual({
        message: "The policies could not be evaluated: try again in a moment.",
        extensions: { code: "POLICY_EVALUATION_FAILED" },
      });
      expect(failure?.cause).toBeInstanceOf(Error);
    });
  });
});
