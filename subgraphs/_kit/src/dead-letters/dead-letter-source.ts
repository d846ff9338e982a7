import type { Redis } from "../events/bus";
import type { StreamEntry } from "../events/stream-reader";

/** A message that was given up. */
export interface DeadLetter {
  /** Its place among its kind. */
  id: string;
  kind: string;
  /** What it is about, in a few words. */
  subject: string;
  /** As it came: JSON where it is JSON. */
  content: string;
  buriedAt: Date;
  firstFailedAt: Date | null;
  deliveries: number | null;
  /** What the last attempt failed with, cut. */
  error: string | null;
}

export interface DeadLetterPage {
  letters: DeadLetter[];
  hasNextPage: boolean;
}

/** A place among the letters of one kind by when they were given up. */
export interface Moment {
  /** Unix milliseconds. */
  at: number;
  /** The letter of then that it is behind; null where it is before or behind all of them. */
  id: string | null;
  /** Whether all of then are still to come. */
  isAhead: boolean;
}

/** One kind of messages that are given up when they fail too often. */
export interface DeadLetterSource {
  /** Unique in the whole supergraph, such as `events:orders`. */
  kind: string;
  count(): Promise<number>;
  /** Oldest first. @param after the id of the last one on the page before. */
  list(first: number, after?: string): Promise<DeadLetterPage>;
  /** By when they were given up, and of one millisecond by id. @param from where to begin, unless at the first. */
  byTime(order: TimeOrder, first: number, from?: Moment): Promise<DeadLetterPage>;
  /** Puts it back where it came from, and takes it off the list. False when there is none of this id. */
  replay(id: string): Promise<boolean>;
}

/** From the earliest on, or from the latest back. */
export type TimeOrder = "ASC" | "DESC";

const ENTRY_ID = /^\d{1,20}-\d{1,20}$/;

export interface DeadLetterStreamOptions {
  redis: Redis;
  kind: string;
  stream: string;
  read: (message: Record<string, string>) => Pick<DeadLetter, "subject" | "content"> & Partial<DeadLetter>;
  putBack: (message: Record<string, string>) => Promise<unknown>;
}

/** Dead letters that stand in a Redis stream, with the fields `firstFailedAt`, `deliveries` and `error` where they are known. */
export class DeadLetterStream implements DeadLetterSource {
  readonly kind: string;

  constructor(private readonly options: DeadLetterStreamOptions) {
    this.kind = options.kind;
  }

  count(): Promise<number> {
    return this.options.redis.xLen(this.options.stream);
  }

  async list(first: number, after?: string): Promise<DeadLetterPage> {
    if (after !== undefined && !ENTRY_ID.test(after)) return { letters: [], hasNextPage: false };
    const entries = await this.range(after === undefined ? "-" : `(${after}`, "+", first + 1);
    return { letters: entries.slice(0, first).map((entry) => this.read(entry)), hasNextPage: entries.length > first };
  }

  async byTime(order: TimeOrder, first: number, from?: Moment): Promise<DeadLetterPage> {
    const bound = from && boundOf(order, from);
    const entries =
      order === "ASC"
        ? await this.range(bound ?? "-", "+", first + 1)
        : await this.rangeBack(bound ?? "+", "-", first + 1);
    return { letters: entries.slice(0, first).map((entry) => this.read(entry)), hasNextPage: entries.length > first };
  }

  async replay(id: string): Promise<boolean> {
    const [entry] = ENTRY_ID.test(id) ? await this.range(id, id, 1) : [];
    if (!entry) return false;
    // In this order a crash repeats the letter and never loses it.
    await this.options.putBack(entry.message);
    await this.options.redis.xDel(this.options.stream, id);
    return true;
  }

  private async range(start: string, end: string, count: number): Promise<StreamEntry[]> {
    return ((await this.options.redis.xRange(this.options.stream, start, end, { COUNT: count })) ??
      []) as StreamEntry[];
  }

