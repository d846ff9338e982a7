import { ApolloServer, HeaderMap } from "@apollo/server";
import { Int, Query, Resolver, Subscription } from "type-graphql";
import { Access } from "../access/access";
import { Viewer } from "../identity/viewer";
import { createLogger } from "../logging";
import { maskFault } from "./faults";
import { Subgraph } from "./subgraph";

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

const logger = createLogger("test", "silent");
let subgraph: Subgraph;
let apollo: ApolloServer<{ viewer: Viewer }>;
beforeAll(async () => {
  subgraph = await Subgraph.start({
    schema: { name: "counting", resolvers: [CountResolver] },
    resolvers: [new CountResolver()],
    context: (viewer: Viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: "a secret that only these tests know." },
    logger,
  });
  apollo = new ApolloServer({
    schema: subgraph.schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    logger,
    formatError: (formatted, error) => maskFault(formatted, error, logger),
  });
  await apollo.start();
});
afterAll(() => Promise.all([apollo.stop(), subgraph.close()]));

interface Asked {
  query: string;
  operationName?: string;
}
const plain = (answer: unknown) => JSON.parse(JSON.stringify(answer));

async function byApollo(asked: Asked): Promise<unknown> {
  const { body } = await apollo.executeOperation(
    { ...asked, http: { method: "POST", headers: new HeaderMap(), search: "", body: null } },
    { contextValue: { viewer: Viewer.fromClaims({}) } },
  );
  return plain(body.kind === "single" && body.singleResult);
}

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
  const ours = plain(await subgraph.execute({ ...asked, viewer: {} }));
  expect(ours).toEqual(answer);
  expect(counted).toBe(times);
  expect(ours).toEqual(await byApollo(asked));
});
