import { buildSchema, execute, type GraphQLError, type GraphQLObjectType, parse } from "graphql";
import { guarded } from "../../access/access";
import type { AccessRule } from "../../access/demand";
import { Viewer } from "../../identity/viewer";
import { readsProperty } from "../../schema/property-reads";
import { executePlanned } from "./execution";
import { planOperation } from "./plan";

const schema = buildSchema(`
  type Query { parcel: Parcel }
  type Parcel { id: ID!, name: String, grams: Int, isFragile: Boolean, label: String!, inner: Parcel, kind: Kind }
  enum Kind { BOX, BAG }
`);
const fields = (schema.getType("Parcel") as GraphQLObjectType).getFields();
const QUERY = "{ parcel { __typename id name grams isFragile label kind again: label inner { label } } }";
const WHOLE = { id: "1", name: "tea", grams: 12, isFragile: false, label: "T1", kind: "BOX", inner: { label: "T2" } };

class Weighed {
  readonly label = "W1";

  get pounds(): number {
    return 3;
  }
}

/** What both answer, when they answer the same. */
async function answered(parcel: unknown, query = QUERY, context: unknown = {}) {
  schema.getQueryType()!.getFields().parcel!.resolve = () => parcel;
  const document = parse(query);
  const ours = await executePlanned(planOperation(schema, document)!, context);
  const right = await execute({ schema, document, contextValue: context });
  const plain = ({ data, errors }: { data?: unknown; errors?: readonly GraphQLError[] }) =>
    JSON.parse(JSON.stringify({ data, errors: errors?.map(({ message, path }) => [message, path]) }));
  expect(plain(ours)).toEqual(plain(right));
  expect(JSON.stringify(ours.data)).toBe(JSON.stringify(right.data));
  return plain(ours);
}

/** A property that is made anew whenever it is read. */
const making = (property: string, make: () => unknown) => {
  const source = { ...WHOLE };
  Object.defineProperty(source, property, { get: make, enumerable: true });
  return source;
};

afterEach(() => {
  for (const field of Object.values(fields)) delete field.resolve;
});

describe("leaves that are properties", () => {
  it("are all there, in their order", async () => {
    expect(JSON.stringify((await answered(WHOLE)).data)).toBe(
      '{"parcel":{"__typename":"Parcel","id":"1","name":"tea","grams":12,"isFragile":false,"label":"T1","kind":"BOX","again":"T1","inner":{"label":"T2"}}}',
    );
  });

  it.each<[string, unknown, unknown]>([
    ["not stated", undefined, null],
    ["null", null, null],
    ["a promise", Promise.resolve("tea"), "tea"],
    ["a method", () => "tea", "tea"],
    ["of another kind", 7, "7"],
  ])("one that is %s is what graphql-js makes of it", async (_what, name, right) => {
    expect((await answered({ ...WHOLE, name })).data.parcel.name).toBe(right);
  });

  it.each<[string, unknown, string, (string | number)[]]>([
    ["an error", { ...WHOLE, name: new Error("torn") }, "torn", ["parcel", "name"]],
    [
      "thrown",
      making("name", () => {
        throw new Error("torn");
      }),
      "torn",
      ["parcel", "name"],
    ],
    ["a promise that rejects", making("name", () => Promise.reject(new Error("torn"))), "torn", ["parcel", "name"]],
    [
      "not fit for its type",
      { ...WHOLE, grams: "much" },
      'Int cannot represent non-integer value: "much"',
      ["parcel", "grams"],
    ],
    [
      "no value of the enum",
      { ...WHOLE, kind: "CAN" },
      'Enum "Kind" cannot represent value: "CAN"',
      ["parcel", "kind"],
    ],
  ])("one that is %s is one error, and the others are there", async (_what, source, message, path) => {
    const { data, errors } = await answered(source);
    expect(errors).toEqual([[message, path]]);
    expect(data.parcel).toEqual({
      __typename: "Parcel",
      id: "1",
      name: "tea",
      grams: 12,
      isFragile: false,
      label: "T1",
      kind: "BOX",
      again: "T1",
      inner: { label: "T2" },
      [path[1]!]: null,
    });
  });

  it("one that must not be null and is takes its object with it", async () => {
    const { data, errors } = await answered({ ...WHOLE, inner: { label: null } });
    expect(data.parcel.inner).toBeNull();
    expect(errors).toEqual([["Cannot return null for non-nullable field Parcel.label.", ["parcel", "inner", "label"]]]);
  });

  it.each(["text", 7, true])("%p instead of an object has none", async (parcel) => {
    expect((await answered(parcel, "{ parcel { name } }")).data).toEqual({ parcel: { name: null } });
  });
});

