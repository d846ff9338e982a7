import { Arg, Field, InputType, Int, Query, Resolver } from "type-graphql";
import { Access } from "../access/access";
import { createLogger } from "../logging";
import { CountryCode } from "../schema/scalars";
import { Subgraph } from "./subgraph";

@InputType()
class Credentials {
  @Field(() => String)
  email!: string;
  @Field(() => String)
  password!: string;
  @Field(() => Date, { nullable: true })
  since?: Date;
  @Field(() => BigInt, { nullable: true })
  amount?: bigint;
  @Field(() => CountryCode, { nullable: true })
  country?: string;
  @Field(() => Int, { nullable: true })
  count?: number;
}

@Resolver()
class EntryResolver {
  @Access("anyone")
  @Query(() => String, { nullable: true, description: "Who enters." })
  enter(@Arg("input", () => Credentials) { email }: Credentials): string {
    return email;
  }
}

const logged: string[] = [];
let subgraph: Subgraph;
beforeAll(async () => {
  const logger = createLogger("entry", "trace");
  Object.assign(logger, { error: (...entry: unknown[]) => logged.push(JSON.stringify(entry)) });
  subgraph = await Subgraph.start({
    schema: { name: "entry", resolvers: [EntryResolver] },
    resolvers: [new EntryResolver()],
    context: (viewer) => ({ viewer }),
    resources: [],
    config: { PORT: 0, HOST: "127.0.0.1", ROUTER_SECRET: "a secret that only these tests know." },
    logger,
  });
});
afterAll(() => subgraph.close());

const VARIABLE = "query($input: Credentials!) { enter(input: $input) }";
const withVariable = (input: unknown) => ({ query: VARIABLE, variables: { input } });
const withLiteral = (input: string) => ({ query: `{ enter(input: ${input}) }` });

it.each<[string, { query: string; variables?: Record<string, unknown> }, string]>([
  [
    "a list",
    withVariable({ email: "a", password: ["hunter2"] }),
    'Variable "$input" got invalid value at "input.password"; String cannot represent a non string value.',
  ],
  [
    "an instant",
    withVariable({ email: "a", password: "hunter2", since: "hunter2" }),
    'Variable "$input" got invalid value at "input.since".',
  ],
  [
    "an amount",
    withVariable({ email: "a", password: "hunter2", amount: "hunter2" }),
    'Variable "$input" got invalid value at "input.amount"; Expected type "BigInt".',
  ],
  [
    "a country",
    withVariable({ email: "a", password: "hunter2", country: "hunter2" }),
    'Variable "$input" got invalid value at "input.country".',
  ],
  [
    "one field less",
    withVariable({ password: "hunter2" }),
    'Variable "$input" got invalid value; Field "email" of required type "String!" was not provided.',
  ],
  ["a literal", withLiteral('{ email: "a", password: ["hunter2"] }'), "String cannot represent a non string value."],
  [
    "an instant as a literal",
    withLiteral('{ email: "a", password: "hunter2", since: "hunter2" }'),
    "This value does not fit its type.",
  ],
  [
    "an amount as a literal",
    withLiteral('{ email: "a", password: "hunter2", amount: "hunter2" }'),
    'Expected value of type "BigInt".',
  ],
  [
    "a country as a literal",
    withLiteral('{ email: "a", password: "hunter2", country: "hunter2" }'),
    "This value does not fit its type.",
  ],
  ["a text for the whole", withLiteral('"hunter2"'), 'Expected value of type "Credentials!".'],
  ["no document", withLiteral('{ email: "a" password "hunter2" }'), 'Syntax Error: Expected ":", found String.'],
])("an answer does not repeat what was entered: %s", async (_case, asked, message) => {
  const { errors, ...answer } = await subgraph.execute({ ...asked, viewer: {} });
  expect(errors?.map((error) => error.message)).toEqual([message]);
  expect(errors?.[0]?.extensions).toEqual({
    code: message.startsWith("Syntax") ? "GRAPHQL_PARSE_FAILED" : "BAD_USER_INPUT",
  });
  expect(JSON.stringify([answer, errors, logged])).not.toContain("hunter2");
});
