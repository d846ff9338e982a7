import { GraphQLError } from "graphql";
import {
  Arg,
  createUnionType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { Access } from "../access/access";
import { staff } from "../testing";
import { type Asked, BesideApollo, plain } from "./testing/beside-apollo";

@Directive('@key(fields: "id")')
@ObjectType("Book", { description: "A book." })
class BookType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => Date, { description: "When it was printed." })
  printedAt!: Date;

  @Access("role:pricing")
  @Field(() => BigInt, { nullable: true, description: "What it cost." })
  cost!: bigint | null;
}

@ObjectType("Shelf", { description: "A shelf." })
class ShelfType {
  @Field(() => [BookType], { description: "What stands on it." })
  books!: BookType[];

  @Field(() => String, { description: "Fails as code does." })
  get broken(): string {
    throw new Error("SELECT secret FROM table");
  }
}

const Found = createUnionType({ name: "Found", types: () => [BookType, ShelfType] as const });

@InputType({ description: "Which books." })
class BookFilter {
  @Field(() => Int, { defaultValue: 2, description: "How many." })
  first!: number;

  @Field(() => [String], { nullable: true, description: "Of these names." })
  names!: string[] | null;
}

const book = (id: string) => Object.assign(new BookType(), { id, printedAt: new Date(Date.UTC(2026, 0, 2)), cost: 7n });
const shelf = () => Object.assign(new ShelfType(), { books: [book("1"), book("2")] });

let written: string[] = [];

@Resolver()
class LibraryResolver {
  @Access("anyone")
  @Query(() => [BookType], { description: "Books." })
  books(@Arg("filter", () => BookFilter, { defaultValue: {} }) { first, names }: BookFilter): BookType[] {
    return (names ?? ["1", "2", "3"]).slice(0, first).map(book);
  }

  @Access("anyone")
  @Query(() => [Found], { description: "Books and shelves." })
  found(): (typeof Found)[] {
    return [book("1"), shelf()];
  }

  @Access("anyone")
  @Query(() => ShelfType, { nullable: true, description: "A shelf." })
  shelf(): ShelfType {
    return shelf();
  }

  @Access("anyone")
  @Query(() => BookType, { description: "Is always lost." })
  lost(): BookType {
    throw new GraphQLError("It is lost.", { extensions: { code: "LOST", since: "yesterday" } });
  }

  @Access("role:pricing")
  @Query(() => Int, { nullable: true, description: "What all books cost." })
  total(): number {
    return 21;
  }

  @Access("anyone")
  @Mutation(() => Int, { description: "Writes a line." })
  async write(@Arg("line", () => String) line: string): Promise<number> {
    await new Promise((resolve) => setImmediate(resolve));
    return written.push(line);
  }

  @Access("anyone")
  @Subscription(() => Int, {
    subscribe: async function* ({ args }) {
      for (let n = 1; n <= (args.to as number); n += 1) yield n;
    },
    description: "Counts up.",
  })
  counted(@Root() n: number, @Arg("to", () => Int) _to: number): number {
    return n;
  }
}

let both: BesideApollo;
beforeAll(async () => {
  const references = { Book: ({ id }: BookType) => book(id) };
  both = await BesideApollo.start({ name: "library", resolvers: [LibraryResolver], references }, [
    new LibraryResolver(),
  ]);
});
afterAll(() => both.stop());

const byOurselves = (asked: Asked) => both.byOurselves(asked);
const byApollo = (asked: Asked) => both.byApollo(asked);
const codesOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) =>
  errors?.map(({ extensions }) => extensions.code);

const BOOKS = "query Books($filter: BookFilter) { books(filter: $filter) { id } }";

const ANSWERED: [string, Asked, unknown][] = [
  [
    "fragments, aliases, dates and great numbers",
    {
      query: `query ($with: Boolean!) { two: books { ...B cost @include(if: $with) } none: books(filter: { names: [] }) { ...B } }
              fragment B on Book { __typename id at: printedAt }`,
      variables: { with: true },
      viewer: staff("pricing"),
    },
    {
      two: [
        { __typename: "Book", id: "1", at: "2026-01-02T00:00:00.000Z", cost: "7" },
        { __typename: "Book", id: "2", at: "2026-01-02T00:00:00.000Z", cost: "7" },
      ],
      none: [],
    },
  ],
  [
    "a nested default",
    { query: BOOKS, variables: { filter: { names: ["a", "b", "c"] } } },
    { books: [{ id: "a" }, { id: "b" }] },
  ],
  ["a variable that is left out", { query: BOOKS }, { books: [{ id: "1" }, { id: "2" }] }],
  [
    "one of several operations",
    { query: `${BOOKS} query Other { __typename }`, operationName: "Other" },
    { __typename: "Query" },
  ],
  [
    "a union",
    { query: "{ found { __typename ... on Book { id } ... on Shelf { books { id } } } }" },
    {
      found: [
        { __typename: "Book", id: "1" },
        { __typename: "Shelf", books: [{ id: "1" }, { id: "2" }] },
      ],
    },
  ],
  [
    "references",
    {
      query: "query ($of: [_Any!]!) { _entities(representations: $of) { ... on Book { id } } }",
      variables: {
        of: [
          { __typename: "Book", id: "9" },
          { __typename: "Book", id: "8" },
        ],
      },
    },
    { _entities: [{ id: "9" }, { id: "8" }] },
  ],
];