describe("leaves behind a rule", () => {
  const behind = (rule: AccessRule) => {
    fields.name!.resolve = guarded(rule, (source) => (source as { name?: unknown }).name);
    const read = readsProperty((source) => source.name, { property: "name", of: null, rule: "anyone" });
    fields.label!.resolve = guarded(rule, read);
  };
  const lin = Viewer.fromClaims({ sub: "u1", scope: "wallet:read" });

  it("are there for who meets it", async () => {
    behind(["wallet:read"]);
    expect((await answered({ ...WHOLE }, "{ parcel { name } }", { viewer: lin })).data.parcel.name).toBe("tea");
    behind("signed-in");
    expect((await answered({ ...WHOLE }, "{ parcel { name id } }", { viewer: lin })).data.parcel).toEqual({
      name: "tea",
      id: "1",
    });
  });

  it("are refused each, at its place, and what is behind none is there", async () => {
    behind(["role:finance"]);
    const { data, errors } = await answered(WHOLE, "{ parcel { id name } }", { viewer: lin });
    const refused = "This needs the role finance: ask an administrator for it.";
    expect(data).toEqual({ parcel: { id: "1", name: null } });
    expect(errors).toEqual([[refused, ["parcel", "name"]]]);
    const whole = await answered(WHOLE, "{ parcel { id label } }", { viewer: lin });
    expect(whole).toEqual({ data: { parcel: null }, errors: [[refused, ["parcel", "label"]]] });
  });

  it("are there for who meets both, where there are two", async () => {
    const both = guarded(
      "signed-in",
      guarded(
        ["role:finance"],
        readsProperty((source) => (source as { name?: unknown }).name, { property: "name", of: null, rule: "anyone" }),
      ),
    );
    fields.name!.resolve = both;
    const { data, errors } = await answered(WHOLE, "{ parcel { id name } }", { viewer: lin });
    expect(data).toEqual({ parcel: { id: "1", name: null } });
    expect(errors).toEqual([["This needs the role finance: ask an administrator for it.", ["parcel", "name"]]]);
  });

  it("are refused to who has not signed in", async () => {
    behind("signed-in");
    const { data, errors } = await answered(WHOLE, "{ parcel { name } }", { viewer: Viewer.anonymous });
    expect(data).toEqual({ parcel: { name: null } });
    expect(errors).toEqual([["Sign in first.", ["parcel", "name"]]]);
  });
});

it("a class's property is not read of other objects", async () => {
  fields.grams!.resolve = readsProperty((source: unknown) => (source instanceof Weighed ? source.pounds * 454 : 1), {
    property: "pounds",
    of: Weighed,
    rule: "anyone",
  });
  expect((await answered({ label: "X", pounds: 9 }, "{ parcel { grams label } }")).data.parcel).toEqual({
    grams: 1,
    label: "X",
  });
  const document = parse("{ parcel { grams label } }");
  schema.getQueryType()!.getFields().parcel!.resolve = () => new Weighed();
  expect(await executePlanned(planOperation(schema, document)!, {})).toEqual({
    data: { parcel: { grams: 3, label: "W1" } },
  });
});