  private async rangeBack(end: string, start: string, count: number): Promise<StreamEntry[]> {
    const { redis, stream } = this.options;
    return ((await redis.xRevRange(stream, end, start, { COUNT: count })) ?? []) as StreamEntry[];
  }

  private read({ id, message }: StreamEntry): DeadLetter {
    const { firstFailedAt, deliveries, error } = message;
    return {
      id,
      kind: this.kind,
      buriedAt: new Date(Number(id.split("-")[0])),
      firstFailedAt: firstFailedAt ? new Date(firstFailedAt) : null,
      deliveries: deliveries ? Number(deliveries) : null,
      error: error ?? null,
      ...this.options.read(message),
    };
  }
}

/** An id is when it was given up, and which of then. */
function boundOf(order: TimeOrder, { at, id, isAhead }: Moment): string {
  if (id !== null) return `(${id}`;
  // A number alone stands for its first entry at the beginning of a range, and for its last at the end.
  if (isAhead) return String(at);
  return String(order === "ASC" ? at + 1 : at - 1);
}

/** All kinds through one door. */
export class DeadLetterOffice {
  private readonly sources: ReadonlyMap<string, DeadLetterSource>;

  constructor(sources: readonly DeadLetterSource[]) {
    this.sources = new Map(sources.map((source) => [source.kind, source]));
    if (this.sources.size < sources.length) throw new Error("two kinds of dead letters have one name");
  }

  get kinds(): string[] {
    return [...this.sources.keys()];
  }

  async counts(): Promise<{ kind: string; count: number }[]> {
    return Promise.all(
      [...this.sources.values()].map(async (source) => ({ kind: source.kind, count: await source.count() })),
    );
  }

  /** Oldest first within a kind, kind after kind. @param after the last letter of the page before. */
  async list(first: number, after?: Pick<DeadLetter, "kind" | "id">): Promise<DeadLetterPage> {
    const kinds = this.kinds;
    const letters: DeadLetter[] = [];
    const begin = after ? kinds.indexOf(after.kind) : 0;
    if (begin < 0) return { letters, hasNextPage: false };
    for (const [index, kind] of kinds.slice(begin).entries()) {
      const page = await this.of(kind)!.list(first - letters.length, index === 0 ? after?.id : undefined);
      letters.push(...page.letters);
      if (page.hasNextPage) return { letters, hasNextPage: true };
    }
    return { letters, hasNextPage: false };
  }

  /** Of all kinds together, by when they were given up. @param after the last letter of the page before. */
  async byTime(
    order: TimeOrder,
    first: number,
    after?: Pick<DeadLetter, "kind" | "id" | "buriedAt">,
  ): Promise<DeadLetterPage> {
    const kinds = order === "ASC" ? this.kinds : this.kinds.toReversed();
    const passed = after ? kinds.indexOf(after.kind) : -1;
    if (after && passed < 0) return { letters: [], hasNextPage: false };
    const pages = await Promise.all(
      kinds.map((kind, index) => {
        const at = after?.buriedAt.getTime();
        const from =
          at === undefined ? undefined : { at, id: index === passed ? after!.id : null, isAhead: index > passed };
        return this.of(kind)!.byTime(order, first, from);
      }),
    );
    const sign = order === "ASC" ? 1 : -1;
    // Each kind's are in order already, and a sort leaves equals as they stand.
    const letters = pages
      .flatMap((page) => page.letters)
      .sort((one, other) => sign * (one.buriedAt.getTime() - other.buriedAt.getTime()));
    const hasNextPage = letters.length > first || pages.some((page) => page.hasNextPage);
    return { letters: letters.slice(0, first), hasNextPage };
  }

  /** False when there is none of this kind and id. */
  async replay(kind: string, id: string): Promise<boolean> {
    return (await this.of(kind)?.replay(id)) ?? false;
  }

  of(kind: string): DeadLetterSource | undefined {
    return this.sources.get(kind);
  }
}