describe("answers as Apollo Server does", () => {
  it.each(ANSWERED)("%s", async (_what, asked, data) => {
    expect(await byOurselves(asked)).toEqual({ data });
    expect(await byApollo(asked)).toEqual({ data });
  });

  it("mutations, one after the other", async () => {
    const asked = { query: 'mutation { first: write(line: "a") second: write(line: "b") }' };
    for (const answer of [byOurselves, byApollo]) {
      written = [];
      expect(await answer(asked)).toEqual({ data: { first: 1, second: 2 } });
      expect(written).toEqual(["a", "b"]);
    }
  });

  it.each<[string, Asked, unknown, string[]]>([
    [
      "a fault, which is masked",
      { query: "{ shelf { broken } books { id } }" },
      { shelf: null, books: [{ id: "1" }, { id: "2" }] },
      ["INTERNAL_SERVER_ERROR"],
    ],
    ["a refusal, which takes all with it", { query: "{ books { id } lost { id } }" }, null, ["LOST"]],
    [
      "what nobody may ask",
      { query: "{ total books { cost } }" },
      { total: null, books: [{ cost: null }, { cost: null }] },
      ["UNAUTHENTICATED", "UNAUTHENTICATED", "UNAUTHENTICATED"],
    ],
    ["what a role may not ask", { query: "{ total }", viewer: staff("ops") }, { total: null }, ["FORBIDDEN"]],
  ])("%s", async (_what, asked, data, codes) => {
    const ours = await byOurselves(asked);
    expect([ours.data, codesOf(ours)]).toEqual([data, codes]);
    expect(ours).toEqual(await byApollo(asked));
  });
});

describe("refuses as Apollo Server does, before anything runs", () => {
  it.each<[string, Asked, string]>([
    ["a text that is no document", { query: "{ books { id }" }, "GRAPHQL_PARSE_FAILED"],
    ["an empty document", { query: " " }, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "{ books { id isbn } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["an argument of another type", { query: "{ books(filter: 7) { id } }" }, "BAD_USER_INPUT"],
    ["introspection", { query: "{ __schema { types { name } } }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["a variable of another type", { query: BOOKS, variables: { filter: { first: "two" } } }, "BAD_USER_INPUT"],
    ["an unknown input field", { query: BOOKS, variables: { filter: { last: 2 } } }, "BAD_USER_INPUT"],
    ["a variable that is missing", { query: "mutation ($line: String!) { write(line: $line) }" }, "BAD_USER_INPUT"],
    ["an unknown operation", { query: BOOKS, operationName: "Shelves" }, "OPERATION_RESOLUTION_FAILURE"],
    ["none of several operations", { query: `${BOOKS} query Other { __typename }` }, "OPERATION_RESOLUTION_FAILURE"],
    ["a document without an operation", { query: "fragment B on Book { id }" }, "GRAPHQL_VALIDATION_FAILED"],
  ])("%s", async (_what, asked, code) => {
    written = [];
    const ours = await byOurselves(asked);
    expect(codesOf(ours)).toEqual([code]);
    expect(ours).toEqual(await byApollo(asked));
    expect(written).toEqual([]);
  });

  it.each<[string, Asked, string]>([
    ["a text that is no document", { query: "subscription { counted(to: 1)" }, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "subscription { counted(to: 1) { n } }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a variable of another type",
      { query: "subscription ($to: Int!) { counted(to: $to) }", variables: { to: "two" } },
      "BAD_USER_INPUT",
    ],
    [
      "an unknown operation",
      { query: "subscription One { counted(to: 1) }", operationName: "Two" },
      "OPERATION_RESOLUTION_FAILURE",
    ],
  ])("a subscription: %s", async (_what, asked, code) => {
    const seen = [];
    for await (const result of await both.subgraph.subscribe({ ...asked, viewer: {} })) seen.push(plain(result));
    expect(seen.map(codesOf)).toEqual([[code]]);
    expect(seen).toEqual([await byApollo(asked)]);
  });
});
