import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { buildSchema, type ResolverData } from "type-graphql";
import { directResolvers } from "./direct-resolvers";
import { BoxesResolver, BoxResolver, BoxType, SecondBoxResolver, WrappedResolver } from "./testing/boxes";

let schema: GraphQLSchema;
let direct: ReturnType<typeof directResolvers>;
beforeAll(async () => {
  const resolvers = [BoxesResolver, WrappedResolver, BoxResolver, SecondBoxResolver] as const;
  const instances = new Map<unknown, object>(resolvers.map((Class) => [Class, new Class()]));
  schema = await buildSchema({
    resolvers,
    orphanedTypes: [BoxType],
    container: { get: (Class) => instances.get(Class) },
    validate: false,
    authChecker: ({ context }: ResolverData<{ role?: string }>, roles) =>
      context.role !== undefined && (roles.length === 0 || roles.includes(context.role)),
    authMode: "null",
  });
  direct = directResolvers(instances as never);
});

type Resolve = GraphQLFieldResolver<unknown, unknown>;
const INFO = { fieldName: "of this field" } as GraphQLResolveInfo;

function resolverOf(coordinate: string): { wrapped: Resolve; ours: Resolve } {
  const [type, field] = coordinate.split(".") as [string, string];
  const wrapped = (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve!;
  const found = direct.filter((one) => one.type === type && one.field === field);
  return { wrapped, ours: found.reduce((resolve, one) => one.resolve(resolve), wrapped) };
}

it("calls these methods and getters itself, unless they are given an input, and leaves the others to type-graphql", () => {
  const coordinates = direct.filter(({ type }) => ["Query", "Mutation", "Box"].includes(type));
  expect(coordinates.map(({ type, field }) => `${type}.${field}`).sort()).toEqual([
    "Box.label",
    "Box.made",
    "Box.weight",
    "Mutation.changed",
    "Query.area",
    "Query.areas",
    "Query.boxes",
    "Query.many",
    "Query.none",
    "Query.one",
    "Query.sized",
  ]);
});

const box = Object.assign(new BoxType(), { width: 6 });
const CONTEXT = { asker: "the portal" };

/* Answered once by type-graphql's resolver and once by ours. */
it.each<[string, string, { root?: unknown; args?: () => Record<string, unknown>; context?: object }, unknown]>([
  ["no parameter", "Query.none", { args: () => ({ n: 1 }) }, ["boxes", []]],
  ["one", "Query.one", { args: () => ({ n: 1 }) }, ["boxes", 1]],
  ["one that is null", "Query.one", { args: () => ({ n: null }) }, ["boxes", null]],
  ["one that is not given", "Query.one", {}, ["boxes", undefined]],
  [
    "all kinds of them",
    "Query.many",
    { root: { of: "nothing" }, args: () => ({ a: [[1], []], b: "two" }) },
    ["boxes", INFO, CONTEXT, { of: "nothing" }, "two", [[1], []]],
  ],
  ["a method of the class above", "Query.inherited", { args: () => ({ n: 3 }) }, ["boxes", 3, "BoxesResolver"]],
  [
    "a class of arguments, its defaults and those above it",
    "Query.boxes",
    { args: () => ({ colours: ["blue"] }) },
    [
      true,
      19,
      [
        ["first", 20],
        ["colours", ["blue", "new"]],
      ],
    ],
  ],
  [
    "a class of arguments that are given",
    "Query.boxes",
    { args: () => ({ first: 3, after: null, colours: [], unknown: 1 }) },
    [
      true,
      2,
      [
        ["first", 3],
        ["after", null],
        ["colours", ["new"]],
      ],
    ],
  ],
  ["an input class", "Query.area", { args: () => ({ size: { width: 3 } }) }, [true, 9]],
  ["a list of an input class", "Query.areas", { args: () => ({ sizes: [{ width: 2 }, { width: 3 }] }) }, [4, 9]],
  ["an input class in a class of arguments", "Query.sized", { args: () => ({ size: { width: 2 } }) }, [4, 19]],
  ["an input class that is null", "Query.area", { args: () => ({ size: null }) }, [false, null]],
  ["an input class that is not given", "Query.area", {}, [false, undefined]],
  ["one in a class of arguments that is null", "Query.sized", { args: () => ({ size: null }) }, [null, 19]],
  ["one in a class of arguments that is not given", "Query.sized", {}, [undefined, 19]],
  ["a part of the context", "Query.partOfContext", {}, "the portal"],
  ["a parameter of a decorator of one's own", "Query.byDecorator", {}, "asked by the portal"],
  ["a validated one", "Query.byValidator", { args: () => ({ n: 4 }) }, [4, ["validated 4"]]],
  ["a method in a middleware", "Query.inMiddleware", {}, ["all", "and more"]],
  ["a class in a middleware", "Query.wrapped", {}, ["around", "all"]],
  ["what needs somebody, and nobody is there", "Query.authorized", {}, null],
  ["what needs somebody", "Query.authorized", { context: { role: "clerk" } }, "secret"],
  ["what needs another role", "Query.forBosses", { context: { role: "clerk" } }, null],
  ["what needs a role", "Query.forBosses", { context: { role: "boss" } }, "top secret"],
  ["the first of two resolvers of a field", "Box.weight", { root: box }, [6, true]],
  ["a part of the source", "Box.half", { root: box }, 3],
  ["a getter", "Box.label", { root: box }, "box of 6"],
  ["a getter of a source of another class", "Box.label", { root: { width: 5 } }, "box of 5"],
  ["a getter in a middleware", "Box.counted", { root: box }, "counted box of 6"],
  ["a getter that answers a function", "Box.made", { root: box }, ["made", 6, 0]],
  ["a method of the source", "Box.painted", { root: box, args: () => ({ colour: "red" }) }, "red box of 6"],
])("%s", async (_what, coordinate, { root, args = () => ({}), context = CONTEXT }, expected) => {
  const { wrapped, ours } = resolverOf(coordinate);
  expect(await wrapped(root, args(), context, INFO)).toEqual(expected);
  expect(await ours(root, args(), context, INFO)).toEqual(expected);
});

it("a method that changes a list changes neither the default nor what another field is given", async () => {
  const args = { list: [[1], [2]] };
  for (const resolve of Object.values(resolverOf("Mutation.changed"))) {
    expect(await resolve(undefined, args, CONTEXT, INFO)).toEqual([[1, 9], [2], []]);
    expect(args).toEqual({ list: [[1], [2]] });
  }
});
