/** Part of a WHERE over one property of an entity. Its text holds no value, so that a list has few statements to prepare. */
export interface Condition {
  property: string;
  /** The SQL, given the quoted column and the parameter's place. */
  sql(column: string, parameter: string): string;
  value: unknown;
}

type Given<V> = V | null | undefined;

/** Each is null when no value is given: a condition that does not apply. */
const condition =
  (sql: Condition["sql"]) =>
  <V>(property: string, value: Given<V>): Condition | null =>
    value === null || value === undefined ? null : { property, sql, value };

export const equals = condition((column, parameter) => `${column} = ${parameter}`);
export const atLeast = condition((column, parameter) => `${column} >= ${parameter}`);
export const below = condition((column, parameter) => `${column} < ${parameter}`);
export const after = condition((column, parameter) => `${column} > ${parameter}`);

/** One of several; every value of an empty list is none. */
export const oneOf = condition((column, parameter) => `${column} = ANY(${parameter})`);

/** `^@` is leakproof over a column with COLLATE "C", so that its index serves behind a row-level policy too. */
export const startsWith = condition((column, parameter) => `${column} ^@ ${parameter}`);
