/** Part of a WHERE over one property of an entity. Its text holds no value, so that a list has few statements to prepare. */
export interface Condition {
  property: string;
  /** The SQL, given the quoted column and the parameter's place. */
  sql(column: string, parameter: string): string;
  value: unknown;
  /** Set where any of several values will do: a page then takes the newest of each, since no index sorts them all. */
  anyOf?: readonly unknown[];
  /** Set where the best way to the rows depends on the value: then the statement is planned for it each time. */
  planned?: true;
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

/** One of several; of an empty list, none. */
export function oneOf<V>(property: string, values: Given<readonly V[]>): Condition | null {
  const anyOf = values && [...new Set(values)];
  const stated = condition((column, parameter) => `${column} = ANY(${parameter})`)(property, anyOf);
  return stated && anyOf ? { ...stated, anyOf } : null;
}

/** `^@` is leakproof over a column with COLLATE "C", so that its index serves behind a row-level policy too. */
export function startsWith(property: string, prefix: Given<string>): Condition | null {
  const stated = condition((column, parameter) => `${column} ^@ ${parameter}`)(property, prefix);
  return stated && { ...stated, planned: true };
}

/**
 * Made after an instant. Ids are uuid v7 and begin with the millisecond they were made in, so the index that sorts a list
 * also finds where to end; `property` decides about what was made near the instant.
 */
export function madeAfter(property: string, instant: Given<Date>): (Condition | null)[] {
  return [
    after(property, instant),
    atLeast("id", instant && smallestIdAt(new Date(instant.getTime() - CLOCKS_APART_MS))),
  ];
}

/** Made before an instant, likewise. */
export function madeBefore(property: string, instant: Given<Date>): (Condition | null)[] {
  return [
    below(property, instant),
    below("id", instant && smallestIdAt(new Date(instant.getTime() + CLOCKS_APART_MS))),
  ];
}

/** An id and the time stored beside it may come from two readings of the clock, or from two clocks. */
const CLOCKS_APART_MS = 60_000;

function smallestIdAt(instant: Date): string {
  const milliseconds = Math.max(0, instant.getTime()).toString(16).padStart(12, "0").slice(-12);
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}-0000-0000-000000000000`;
}
