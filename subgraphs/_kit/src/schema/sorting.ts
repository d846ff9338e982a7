import { GraphQLError } from "graphql";
import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import { decodeCursor, isNoCursor } from "./connection";

export enum SortDirection {
  ASC = "ASC",
  DESC = "DESC",
}

registerEnumType(SortDirection, {
  name: "SortDirection",
  description: "Which way a list is sorted.",
  valuesConfig: {
    ASC: { description: "From the earliest, or from A." },
    DESC: { description: "From the latest, or from Z." },
  },
});

/** What a list is sorted by. Rows that are equal in it come in the order of their ids. */
export interface Sort {
  field: string;
  /** The entity's; `id` sorts by when rows were made. */
  property: string;
  direction: SortDirection;
}

/** As a client states it. */
export interface SortInput {
  field: string;
  direction: SortDirection;
}

export interface Sorting {
  /** The type of a list's argument `orderBy`. */
  Input: ClassType<SortInput>;
  /** What a client stated; null for how the list stands without it. */
  of(stated: SortInput | null | undefined): Sort | null;
}

/**
 * What a list can be sorted by. Each property needs an index that ends with it, for one tenant and for staff who see all, and a
 * test that proves it. It holds text of COLLATE "C" or an instant, and no NULL.
 */
export function sortingOf(
  name: string,
  fields: Readonly<Record<string, { property: string; description: string }>>,
): Sorting {
  const SortField = Object.fromEntries(Object.keys(fields).map((field) => [field, field]));
  registerEnumType(SortField, {
    name: `${name}SortField`,
    description: "What the list can be sorted by.",
    valuesConfig: Object.fromEntries(
      Object.entries(fields).map(([field, { description }]) => [field, { description }]),
    ),
  });

  @InputType(`${name}Sort`, { description: "How to sort the list; rows that are equal in it come by their age." })
  class SortInputType implements SortInput {
    @Field(() => SortField, { description: "What to sort by." })
    field!: string;

    @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: "Which way." })
    direction!: SortDirection;
  }

  return {
    Input: SortInputType,
    of(stated) {
      if (!stated) return null;
      const { property } = fields[stated.field]!;
      const { field, direction } = stated;
      // So that its cursors are those of the list as it stands.
      return property === "id" && direction === SortDirection.DESC ? null : { field, property, direction };
    },
  };
}

const POSITION = /^(?:([A-Z_]{1,40} (?:ASC|DESC)) )?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?: (.*))?$/s;

const labelOf = (sort: Sort | null): string | undefined => sort?.field && `${sort.field} ${sort.direction}`;

/** Where a row stands in a list that is sorted so. */
export function positionOf(sort: Sort, id: string, key: string): string {
  return sort.property === "id" ? `${labelOf(sort)} ${id}` : `${labelOf(sort)} ${id} ${key}`;
}

/**
 * The place that a cursor names in a list that is sorted so.
 * @throws {GraphQLError} code BAD_CURSOR for what is no cursor of ours, BAD_USER_INPUT for one of another sorting
 */
export function placeOf(cursor: string, sort: Sort | null): { id: string; key: string } {
  const [, label, id, key] = POSITION.exec(decodeCursor(cursor, POSITION))!;
  if (label !== labelOf(sort)) {
    throw new GraphQLError("The cursor is of another sorting of this list: leave out `after`, or sort as before.", {
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  return { id: id!, key: key ?? "" };
}

/** How a column's value stands in a cursor, by the column's type: exact, and nothing that PostgreSQL would refuse. */
export interface SortKey {
  /** SQL that gives the text for the cursor. */
  read(column: string): string;
  /** What the text says, as a parameter. @throws {GraphQLError} code BAD_CURSOR for what no column holds */
  value(text: string): string;
}

const KEYS: Readonly<Record<string, SortKey & { form: RegExp }>> = {
  text: { read: (column) => column, form: /^[^\0]*$/s, value: (text) => text },
  // Microseconds since 1970, which a Date cannot hold.
  timestamptz: {
    read: (column) => `(extract(epoch FROM ${column}) * 1000000)::bigint::text`,
    form: /^\d{4,16}$/,
    value: (text) => new Date(Number(text.slice(0, -3))).toISOString().replace("Z", `${text.slice(-3)}Z`),
  },
};

/** @throws {Error} for a type that no list can be sorted by */
export function sortKeyOf(type: string): SortKey {
  const key = KEYS[type];
  if (!key) throw new Error(`a list cannot be sorted by a column of ${type}`);
  const { read, form, value } = key;
  return {
    read,
    value(text) {
      if (!form.test(text)) throw isNoCursor();
      return value(text);
    },
  };
}
