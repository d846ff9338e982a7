import DataLoader from "dataloader";
import { type EntityTarget, type FindOptionsWhere, In, type ObjectLiteral } from "typeorm";
import type { Database } from "./database/database";
import type { Viewer } from "./identity/viewer";
import { isId } from "./ids";

/** A batch of `load(key)` calls in one tick becomes one call of `loadMany`, whose rows are matched by `keyOf`. */
export function oneByKey<K extends string, T>(
  loadMany: (keys: readonly K[]) => Promise<T[]>,
  keyOf: (row: T) => K,
): DataLoader<K, T | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await loadMany(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** As `oneByKey`, for a list of rows behind each key. */
export function manyByKey<K extends string, T>(
  loadMany: (keys: readonly K[]) => Promise<T[]>,
  keyOf: (row: T) => K,
): DataLoader<K, T[]> {
  return new DataLoader(async (keys) => {
    const rows = new Map<K, T[]>(keys.map((key) => [key, []]));
    for (const row of await loadMany(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** Rows by id in one SELECT; another tenant's row is null, exactly like an unknown one. */
export function byId<T extends ObjectLiteral & { id: string; tenantId: string }>(
  database: Database,
  viewer: Viewer,
  entity: EntityTarget<T>,
): DataLoader<string, T | null> {
  return oneByKey(
    (ids) => rowsBy(database, viewer, entity, "id" as keyof T & string, ids),
    (row) => row.id,
  );
}

/** Rows whose `column` is one of `values` and which the viewer may see. */
export function rowsBy<T extends ObjectLiteral & { tenantId: string }>(
  database: Database,
  viewer: Viewer,
  entity: EntityTarget<T>,
  column: keyof T & string,
  values: readonly string[],
): Promise<T[]> {
  const known = values.filter(isId);
  if (viewer.tenancy.kind === "none" || known.length === 0) return Promise.resolve([]);
  const where = {
    [column]: In(known),
    ...(viewer.tenancy.kind === "one" && { tenantId: viewer.tenancy.tenantId }),
  } as FindOptionsWhere<T>;
  return database.transaction(viewer, (tx) => tx.find(entity, { where }));
}
