import { buildSchema, execute, type GraphQLResolveInfo, parse } from "graphql";
import { asksFor } from "./asked-fields";

const schema = buildSchema("type Query { one: Row } type Row { id: ID lines: [Row] other: Row }");

async function asked(text: string): Promise<boolean[]> {
  const answers: boolean[] = [];
  const one = (_args: object, _context: unknown, info: GraphQLResolveInfo) => {
    answers.push(asksFor(info, "lines"));
    return null;
  };
  await execute({ schema, document: parse(text), rootValue: { one } });
  return answers;
}

it.each([
  ["{ one { lines { id } } }", [true]],
  ["{ one { alias: lines { id } } }", [true]],
  ["{ one { lines: id } }", [false]],
  ["{ one { id other { lines { id } } } }", [false]],
  ["{ one { ... on Row { id ... { lines { id } } } } }", [true]],
  ["{ one { ...A } } fragment A on Row { ...B } fragment B on Row { lines { id } }", [true]],
  ["{ one { ...A } } fragment A on Row { id }", [false]],
  ["{ one { id } one { lines { id } } }", [true]],
  ["{ a: one { id } b: one { lines { id } } }", [false, true]],
  ["{ one { __typename } }", [false]],
])("%s", async (text, answers) => {
  expect(await asked(text)).toEqual(answers);
});
