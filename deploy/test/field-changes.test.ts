import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Database, type Domain, FieldChange, migrationsOf } from "@baiyun/kit";
import { testDatabaseUrl, type WatchedTable, watchedTables } from "@baiyun/kit/testing";
import { buildSchema, isEnumType, isObjectType } from "graphql";
import { CODED, SHAPED } from "../../clients/web/src/shared/history/shaped-fields";
import { domainFolders, loadDomain } from "../src/stack/domains";
import { ROOT } from "../src/stack/settings";
import { opening } from "./support/opening";

const graph = buildSchema(readFileSync(join(ROOT, "schema", "api.graphql"), "utf8"));
/** Names of a type's fields, with what each is. */
const typesOf = (kind: string): Record<string, string> => {
  const type = graph.getType(kind);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return Object.fromEntries(fields.map((field) => [field.name, String(field.type)]));
};
const fieldsOf = (kind: string): string[] => Object.keys(typesOf(kind));

const keeping = domainFolders()
  .map((name) => loadDomain(name))
  .filter(({ entities }) => entities?.includes(FieldChange));
const watched = new Map<string, WatchedTable[]>();
beforeAll(async () => {
  for (const domain of keeping) watched.set(domain.name, await tablesOf(domain));
});

async function tablesOf(domain: Domain): Promise<WatchedTable[]> {
  const url = await testDatabaseUrl(`${domain.name}-changes`, domain);
  const database = await Database.open({ url, entities: [...domain.entities!], migrations: migrationsOf(domain) });
  try {
    return await watchedTables(database);
  } finally {
    await database.close();
  }
}
const all = (): WatchedTable[] => [...watched.values()].flat();

it("of each column of a watched table somebody has said whether its changes are told, hidden or passed over", () => {
  expect(keeping.map(({ name }) => name)).toEqual([
    "customers",
    "finance",
    "logistics",
    "open-platform",
    "pricing",
    "suppliers",
  ]);
  const amiss = all().filter(({ unclassified, unknown }) => unclassified.length + unknown.length > 0);
  expect(amiss.map(({ table, unclassified, unknown }) => [table, unclassified, unknown])).toEqual([]);
});

it("what is sealed, hashed or secret is told of no record", () => {
  const told = all().flatMap(({ table, fields }) =>
    fields.filter(({ hidden }) => !hidden).flatMap(({ columns }) => columns.map((column) => `${table}.${column}`)),
  );
  expect(told.filter((column) => /sealed|hash|secret|token|phone|e?mail|line\d|contact/.test(column))).toEqual([]);
});

it("a record is watched where the graph has its changes, and the other way round", () => {
  const having = Object.keys(graph.getTypeMap()).filter((type) => typesOf(type).changes === "FieldChangeConnection");
  expect([...new Set(all().map(({ kind }) => kind))].sort()).toEqual(having.sort());
});

it("fields are told by their names in the graph", () => {
  const told = all().flatMap(({ kind, fields }) =>
    fields.filter(({ hidden }) => !hidden).map(({ field }) => ({ kind, field })),
  );
  expect(told.filter(({ kind, field }) => !fieldsOf(kind).includes(field))).toEqual([]);
});

it("pages tell amounts, moments and answers as such, codes in words, and what people wrote as they wrote it", () => {
  const named = (type: string) => type.replace(/[[\]!]/g, "");
  const told = all().flatMap(({ kind, fields }) =>
    fields.filter(({ hidden }) => !hidden).map(({ field }) => ({ field, type: named(typesOf(kind)[field] ?? "") })),
  );
  const shaped = told.filter(({ type }) => ["Money", "DateTime", "Date", "Boolean"].includes(type));
  expect(shaped.filter(({ field }) => !SHAPED.has(field))).toEqual([]);
  const written = told.filter(({ field, type }) => type === "String" && (SHAPED.has(field) || CODED.has(field)));
  // The days of a customs number, which are text in the graph.
  expect(written.map(({ field }) => field)).toEqual(["validFrom", "validTo"]);
  const coded = told.filter(({ field, type }) => CODED.has(field) && !isEnumType(graph.getType(type)));
  expect(coded).toEqual([]);
});

it("nobody reads what a field was who may not read what it is", () => {
  const wider = all().flatMap(({ kind, fields }) =>
    fields
      .filter(({ field, hidden }) => !hidden && fieldsOf(kind).includes(field))
      .flatMap(({ field }) => {
        const may = opening(`${kind}.${field}`);
        if (may.includes("anyone")) return [];
        const more = opening(`${kind}.changes`).filter((scope) => !may.includes(scope));
        return more.length > 0 ? [`${kind}.${field}: ${more.join(" ")}`] : [];
      }),
  );
  expect(wider).toEqual([]);
});
