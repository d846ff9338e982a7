import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLResolverMap } from "@apollo/subgraph/dist/schema-helper/resolverMap";
import { type GraphQLSchema, parse } from "graphql";
import { ENUM, type FieldModel, type Model, type Shape } from "./model";
import { World } from "./world";

export const ARGUMENTS = [
  { name: "n", type: "Int", defaultValue: "3" },
  { name: "exact", type: "Int!", defaultValue: "4" },
  { name: "of", type: `[${ENUM}!]`, defaultValue: "[RED]" },
  { name: "in", type: "Filter" },
  { name: "at", type: "Day" },
];

const INPUTS = `
  scalar Day
  scalar Blob
  enum ${ENUM} { RED GREEN BLUE }
  input Filter { count: Int! = 1, texts: [String], colour: ${ENUM} = GREEN, not: Filter, at: Day, any: Blob }
`;

/** @param relaxed every field may be null, so that a failure takes nothing else with it */
export function executableSchema(model: Model, relaxed = false): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: parse(sdlOf(model, relaxed)),
    resolvers: new World(model).resolvers() as GraphQLResolverMap<unknown>,
  });
}

export function sdlOf({ objects, abstracts }: Model, relaxed: boolean): string {
  const written = (shape: Shape): string => {
    const name = shape.kind === "list" ? `[${written(shape.of)}]` : shape.name;
    return shape.nonNull && !relaxed ? `${name}!` : name;
  };
  const asked = ARGUMENTS.map(
    ({ name, type, defaultValue }) => `${name}: ${type}${defaultValue ? ` = ${defaultValue}` : ""}`,
  );
  const block = (fields: readonly FieldModel[]) =>
    fields
      .map(
        ({ name, shape, hasArguments }) =>
          `  ${name}${hasArguments ? `(${asked.join(", ")})` : ""}: ${written(shape)}\n`,
      )
      .join("");
  const implementing = (interfaces: readonly string[]) =>
    interfaces.length > 0 ? ` implements ${interfaces.join(" & ")}` : "";
  return [
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])',
    INPUTS,
    ...objects.map(({ name, interfaces, fields, reference }) => {
      const key = reference ? ' @key(fields: "id")' : "";
      return `type ${name}${implementing(interfaces)}${key} {\n  id: ID\n${block(fields)}}`;
    }),
    ...abstracts.map(({ name, fields, interfaces, possible }) =>
      fields
        ? `interface ${name}${implementing(interfaces)} {\n${block(fields)}}`
        : `union ${name} = ${possible.join(" | ")}`,
    ),
  ].join("\n");
}
