import DataLoader from "dataloader";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Database } from "../database/database";
import type { Viewer } from "../identity/viewer";
import { isId } from "../ids";
import { type Connection, type ConnectionArgs, type Count, connectionOf, pageSize } from "../schema/connection";
import { placeOf, positionOf, type Sort } from "../schema/sorting";
import { below, type Condition, oneOf } from "./condition";
import { Counter } from "./counter";
import { Reader } from "./reader";
import { type Page, select } from "./statement";

type Property<T> = keyof T & string;

/**
 * What one request reads of a domain's database, each row once, and only what its viewer may see: another tenant's row is
 * like an unknown one. All reads of one moment go to PostgreSQL together, in one transaction.
 */
export class Rows {
  private readonly loaders = new Map<EntityTarget<ObjectLiteral>, Map<string, DataLoader<string, unknown>>>();
  private readonly reader: Reader;
  private readonly counter: Counter;

  constructor(
    private readonly known: Database | null,
    private readonly viewer: Viewer,
    signal?: AbortSignal,
  ) {
    this.reader = new Reader(() => this.database, viewer, signal);
    this.counter = new Counter(() => this.database, viewer, signal);
  }

  /** The row with this id; null when it is unknown, malformed or not the viewer's. */
  one<T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    return this.oneBy(entity, "id" as Property<T>, id);
  }

  /** The row whose `property`, a unique one that holds ids, is `id`. */
  async oneBy<T extends ObjectLiteral>(entity: EntityTarget<T>, property: Property<T>, id: string): Promise<T | null> {
    return (await this.manyBy(entity, property, id))[0] ?? null;
  }

  /** The rows whose `property` is `id`, by their own ids: oldest first, for those are uuid v7. */
  manyBy<T extends ObjectLiteral>(entity: EntityTarget<T>, property: Property<T>, id: string): Promise<T[]> {
    if (!isId(id)) return Promise.resolve([]);
    return this.loaderOf(entity, property).load(id.toLowerCase()) as Promise<T[]>;
  }

  /** Reads along, in the same moment, what `manyBy` will be asked for; whoever asks hears of a fault. */
  ahead<T extends ObjectLiteral>(entity: EntityTarget<T>, property: Property<T>, id: string): void {
    this.manyBy(entity, property, id).catch(() => undefined);
  }

  /** Every row that meets the conditions; for what is known to be few. */
  async all<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
    order?: Property<T>,
  ): Promise<T[]> {
    const statement = select(this.database.source, this.viewer, entity, conditions, { order });
    return statement ? this.reader.read(statement) : [];
  }

  /**
   * A page, newest first unless `sort` says otherwise. Ids are uuid v7, so their order is the order of creation and one column is
   * the whole cursor.
   */
  async newestFirst<T extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
    page: ConnectionArgs,
    sort: Sort | null = null,
  ): Promise<Connection<T>> {
    const count: Count = () => this.counter.count(entity, conditions);
    if (sort) return sortedPage(await this.sorted(entity, conditions, page, sort), page, sort, count);
    return newestOf(await this.newest(entity, conditions, page), page, count);
  }

  /**
   * The newest of what belongs to `id`, such as a customer's orders. The same page of others that is asked for at this moment is
   * read in the same statement, and that of one `id` once.
   */
  async newestFirstOf<T extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<T>,
    property: Property<T>,
    id: string,
    conditions: readonly (Condition | null)[],
    page: ConnectionArgs,
    sort: Sort | null = null,
  ): Promise<Connection<T>> {
    if (!isId(id)) return newestOf<T>([], page, async () => 0);
    const known = this.loadersOf(entity);
    const asked = conditions.map((one) => one && [one.property, one.sql("column", "value"), one.value]);
    const key = JSON.stringify([property, page.first, page.after ?? null, sort, asked]);
    const loader = known.get(key) ?? new DataLoader((ids) => this.pages(entity, property, ids, conditions, page, sort));
    known.set(key, loader);
    return loader.load(id.toLowerCase()) as Promise<Connection<T>>;
  }

  private async pages<T extends ObjectLiteral & { id: string }>(
    entity: EntityTarget<T>,
    property: Property<T>,
    ids: readonly string[],
    conditions: readonly (Condition | null)[],
    page: ConnectionArgs,
    sort: Sort | null,
  ): Promise<Connection<T>[]> {
    const ofEach = { property, values: ids };
    const counts = new DataLoader((wanted: readonly string[]) =>
      this.counter.countEach(entity, conditions, { property, values: wanted }),
    );
    const countOf =
      (id: string): Count =>
      () =>
        counts.load(id);
    if (sort) {
      const placed = await this.sorted(entity, conditions, page, sort, ofEach);
      const groups = groupsOf(ids, ({ row }) => row[property], placed);
      return groups.map((group, index) => sortedPage(group, page, sort, countOf(ids[index]!)));
    }
    const rows = await this.newest(entity, conditions, page, ofEach);
    const groups = groupsOf(ids, (row) => row[property], rows);
    return groups.map((group, index) => newestOf(group, page, countOf(ids[index]!)));
  }

  /** One more than the page holds, which tells whether others follow. */
  private async newest<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
    { first, after }: ConnectionArgs,
    ofEach?: Page["ofEach"],
  ): Promise<T[]> {
    const limit = pageSize(first) + 1;
    const from = after ? below("id", placeOf(after, null).id) : null;
    const page = { order: "id", newestFirst: true, limit, ...(ofEach && { ofEach }) };
    const statement = select(this.database.source, this.viewer, entity, [...conditions, from], page);
    return statement ? this.reader.read(statement) : [];
  }

  /** Likewise, each with what its cursor says beside its id. */
  private async sorted<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    conditions: readonly (Condition | null)[],
    { first, after }: ConnectionArgs,
    sort: Sort,
    ofEach?: Page["ofEach"],
  ): Promise<Placed<T>[]> {
    const from = after ? placeOf(after, sort) : undefined;
    const page = { limit: pageSize(first) + 1, sort, from, ...(ofEach && { ofEach }) };
    const statement = select(this.database.source, this.viewer, entity, conditions, page);
    if (!statement) return [];
    const row = (values: readonly unknown[]) => ({ row: statement.row(values), key: String(values.at(-1)) });
    return this.reader.read({ ...statement, row });
  }

  private get database(): Database {
    if (!this.known) throw new Error("this domain keeps no rows in PostgreSQL");
    return this.known;
  }

  private loaderOf<T extends ObjectLiteral>(entity: EntityTarget<T>, property: Property<T>) {
    const loaders = this.loadersOf(entity);
    const loader = loaders.get(property) ?? new DataLoader((ids) => this.load(entity, property, ids));
    loaders.set(property, loader);
    return loader;
  }

  private loadersOf(entity: EntityTarget<ObjectLiteral>): Map<string, DataLoader<string, unknown>> {
    const loaders = this.loaders.get(entity) ?? new Map<string, DataLoader<string, unknown>>();
    this.loaders.set(entity, loaders);
    return loaders;
  }

  private async load<T extends ObjectLiteral>(entity: EntityTarget<T>, property: Property<T>, ids: readonly string[]) {
    const statement = select(this.database.source, this.viewer, entity, [oneOf(property, ids)]);
    return groupsOf(ids, (row) => row[property], statement ? await this.reader.read(statement) : []);
  }
}

interface Placed<T> {
  row: T;
  key: string;
}

const newestOf = <T extends { id: string }>(rows: T[], page: ConnectionArgs, count: Count): Connection<T> =>
  connectionOf(rows, { first: pageSize(page.first), after: page.after ?? null, count }, ({ id }) => id);

const sortedPage = <T extends { id: string }>(placed: Placed<T>[], page: ConnectionArgs, sort: Sort, count: Count) =>
  connectionOf(
    placed,
    { first: pageSize(page.first), after: page.after ?? null, count },
    ({ row, key }) => positionOf(sort, row.id, key),
    ({ row }) => row,
  );

function groupsOf<R>(ids: readonly string[], idOf: (row: R) => string, rows: readonly R[]): R[][] {
  const groups = new Map<string, R[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(idOf(row))?.push(row);
  return ids.map((id) => groups.get(id)!);
}
