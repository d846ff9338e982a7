import { GraphQLError } from "graphql";
import type { Context } from "../domain/context";
import { type BusEvent, parseEntry, RETENTION_MS, type Redis } from "../events/bus";
import type { StreamEntry } from "../events/stream-reader";
import type { Logger } from "../logging";
import { decodeCursor, encodeCursor } from "../schema/connection";
import type { Resource } from "../serve/subgraph";
import { LiveFeed, type Shown } from "./live-feed";
import { StreamTail } from "./stream-tail";

const POSITION = /^\d{1,15}-\d{1,15}$/;
/** What was published so long before a cursor was asked for is shown by whatever was read along with it. */
const READ_ALONG_MS = 10_000;
/** An event stands on the bus twice at most within one batch of the relay, and after the stream was lost. */
const REMEMBERED = 1_000;

/** An event, and the cursor that goes on after it. */
export interface Followed {
  cursor: string;
  event: BusEvent;
}

export interface FollowOptions {
  /** Types of events that the domain records. */
  types: readonly string[];
  /** Only those of one aggregate. */
  aggregateId?: string | null | undefined;
  /** The cursor to go on after; from now on without it. */
  after?: string | null | undefined;
  /** Tenants that the event is of; that of its envelope unless given. Who may see one of them may see it. */
  parties?: ((event: BusEvent) => readonly string[]) | undefined;
  /** Any other condition; asked when the event is delivered. */
  only?: ((event: BusEvent) => boolean | Promise<boolean>) | undefined;
}

/**
 * A domain's own events for those who subscribe: each once and in the order in which they were published, from a cursor of the last
 * seven days. What a viewer may see is decided for each event anew. After the stream was lost, events of before may come again.
 *
 * It reads while somebody follows, and costs nothing else.
 */
export class EventFeed implements Resource {
  private readonly followers = new Set<FollowedEvents>();
  private tail: Promise<StreamTail> | null = null;

  constructor(
    private readonly redis: Redis,
    private readonly domain: string,
    private readonly logger: Logger,
  ) {}

  /**
   * What a subscription's `subscribe` returns.
   *
   * @throws {GraphQLError} BAD_CURSOR for what is no cursor, CURSOR_EXPIRED for one whose events may be gone.
   */
  async follow(context: Context, options: FollowOptions): Promise<AsyncIterableIterator<Followed, undefined>> {
    const position = options.after ? positionOf(options.after) : null;
    const follower: FollowedEvents = new FollowedEvents(context, options, () => this.leave(follower));
    this.followers.add(follower);
    try {
      this.tail ??= this.openTail();
      const tail = await this.tail;
      follower.begin(tail, position ?? tail.end);
    } catch (error) {
      this.leave(follower);
      throw error;
    }
    return follower;
  }

  /**
   * A cursor for who reads first and follows then: what is published from now on comes after it, and so does what was published
   * in the ten seconds before, because other fields of one answer may be read earlier than this one.
   */
  async cursor(): Promise<string> {
    const [seconds] = (await this.redis.time()) as [seconds: string, microseconds: string];
    return encodeCursor(`${Number(seconds) * 1_000 - READ_ALONG_MS}-0`);
  }

  async close(): Promise<void> {
    for (const follower of [...this.followers]) await follower.return();
  }

  private async openTail(): Promise<StreamTail> {
    const wake = () => {
      for (const follower of this.followers) follower.wake();
    };
    const tail = new StreamTail(this.redis, this.domain, wake, this.logger);
    try {
      await tail.open();
      return tail;
    } catch (error) {
      tail.close();
      this.tail = null;
      throw error;
    }
  }

  private leave(follower: FollowedEvents): void {
    this.followers.delete(follower);
    if (this.followers.size > 0 || !this.tail) return;
    const { tail } = this;
    this.tail = null;
    tail.then(
      (open) => open.close(),
      () => undefined,
    );
  }
}

class FollowedEvents extends LiveFeed<StreamEntry, Followed> {
  private readonly types: ReadonlySet<string>;
  private readonly delivered = new Set<string>();
  private tail!: StreamTail;
  private position = "";

  constructor(
    private readonly context: Context,
    private readonly options: FollowOptions,
    leave: () => void,
  ) {
    super();
    this.types = new Set(options.types);
    this.leave = leave;
  }

  begin(tail: StreamTail, position: string): void {
    this.tail = tail;
    this.position = position;
  }

  protected override async readOn(): Promise<{ read: readonly StreamEntry[]; more: boolean }> {
    const { read, more } = await this.tail.after(this.position);
    this.position = read.at(-1)?.id ?? this.position;
    return { read: read.filter(({ message }) => this.mayConcern(message)), more };
  }

  protected override async show({ id, message }: StreamEntry): Promise<Shown<Followed>> {
    const event = parseEntry(message);
    const { parties, only } = this.options;
    const isVisible = (parties?.(event) ?? [event.tenantId]).some((tenantId) => this.context.viewer.maySee(tenantId));
    if (!isVisible || !this.isNew(event.id) || (only && !(await only(event)))) return null;
    // What was read for the event before is of before.
    this.context.renew();
    return { item: { cursor: encodeCursor(id), event } };
  }

  /** By what stands in the envelope, so that most of a busy stream is passed over unread. */
  private mayConcern({ type, aggregateId, tenantId }: Record<string, string>): boolean {
    const { aggregateId: wanted, parties } = this.options;
    return (
      this.types.has(type ?? "") &&
      (!wanted || aggregateId === wanted.toLowerCase()) &&
      (parties !== undefined || this.context.viewer.maySee(tenantId ?? ""))
    );
  }

  private isNew(id: string): boolean {
    if (this.delivered.has(id)) return false;
    this.delivered.add(id);
    if (this.delivered.size > REMEMBERED) this.delivered.delete(this.delivered.values().next().value!);
    return true;
  }
}

function positionOf(cursor: string): string {
  const position = decodeCursor(cursor, POSITION);
  if (Number(position.split("-")[0]) < Date.now() - RETENTION_MS) {
    throw new GraphQLError("What came after this cursor may be gone: read again, then follow anew.", {
      extensions: { code: "CURSOR_EXPIRED" },
    });
  }
  return position;
}
