import { GraphQLError } from "graphql";
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";

const MAX_PAGE = 100;

/** How far a list is counted. Beyond it the count would cost more than it is worth to whoever reads "10,000 and more". */
export const MOST_COUNTED = 10_000;

@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many to return, 1 to ${MAX_PAGE}.` })
  first: number = 20;

  @Field(() => String, { nullable: true, description: "The `endCursor` of the page before." })
  after?: string | null;
}

@ObjectType({ description: "Where a page of a connection stands." })
@Directive("@shareable")
export class PageInfo {
  @Field(() => Boolean, { description: "Whether others follow." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the page was asked for by a cursor. Lists are read forwards only." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The first one's; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Pass it as `after` to get the next page." })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

/** Null for more than `MOST_COUNTED`, and for what could not be counted in time. */
export type Count = () => Promise<number | null>;

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  /** Called when it is asked for. */
  totalCount: Count;
}

/**
 * The Relay connection type over `Node`, named `<name>Connection`.
 *
 * @param isShared that several domains have it, as they have `Node`.
 */
export function connectionType<T extends object>(
  name: string,
  Node: ClassType<T>,
  { isShared = false }: { isShared?: boolean } = {},
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: "An entry of a page, with its place in the list." })
  class EdgeType implements Edge<T> {
    @Field(() => String, { description: "Its place in the list: pass it as `after` to get what follows it." })
    cursor!: string;

    @Field(() => Node, { description: "The entry." })
    node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: "A page of a list, as the Relay cursor connections specification has it.",
  })
  class ConnectionType implements Connection<T> {
    @Field(() => [EdgeType], { description: "The entries of the page." })
    edges!: EdgeType[];

    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: `How many the list holds on all its pages, for this filter and viewer. Exact up to ${MOST_COUNTED}; null means not known: there are more, or counting took too long.`,
    })
    totalCount!: Count;
  }
  if (isShared) for (const shared of [EdgeType, ConnectionType]) Directive("@shareable")(shared);
  return ConnectionType;
}

export const encodeCursor = (position: string): string => Buffer.from(`v1:${position}`).toString("base64url");

/** @throws {GraphQLError} code BAD_CURSOR unless `cursor` came from `encodeCursor` and its position fits `form`. */
export function decodeCursor(cursor: string, form: RegExp): string {
  const [, position] = /^v1:(.*)$/s.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (position === undefined || !form.test(position) || encodeCursor(position) !== cursor) {
    throw isNoCursor();
  }
  return position;
}

export const isNoCursor = (): GraphQLError =>
  new GraphQLError("The cursor is not one of this connection.", { extensions: { code: "BAD_CURSOR" } });

/** @throws {GraphQLError} code BAD_USER_INPUT unless 1 ≤ first ≤ 100. */
export function pageSize(first: number): number {
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw new GraphQLError(`first must be 1 to ${MAX_PAGE}.`, { extensions: { code: "BAD_USER_INPUT" } });
}

/** Its cursor is made when it is asked for: most pages are read by `endCursor` alone. */
class RowEdge<R, T> implements Edge<T> {
  readonly node: T;

  constructor(
    private readonly row: R,
    private readonly position: (row: R) => string,
    nodeOf: (row: R) => T,
  ) {
    this.node = nodeOf(row);
  }

  get cursor(): string {
    return encodeCursor(this.position(this.row));
  }
}

/** Its cursors, too, by getters of the class and not of a literal (schema/adr/0012-garbage-dies-young.md). */
class RowsPageInfo implements PageInfo {
  constructor(
    private readonly edges: readonly Edge<unknown>[],
    readonly hasNextPage: boolean,
    readonly hasPreviousPage: boolean,
  ) {}

  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}

/** What of a list is not known from its rows. */
interface Listed extends ConnectionArgs {
  /** Where it is known otherwise than by one row more than `first`. */
  hasNextPage?: boolean;
  count: Count;
}

/** Slices rows, read one more than `first`, into a connection. */
export function connectionOf<T>(rows: T[], page: Listed, position: (row: T) => string): Connection<T>;
/** @param nodeOf what stands for a row on the page. */
export function connectionOf<R, T>(
  rows: R[],
  page: Listed,
  position: (row: R) => string,
  nodeOf: (row: R) => T,
): Connection<T>;
export function connectionOf<R>(
  rows: R[],
  { first, after, hasNextPage = rows.length > first, count }: Listed,
  position: (row: R) => string,
  nodeOf: (row: R) => unknown = (row) => row,
): Connection<unknown> {
  const edges = rows.slice(0, first).map((row) => new RowEdge(row, position, nodeOf));
  return { edges, pageInfo: new RowsPageInfo(edges, hasNextPage, Boolean(after)), totalCount: count };
}
