import { Arg, Field, InputType, Int, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import type { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { Subgraph } from "./subgraph";

@InputType({ description: "How much at once." })
class Page {
  @Field(() => Int, { defaultValue: 1, description: "How many." })
  size!: number;
}

@Resolver()
class ListResolver {
  @Access("anyone")
  @Query(() => Int, { nullable: true, description: "Takes what has a default." })
  listed(
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("page", () => Page, { defaultValue: { size: 1 } }) page: Page,
  ): number {
    return first * page.size;
  }

  @Access("anyone")
  @Query(() => String, { description: "Stands beside it." })
  other(): string {
    return "asked";
  }
}

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await Subgraph.start({
    schema: { name: "lists", resolvers: [ListResolver] },
    resolvers: [new ListResolver()],
    context: (viewer: Viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: "a secret that only these tests know." },
    logger: createLogger("test", "silent"),
  });
});
afterAll(() => subgraph.close());

const MUST_NOT_BE_NULL = 'Argument "first" of non-null type "Int!" must not be null.';

it.each([
  ["a variable", "query($f: Int) { listed(first: $f) other }", MUST_NOT_BE_NULL],
  ["one with a default", "query($f: Int = 3) { listed(first: $f) other }", MUST_NOT_BE_NULL],
  ["by graphql-js", "query($f: Int) { listed(first: $f) @include(if: true) other }", MUST_NOT_BE_NULL],
  [
    "within an input object",
    "query($f: Int) { listed(page: { size: $f }) other }",
    'Argument "page" has invalid value.',
  ],
])("null for what has a default, but may not be null, is the caller's fault: %s", async (_case, query, message) => {
  const { data, errors } = await subgraph.execute({ query, variables: { f: null }, viewer: {} });
  expect({ ...data }).toEqual({ listed: null, other: "asked" });
  expect(errors).toEqual([
    { message, locations: expect.any(Array), path: ["listed"], extensions: { code: "BAD_USER_INPUT" } },
  ]);
});

it("what has a default and is left out has its default", async () => {
  const query = "query($f: Int, $p: Page) { listed(first: $f, page: $p) }";
  const { data, errors } = await subgraph.execute({ query, viewer: {} });
  expect([{ ...data }, errors]).toEqual([{ listed: 20 }, undefined]);
});
