import { type Condition, equals, isId, oneOf } from "@baiyun/kit";

/** Whether a property is empty, in words that a partial index of one answer serves. */
export function isEmpty(property: string, whether: boolean | null | undefined): Condition | null {
  if (whether == null) return null;
  const sql: Condition["sql"] = whether
    ? (column, parameter) => `(${column} IS NULL AND ${parameter}::boolean)`
    : (column, parameter) => `(${column} IS NOT NULL AND NOT ${parameter}::boolean)`;
  return { property, sql, value: whether };
}

/** Nothing belongs to an id that is none. */
export const belongsTo = (property: string, id: string | null | undefined): Condition | null =>
  id == null || isId(id) ? equals(property, id?.toLowerCase()) : oneOf(property, []);
