import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { buildSchema, printSdl } from "@baiyun/kit";
import { readSessionDocuments } from "@baiyun/router";
import {
  GraphQLSchema,
  lexicographicSortSchema,
  type NameNode,
  parse,
  buildSchema as parseSchema,
  printSchema,
  type StringValueNode,
  validate,
} from "graphql";
import { compareSchemas } from "../src/schema/compare";
import { driftOf, writeFiles } from "../src/schema/files";
import { composeFiles } from "../src/schema/generate";
import { domainFolders, loadDomain } from "../src/stack/domains";
import { ROOT } from "../src/stack/settings";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"])\n`;
const PARCELS = `${LINK} type Query { parcel: Parcel } type Parcel @key(fields: "id") { id: ID! weightG: Int! }`;
const SCANS = `${LINK} type Parcel @key(fields: "id") { id: ID! scans: [String!]! }`;

describe("composition", () => {
  it("yields the subgraphs, the supergraph with container addresses, and a sorted API without federation", () => {
    const files = composeFiles(
      new Map([
        ["parcels", PARCELS],
        ["scans", SCANS],
      ]),
    );
    expect([...files.keys()]).toEqual([
      "subgraphs/parcels.graphql",
      "subgraphs/scans.graphql",
      "supergraph.graphql",
      "api.graphql",
      "codegen.scalars.json",
    ]);
    expect(files.get("subgraphs/parcels.graphql")).toBe(PARCELS);
    expect(files.get("supergraph.graphql")).toContain(
      'PARCELS @join__graph(name: "parcels", url: "http://parcels:4001/graphql")',
    );
    expect(files.get("api.graphql")).toBe(
      "type Parcel {\n  id: ID!\n  scans: [String!]!\n  weightG: Int!\n}\n\ntype Query {\n  parcel: Parcel\n}\n",
    );
  });

  it("refuses what cannot be composed, naming the code", () => {
    const other = `${LINK} type Parcel @key(fields: "id") { id: ID! weightG: String! }`;
    expect(() =>
      composeFiles(
        new Map([
          ["parcels", PARCELS],
          ["scans", other],
        ]),
      ),
    ).toThrow(/^Composition failed:\n.*"Parcel\.weightG"/);
  });

  it("refuses a hint", () => {
    const shared = (text: string) =>
      `${LINK} type Query { parcel: String @shareable } "${text}" type Box @shareable { g: Int } `;
    const disagreeing = new Map([
      ["a", `${shared("One.")} extend type Query { box: Box @shareable }`],
      ["b", `${shared("Two.")} extend type Query { box: Box @shareable }`],
    ]);
    expect(() => composeFiles(disagreeing)).toThrow(/^Composition hints:\n.*INCONSISTENT_DESCRIPTION/);
  });
});

describe("what a domain executes", () => {
  const FEDERATIONS = /^(federation__|link__)/;
  const told = (schema: GraphQLSchema): string => {
    const { types, ...config } = lexicographicSortSchema(schema).toConfig();
    const own = types.filter(({ name }) => !FEDERATIONS.test(name));
    return printSchema(new GraphQLSchema({ ...config, types: own, directives: [] }));
  };

  it.each(domainFolders())("is what federation makes of its SDL: %s", async (name) => {
    const domain = loadDomain(name);
    const typeDefs = parse(await printSdl(domain));
    expect(told(await buildSchema(domain))).toBe(told(buildSubgraphSchema({ typeDefs })));
  });
});

it("pages sign in by documents that the graph takes", () => {
  const graph = parseSchema(readFileSync(join(ROOT, "schema", "api.graphql"), "utf8"));
  const { begin, renew, end } = readSessionDocuments(join(ROOT, "schema", "session.json"));
  expect([begin, renew, end].flatMap((document) => validate(graph, parse(document)))).toEqual([]);
});

it("says of all that clients see what it is, to the last argument and enum value", () => {
  interface Named extends Partial<Record<"fields" | "values" | "arguments", readonly Named[]>> {
    name: NameNode;
    description?: StringValueNode;
  }
  const silentOf = (nodes: readonly Named[], within = ""): string[] =>
    nodes.flatMap(({ name, description, fields = [], values = [], arguments: args = [] }) => [
      ...(description ? [] : [`${within}${name.value}`]),
      ...silentOf([...fields, ...values, ...args], `${within}${name.value}.`),
    ]);
  const { definitions } = parse(readFileSync(join(ROOT, "schema", "api.graphql"), "utf8"));
  expect(silentOf(definitions as unknown as Named[])).toEqual(["Mutation", "Query", "Subscription"]);
});

describe("drift of schema/", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "baiyun-schema-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const wanted = new Map([
    ["schema/api.graphql", "a"],
    ["schema/subgraphs/parcels.graphql", "p"],
  ]);

  it("is everything before the first writing and nothing after it", () => {
    expect(driftOf(folder, wanted)).toEqual(["schema/api.graphql", "schema/subgraphs/parcels.graphql"]);
    writeFiles(folder, wanted);
    expect(driftOf(folder, wanted)).toEqual([]);
  });

  it("is a changed file and the file of a domain that is no more; what people wrote is neither", () => {
    writeFiles(folder, wanted);
    writeFileSync(join(folder, "schema", "api.graphql"), "b");
    writeFileSync(join(folder, "schema", "subgraphs", "gone.graphql"), "g");
    writeFileSync(join(folder, "RULES.md"), "r");
    expect(driftOf(folder, wanted)).toEqual(["schema/api.graphql", "schema/subgraphs/gone.graphql"]);
    writeFiles(folder, wanted);
    expect(driftOf(folder, wanted)).toEqual([]);
  });
});

describe("comparison of two API schemas", () => {
  it("tells breaking, dangerous and safe changes apart", async () => {
    const before = "enum Status { A } type Query { a: Int b: String status: Status }";
    const after = "enum Status { A B } type Query { b: String c: Int status: Status }";
    expect(await compareSchemas(before, after)).toEqual({
      breaking: ["Query.a: Field 'a' was removed from object type 'Query'"],
      dangerous: ["Status.B: Enum value 'B' was added to enum 'Status'"],
      safe: ["Query.c: Field 'c' was added to object type 'Query'"],
    });
  });
});
