import type { EntityManager } from "typeorm";
import { type NotedFields, OF_EVERY_ROW, TRIGGER } from "../changes/keep-changes";

/** A table whose changes are noted, as the database itself holds it. */
export interface WatchedTable extends NotedFields {
  table: string;
  /** Columns of which nobody has said whether their changes are told, hidden or passed over. */
  unclassified: readonly string[];
  /** What is said of columns that the table has not. */
  unknown: readonly string[];
}

export async function watchedTables({ source }: { source: Pick<EntityManager, "query"> }): Promise<WatchedTable[]> {
  const rows: { table: string; stated: Buffer; columns: string[] }[] = await source.query(
    `SELECT tgrelid::regclass::text AS table, tgargs AS stated,
       (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = tgrelid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns
     FROM pg_trigger WHERE tgname = $1 ORDER BY 1`,
    [TRIGGER],
  );
  return rows.map(({ table, stated, columns }) => {
    // A trigger's arguments end with a zero each.
    const noted = JSON.parse(stated.subarray(0, -1).toString()) as NotedFields;
    const { id, parties, fields, passedOver } = noted;
    const said = new Set([id, ...parties, ...passedOver, ...fields.flatMap((one) => one.columns)]);
    return {
      ...noted,
      table,
      unclassified: columns.filter((column) => !said.has(column)),
      unknown: [...said].filter((column) => !columns.includes(column) && !OF_EVERY_ROW.includes(column)),
    };
  });
}
