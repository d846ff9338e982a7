import { ANONYMOUS } from "../src/request/identity";
import { lacking, reader, unauthorized } from "./fixtures/archive";
import { compose } from "./fixtures/compose";
import { fixed } from "./fixtures/fixed";

const SDL = compose({
  only: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])
    type Query {
      one: Int @requiresScopes(scopes: [["role:ops"]])
      either: Int @requiresScopes(scopes: [["role:finance"], ["role:admin"]])
      both: Int @requiresScopes(scopes: [["role:ops", "labels:read"]])
      mixed: Int @requiresScopes(scopes: [["role:ops", "labels:read"], ["x"]])
      known: Int @authenticated @requiresScopes(scopes: [["x"]])
      policed: Int @policy(policies: [["audit", "board"], ["owner"]])
      twice: Int @requiresScopes(scopes: [["x"]]) @policy(policies: [["owner"]])
      closed: Int @requiresScopes(scopes: [])
      roleless: Int @requiresScopes(scopes: [["role"], ["my:role:ops"]])
      vault: Vault @requiresScopes(scopes: [["x"]])
      stamp: Stamp
      hits: [Hit]
      boxes: [Box]
    }
    type Vault @requiresScopes(scopes: [["role:keeper"]]) { code: Int }
    scalar Stamp @requiresScopes(scopes: [["stamps"]])
    union Hit = Red | Blue | Free
    type Red @requiresScopes(scopes: [["role:red"]]) { size: Int weight: Int }
    type Blue @requiresScopes(scopes: [["role:blue"]]) { size: Int }
    type Free { size: Int weight: Int @requiresScopes(scopes: [["role:scales"]]) }
    union Box = Red | Blue
  `,
});
const HITS = [{ __typename: "Red" }, { __typename: "Blue" }, { __typename: "Free" }];

describe("what a reader is told who may not read something", () => {
  const { ask, asked } = fixed(SDL, { only: () => ({ hits: HITS }) });

  it.each([
    ["one", "the role ops"],
    ["either", "the role finance or the role admin"],
    ["both", "the role ops and the scope labels:read"],
    ["mixed", "the role ops and the scope labels:read, or the scope x"],
    ["known", "the scope x"],
    ["policed", "the policy audit and the policy board, or the policy owner"],
    ["twice", "the policy owner; and the scope x"],
    ["closed", "what nobody is given"],
    ["roleless", "the scope role or the scope my:role:ops"],
    ["stamp", "the scope stamps"],
    ["vault { code }", "the role keeper; and the scope x"],
    ["boxes { __typename }", "the role blue, or the role red"],
  ])("of %s", async (selection, words) => {
    const name = selection.split(" ")[0]!;
    asked.length = 0;
    expect(await ask(`{ ${selection} }`, reader("other"))).toEqual({
      data: { [name]: null },
      errors: [lacking(words, name)],
    });
    expect((await ask(`{ ${selection} }`, ANONYMOUS)).errors).toEqual([unauthorized(name)]);
    expect(asked).toEqual([]);
  });

  it("names only the rules that do not hold", async () => {
    const { errors } = await ask("{ both twice vault { code } }", reader("role:ops", "x"));
    expect(errors).toEqual([
      lacking("the role ops and the scope labels:read", "both"),
      lacking("the policy owner", "twice"),
      lacking("the role keeper", "vault"),
    ]);
  });

  it("tells of each type that an object turns out to have, once", async () => {
    expect(await ask("{ hits { __typename } }", reader())).toEqual({
      data: { hits: [null, null, { __typename: "Free" }] },
      errors: [lacking("the role blue; and the role red", "hits", "@")],
    });
    expect((await ask("{ hits { __typename } }", reader("role:red"))).errors).toEqual([
      lacking("the role blue", "hits", "@"),
    ]);
    expect((await ask("{ hits { __typename } }", ANONYMOUS)).errors).toEqual([unauthorized("hits", "@")]);
  });

  it("tells all that a place lacks which several fragments ask for, and nothing of those that are not asked for", async () => {
    const query = `query($red: Boolean!) {
      hits { ... on Red @include(if: $red) { size } ... on Blue { size } ... on Free { size: weight } }
    }`;
    const empty = fixed(SDL, { only: () => ({ hits: [] }) });
    const errors = async (red: boolean) => (await empty.ask(query, reader(), { red })).errors;
    expect(await errors(false)).toEqual([
      lacking("the role blue", "hits", "@"),
      lacking("the role scales", "hits", "@", "size"),
    ]);
    expect(await errors(true)).toEqual([
      lacking("the role blue; and the role red", "hits", "@"),
      lacking("the role scales", "hits", "@", "size"),
    ]);
  });
});
