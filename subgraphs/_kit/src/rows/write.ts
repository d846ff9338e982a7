import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { sendAlong } from "../database/sent-along";
import type { Viewer } from "../identity/viewer";
import { isId } from "../ids";
import { type Condition, equals } from "./condition";
import { select } from "./statement";
import { tableOf } from "./table";

/**
 * Inserts rows of one entity in one statement that is the same each time, so that it is prepared. All rows state the same
 * properties; what they leave out is the column's default, and a version begins at 1.
 *
 * @param onConflict `ignore` passes over rows that a unique key refuses; without it such a row fails the transaction.
 * @returns how many were inserted.
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  { onConflict }: { onConflict?: "ignore" } = {},
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const table = tableOf(tx.dataSource, entity);
  const columns = table.written(first);
  const values: unknown[] = [];
  const tuples = rows.map((row) => `(${columns.map(({ of }) => `$${values.push(of(row))}`).join(", ")})`);
  const names = columns.map(({ name }) => name).join(", ");
  const insert = `INSERT INTO ${table.name} (${names}) VALUES ${tuples.join(", ")}`;
  if (onConflict !== "ignore") {
    await sendAlong(tx, insert, values);
    return rows.length;
  }
  const inserted: unknown[] = await tx.query(`${insert} ON CONFLICT DO NOTHING RETURNING 1`, values);
  return inserted.length;
}

const DIVISION_BY_ZERO = "22012";

/**
 * Writes a row that this transaction holds the lock of. Its version, where it has one, rises by one.
 *
 * When no row has its key and version, because it was not locked, or read before the lock, the transaction fails: PostgreSQL itself
 * finds that out, so that what follows need not wait for its answer.
 *
 * @param properties which to write; all of them without it.
 */
export async function storeRow<T extends ObjectLiteral>(
  tx: EntityManager,
  row: T,
  properties?: readonly (keyof T & string)[],
): Promise<void> {
  const table = tableOf<T>(tx.dataSource, row.constructor as EntityTarget<T>);
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const written = table
    .written(row)
    .filter(({ property, isKey, isVersion }) => !isKey && !isVersion && (properties?.includes(property) ?? true));
  const set = written.map(({ name, of }) => `${name} = ${place(of(row))}`);
  const where = table.keys.map(({ name, of }) => `${name} = ${place(of(row))}`);
  const { version } = table;
  if (version) {
    set.push(`${version.name} = ${version.name} + 1`);
    where.push(`${version.name} = ${place(row[version.property])}`);
  }
  const update = `UPDATE ${table.name} SET ${set.join(", ")} WHERE ${where.join(" AND ")} RETURNING 1`;
  const sent = sendAlong(tx, `WITH stored AS (${update}) SELECT 1 / count(*) FROM stored`, values, (error) =>
    (error as { code?: unknown }).code === DIVISION_BY_ZERO
      ? new Error(`the row of ${table.name} is not what this transaction holds`)
      : error,
  );
  if (version) Object.assign(row, { [version.property]: row[version.property] + 1 });
  await sent;
}

/** The row with this id, held for this transaction alone; null when it is unknown, malformed or not the viewer's. */
export async function lockRow<T extends ObjectLiteral & { id: string }>(
  tx: EntityManager,
  viewer: Viewer,
  entity: EntityTarget<T>,
  id: string,
): Promise<T | null> {
  return isId(id) ? ((await lockRows(tx, viewer, entity, [equals("id", id)]))[0] ?? null) : null;
}

/** The rows that meet the conditions, in the order of their keys, held for this transaction alone. */
export function lockRows<T extends ObjectLiteral>(
  tx: EntityManager,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
): Promise<T[]> {
  return read(tx, viewer, entity, conditions, " FOR UPDATE");
}

/** The rows that meet the conditions, as this transaction sees them, in the order of their keys. */
export function findRows<T extends ObjectLiteral>(
  tx: EntityManager,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
): Promise<T[]> {
  return read(tx, viewer, entity, conditions, "");
}

async function read<T extends ObjectLiteral>(
  tx: EntityManager,
  viewer: Viewer,
  entity: EntityTarget<T>,
  conditions: readonly (Condition | null)[],
  lock: string,
): Promise<T[]> {
  const statement = select(tx.dataSource, viewer, entity, conditions);
  if (!statement) return [];
  const records: Record<string, unknown>[] = await tx.query(`${statement.text}${lock}`, statement.values);
  return records.map((record) => statement.row(Object.values(record)));
}
