import type { DataSource, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import { partiesOf } from "./parties";
import { rowReader } from "./row-reader";

// biome-ignore lint/complexity/noBannedTypes: a class of any constructor
type AnyClass = Function;

/** A column as a row is written to it. */
export interface WrittenColumn {
  /** Quoted. */
  name: string;
  property: string;
  isKey: boolean;
  isVersion: boolean;
  /** Whether the row states a value for it. */
  in(row: ObjectLiteral): boolean;
  /** The row's value, as the driver takes it. */
  of(row: ObjectLiteral): unknown;
}

/** An entity as it is read on the hot path: its SELECT text, and rows made of what PostgreSQL answers, without TypeORM. */
export interface Table<T> {
  /** Quoted. */
  name: string;
  /** What is read, quoted and separated by commas. */
  columns: string;
  /** `SELECT columns FROM table` */
  select: string;
  keys: readonly WrittenColumn[];
  /** The column that optimistic locking counts in. */
  version: WrittenColumn | null;
  /** The columns that the row states a value for; a version that it does not state is 1. */
  written(row: ObjectLiteral): readonly WrittenColumn[];
  /** The quoted columns of the primary key. */
  key: string;
  /** The quoted column behind a property. @throws {Error} when there is none. */
  column(property: string): string;
  /** PostgreSQL's type of the column behind a property. @throws {Error} when there is none. */
  typeOf(property: string): string;
  /** The quoted columns that hold a party's tenant id; none for rows of nobody. */
  parties: readonly string[];
  row(values: readonly unknown[]): T;
}

const known = new WeakMap<DataSource, Map<EntityTarget<ObjectLiteral>, Table<ObjectLiteral>>>();

export function tableOf<T extends ObjectLiteral>(source: DataSource, entity: EntityTarget<T>): Table<T> {
  const tables = known.get(source) ?? new Map<EntityTarget<ObjectLiteral>, Table<ObjectLiteral>>();
  const table = tables.get(entity) ?? describe(source.getMetadata(entity));
  known.set(source, tables.set(entity, table));
  return table as Table<T>;
}

function describe(metadata: EntityMetadata): Table<ObjectLiteral> {
  const selected = metadata.columns.filter(({ isSelect }) => isSelect);
  const find = (property: string): ColumnMetadata => {
    const found = metadata.columns.find(({ propertyPath }) => propertyPath === property);
    if (!found) throw new Error(`${metadata.name} has no column for ${property}`);
    return found;
  };
  const column = (property: string): string => `"${find(property).databaseName}"`;
  const names = selected.map(({ databaseName }) => `"${databaseName}"`).join(", ");
  const written = metadata.columns.filter(({ isInsert }) => isInsert).map(writer);
  return {
    name: `"${metadata.tableName}"`,
    keys: written.filter(({ isKey }) => isKey),
    version: written.find(({ isVersion }) => isVersion) ?? null,
    written: (row) => written.filter((one) => one.in(row)),
    columns: names,
    select: `SELECT ${names} FROM "${metadata.tableName}"`,
    key: metadata.primaryColumns.map(({ databaseName }) => `"${databaseName}"`).join(", "),
    column,
    typeOf: (property) => String(find(property).type),
    parties: partiesOf(metadata.target as AnyClass).map(column),
    row: rowReader(metadata, selected),
  };
}

function writer(metadata: ColumnMetadata): WrittenColumn {
  const { propertyPath, databaseName, type, isPrimary, isVersion, transformer } = metadata;
  const path = propertyPath.split(".");
  const read = (row: ObjectLiteral) => path.reduce<ObjectLiteral | undefined>((at, step) => at?.[step], row);
  const chain = transformer ? [transformer].flat() : [];
  const isJson = type === "json" || type === "jsonb";
  return {
    name: `"${databaseName}"`,
    property: path[0]!,
    isKey: isPrimary,
    isVersion,
    in: (row) => isVersion || read(row) !== undefined,
    of(row) {
      const value = chain.reduce<unknown>((written, { to }) => to(written), read(row) ?? (isVersion ? 1 : null));
      // The driver would write an array as PostgreSQL's own.
      return isJson && value !== null ? JSON.stringify(value) : value;
    },
  };
}
