import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { Viewer } from "../identity/viewer";
import { type Sort, SortDirection, sortKeyOf } from "../schema/sorting";
import type { Condition } from "./condition";
import { type Table, tableOf } from "./table";

/** A SELECT of one entity's rows that the viewer may see. */
export interface Statement<T> {
  text: string;
  values: unknown[];
  /** What is made of a row's values. */
  row(values: readonly unknown[]): T;
  /** Whether it is planned for its values each time, instead of once. */
  planned: boolean;
  /** Whether an index finds its rows, whatever the values are: a list of keys, or where one tenant's page begins. */
  keyed: boolean;
}

export interface Page {
  /** The property to sort by; the primary key without it. */
  order?: string | undefined;
  newestFirst?: boolean;
  limit?: number;
  /** A page for each of several, such as the customers of orders; they come one after the other. */
  ofEach?: OfEach;
  /** Sorts by this before the key, and reads along what a cursor says of it, after the columns. */
  sort?: Sort;
  /** Of a sorted page: the row after which it begins. */
  from?: { key: string; id: string } | undefined;
}

export interface OfEach {
  property: string;
  values: readonly unknown[];
}

/** Names with a space, which no column of a table has: beside an entity's `place`, another one would be ambiguous. */
const WANTED_IN_ORDER = 'wanted("a value", "its place")';

/** Null when the viewer can see no row of it whatever it holds: then nothing needs to be asked. */
export function select<T extends ObjectLiteral>(
  source: DataSource,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
  { order, newestFirst = false, limit, ofEach, sort, from }: Page = {},
): Statement<T> | null {
  const table = tableOf(source, entity);
  const { tenancy } = viewer;
  if (table.parties.length > 0 && tenancy.kind === "none") return null;
  const { values, place, given, planned } = stated(conditions);
  // The index that sorts otherwise serves all values at once.
  const each = limit === undefined || ofEach || sort ? undefined : given.find(({ anyOf }) => anyOf);
  const eachOf = ofEach ?? (each && { property: each.property, values: each.anyOf });
  const isByAge = !sort || sort.property === "id";
  const paged = limit === undefined || ofEach || !isByAge ? undefined : tenantColumnOf(table, viewer);
  const rest = given.filter((one) => one !== each);
  const parts = partsOf(table, viewer, rest, place, paged);
  const chosenBy = given.filter(({ property }) => property !== "id").length;
  const keyed =
    !planned && (limit === undefined ? given.some(({ anyOf }) => anyOf) : paged !== undefined && chosenBy <= 1);

  const way = (sort ? sort.direction === SortDirection.DESC : newestFirst) ? " DESC" : "";
  const by = isByAge ? [order ? table.column(order) : table.key] : [table.column(sort.property), table.key];
  const read = isByAge ? "" : `, ${sortKeyOf(table.typeOf(sort.property)).read(by[0]!)}`;
  if (paged) by.unshift(paged);
  const sorted = ` ORDER BY ${by.map((column) => `${column}${way}`).join(", ")}`;
  if (sort && from) parts.push(beyond(table, sort, from, way ? "<" : ">", place));
  const most = limit === undefined ? "" : ` LIMIT ${place(limit)}`;
  const columns = `${table.columns}${read}`;
  const { row } = table;
  if (!eachOf) {
    const text = `SELECT ${columns} FROM ${table.name}${where(parts)}${sorted}${most}`;
    return { text, values, row, planned, keyed };
  }

  const unnested = `unnest(${place(eachOf.values)}::${table.typeOf(eachOf.property)}[])`;
  const wanted = ofEach ? `${unnested} WITH ORDINALITY AS ${WANTED_IN_ORDER}` : `${unnested} AS wanted("a value")`;
  const ofOne = `SELECT * FROM ${table.name}${where([`${table.column(eachOf.property)} = wanted."a value"`, ...parts])}${sorted}${most}`;
  // The newest of each of several values are merged into one page; pages of several stay apart.
  const all = ofEach ? sorted.replace("ORDER BY ", `ORDER BY wanted."its place", `) : `${sorted}${most}`;
  const text = `SELECT ${columns} FROM ${wanted} CROSS JOIN LATERAL (${ofOne}) AS ofOne${all}`;
  return { text, values, row, planned, keyed };
}

