import { Int, Query, Resolver, Subscription } from "type-graphql";
import { Access } from "../access/access";
import { type Asked, BesideApollo } from "./testing/beside-apollo";

let counted = 0;

@Resolver()
class CountResolver {
  @Access("anyone")
  @Query(() => Int, { description: "How many." })
  count(): number {
    counted += 1;
    return 7;
  }

  @Access("anyone")
  @Subscription(() => Int, {
    subscribe: async function* () {
      yield 1;
    },
    nullable: true,
    description: "How many, as they come.",
  })
  counts(): number {
    counted += 1;
    return 8;
  }
}

let both: BesideApollo;
beforeAll(async () => {
  both = await BesideApollo.start({ name: "counting", resolvers: [CountResolver] }, [new CountResolver()]);
});
afterAll(() => both.stop());

const TWO = "query A { count } query B { again: count }";
const refused = (message: string, code: string) => ({
  errors: [expect.objectContaining({ message, extensions: { code } })],
});

it.each<[string, Asked, unknown, number]>([
  ["its one operation", { query: "query A { count }", operationName: "A" }, { data: { count: 7 } }, 1],
  ["its one operation, not named", { query: "query A { count }" }, { data: { count: 7 } }, 1],
  ["the first of several", { query: TWO, operationName: "A" }, { data: { count: 7 } }, 1],
  ["the last of several", { query: TWO, operationName: "B" }, { data: { again: 7 } }, 1],
  [
    "one that is unknown",
    { query: "query A { count }", operationName: "B" },
    refused('Unknown operation named "B".', "OPERATION_RESOLUTION_FAILURE"),
    0,
  ],
  [
    "one that is unknown, of one without a name",
    { query: "{ count }", operationName: "B" },
    refused('Unknown operation named "B".', "OPERATION_RESOLUTION_FAILURE"),
    0,
  ],
  [
    "none of several",
    { query: TWO },
    refused("Must provide operation name if query contains multiple operations.", "OPERATION_RESOLUTION_FAILURE"),
    0,
  ],
  [
    "one whose name is an empty text",
    { query: "{ count }", operationName: "" },
    refused('Unknown operation named "".', "OPERATION_RESOLUTION_FAILURE"),
    0,
  ],
  [
    "one of several whose name is an empty text",
    { query: TWO, operationName: "" },
    refused('Unknown operation named "".', "OPERATION_RESOLUTION_FAILURE"),
    0,
  ],
  ["a subscription, as if it were a query", { query: "subscription { counts }" }, { data: { counts: 8 } }, 1],
  [
    "introspection",
    { query: "{ count __schema { queryType { name } } }" },
    {
      errors: [
        expect.objectContaining({
          message:
            "GraphQL introspection is not allowed by Apollo Server, but the query contained __schema or __type. To enable introspection, pass introspection: true to ApolloServer in production",
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
      ],
    },
    0,
  ],
])("asked for %s", async (_what, asked, answer, times) => {
  counted = 0;
  const ours = await both.byOurselves(asked);
  expect(ours).toEqual(answer);
  expect(counted).toBe(times);
  expect(ours).toEqual(await both.byApollo(asked));
});
