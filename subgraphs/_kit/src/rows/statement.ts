import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";
import type { Viewer } from "../identity/viewer";
import type { Condition } from "./condition";
import { type Table, tableOf } from "./table";

/** A SELECT of one entity's rows that the viewer may see. */
export interface Statement<T> {
  text: string;
  values: unknown[];
  table: Table<T>;
}

export interface Page {
  /** The property to sort by; the primary key without it. */
  order?: string | undefined;
  newestFirst?: boolean;
  limit?: number;
}

/** Null when the viewer can see no row of it whatever it holds: then nothing needs to be asked. */
export function select<T extends ObjectLiteral>(
  source: DataSource,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
  { order, newestFirst = false, limit }: Page = {},
): Statement<T> | null {
  const table = tableOf(source, entity);
  const { tenancy } = viewer;
  const owned = table.parties.length > 0;
  if (owned && tenancy.kind === "none") return null;
  const values: unknown[] = [];
  const parts: string[] = [];
  for (const given of conditions) {
    if (given) parts.push(given.sql(table.column(given.property), `$${values.push(given.value)}`));
  }
  if (owned && tenancy.kind === "one") {
    const parameter = `$${values.push(tenancy.tenantId)}`;
    const party = table.parties.map((column) => `${column} = ${parameter}`).join(" OR ");
    parts.push(table.parties.length > 1 ? `(${party})` : party);
  }
  const where = parts.length > 0 ? ` WHERE ${parts.join(" AND ")}` : "";
  const by = order ? table.column(order) : table.key;
  const sorted = ` ORDER BY ${by}${newestFirst ? " DESC" : ""}`;
  const most = limit === undefined ? "" : ` LIMIT $${values.push(limit)}`;
  return { text: `${table.select}${where}${sorted}${most}`, values, table };
}