/** How many rows meet the conditions, of which no more than `most` are looked at; of each of several, one number each. */
export function count<T extends ObjectLiteral>(
  source: DataSource,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
  most: number,
  ofEach?: OfEach,
): Statement<number> | null {
  const table = tableOf(source, entity);
  if (table.parties.length > 0 && viewer.tenancy.kind === "none") return null;
  const { values, place, given, planned } = stated(conditions);
  const parts = partsOf(table, viewer, given, place);
  const row = ([found]: readonly unknown[]) => found as number;
  const found = (all: readonly string[]) => `SELECT 1 FROM ${table.name}${where(all)} LIMIT ${place(most)}`;
  if (!ofEach) {
    const text = `SELECT count(*)::int FROM (${found(parts)}) AS found`;
    return { text, values, row, planned, keyed: false };
  }
  const wanted = `unnest(${place(ofEach.values)}::${table.typeOf(ofEach.property)}[]) WITH ORDINALITY AS ${WANTED_IN_ORDER}`;
  const ofOne = found([`${table.column(ofEach.property)} = wanted."a value"`, ...parts]);
  const text =
    `SELECT counted.total FROM ${wanted} CROSS JOIN LATERAL ` +
    `(SELECT count(*)::int AS total FROM (${ofOne}) AS found) AS counted ORDER BY wanted."its place"`;
  return { text, values, row, planned, keyed: false };
}

function stated(conditions: readonly (Condition | null)[]) {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const given = conditions.filter((one) => one !== null);
  return { values, place, given, planned: given.some((one) => one.planned) };
}

const where = (all: readonly string[]): string => (all.length > 0 ? ` WHERE ${all.join(" AND ")}` : "");

type Place = (value: unknown) => string;

/** @param paged the column that says whose page it is */
function partsOf<T>(
  table: Table<T>,
  { tenancy }: Viewer,
  given: readonly Condition[],
  place: Place,
  paged?: string,
): string[] {
  const parts = given.map(({ property, sql, value }) => sql(table.column(property), place(value)));
  if (table.parties.length > 0 && tenancy.kind === "one") {
    const tenant = place(tenancy.tenantId);
    parts.push(paged ? `${paged} = ANY(ARRAY[${tenant}]::uuid[])` : partyTo(table, tenant));
  }
  return parts;
}

/**
 * The column that says whose page of the newest it is, where one does. The page is asked for by a list of one and sorted by that column first, which
 * an index that begins with it serves and no other: PostgreSQL would look for a large customer's rows among everybody's, from the
 * newest on, and not know that it has sent nothing for a year. So one plan does for whatever one condition more wants, and is not
 * made again each time; of several, which index serves best depends on their values.
 */
function tenantColumnOf<T>({ parties }: Table<T>, { tenancy }: Viewer): string | undefined {
  return tenancy.kind === "one" && parties.length === 1 ? parties[0] : undefined;
}

/** After a row in a list that is sorted so: an index over both columns begins there. */
function beyond<T>(table: Table<T>, { property }: Sort, from: { key: string; id: string }, way: string, place: Place) {
  if (property === "id") return `${table.key} ${way} ${place(from.id)}`;
  const type = table.typeOf(property);
  const key = sortKeyOf(type).value(from.key);
  return `(${table.column(property)}, ${table.key}) ${way} (${place(key)}::${type}, ${place(from.id)}::uuid)`;
}

function partyTo<T>({ parties }: Table<T>, parameter: string): string {
  const any = parties.map((column) => `${column} = ${parameter}`).join(" OR ");
  return parties.length > 1 ? `(${any})` : any;
}
