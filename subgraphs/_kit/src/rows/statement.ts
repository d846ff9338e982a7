import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { Viewer } from "../identity/viewer";
import type { Condition } from "./condition";
import { type Table, tableOf } from "./table";

/** A SELECT of one entity's rows that the viewer may see. */
export interface Statement<T> {
  text: string;
  values: unknown[];
  table: Table<T>;
  /** Whether it is planned for its values each time, instead of once. */
  planned: boolean;
  /** Whether its rows are found by a list of keys. */
  keyed: boolean;
}

export interface Page {
  /** The property to sort by; the primary key without it. */
  order?: string | undefined;
  newestFirst?: boolean;
  limit?: number;
  /** A page for each of several, such as the customers of orders; they come one after the other. */
  ofEach?: { property: string; values: readonly unknown[] };
}

/** Null when the viewer can see no row of it whatever it holds: then nothing needs to be asked. */
export function select<T extends ObjectLiteral>(
  source: DataSource,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
  { order, newestFirst = false, limit, ofEach }: Page = {},
): Statement<T> | null {
  const table = tableOf(source, entity);
  const { tenancy } = viewer;
  const owned = table.parties.length > 0;
  if (owned && tenancy.kind === "none") return null;
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const given = conditions.filter((one) => one !== null);
  const planned = given.some((one) => one.planned);
  const keyed = !planned && limit === undefined && given.some(({ anyOf }) => anyOf);
  const each = limit === undefined || ofEach ? undefined : given.find(({ anyOf }) => anyOf);
  const parts = given
    .filter((one) => one !== each)
    .map(({ property, sql, value }) => sql(table.column(property), place(value)));
  if (owned && tenancy.kind === "one") parts.push(partyTo(table, place(tenancy.tenantId)));

  const by = order ? table.column(order) : table.key;
  const sorted = ` ORDER BY ${by}${newestFirst ? " DESC" : ""}`;
  const most = limit === undefined ? "" : ` LIMIT ${place(limit)}`;
  const where = (all: readonly string[]) => (all.length > 0 ? ` WHERE ${all.join(" AND ")}` : "");
  const eachOf = ofEach ?? (each && { property: each.property, values: each.anyOf });
  if (!eachOf) return { text: `${table.select}${where(parts)}${sorted}${most}`, values, table, planned, keyed };

  const unnested = `unnest(${place(eachOf.values)}::${table.typeOf(eachOf.property)}[])`;
  const wanted = ofEach ? `${unnested} WITH ORDINALITY AS wanted(value, place)` : `${unnested} AS wanted(value)`;
  const ofOne = `SELECT * FROM ${table.name}${where([`${table.column(eachOf.property)} = wanted.value`, ...parts])}${sorted}${most}`;
  // The newest of each of several values are merged into one page; pages of several stay apart.
  const all = ofEach ? sorted.replace("ORDER BY ", "ORDER BY wanted.place, ") : `${sorted}${most}`;
  return {
    text: `SELECT ${table.columns} FROM ${wanted} CROSS JOIN LATERAL (${ofOne}) AS ofOne${all}`,
    values,
    table,
    planned,
    keyed,
  };
}

function partyTo<T>({ parties }: Table<T>, parameter: string): string {
  const any = parties.map((column) => `${column} = ${parameter}`).join(" OR ");
  return parties.length > 1 ? `(${any})` : any;
}
