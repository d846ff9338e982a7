import type { Logger } from "../logging";
import { isBefore, type OutboundStream, timeOf } from "./outbound-stream";
import type { OutboxConnection } from "./outbox-connection";
import { inOrder, OUTBOX_COLUMNS, type SelectedRow } from "./outbox-row";

/** More than a consumer at work is behind with: published again first, these are handled in their order. */
const NEWEST = 500;
/** How far the clocks of PostgreSQL and Redis may be apart. */
const CLOCKS_MS = 5 * 60 * 1_000;

const LOOK = `
  SELECT (SELECT last_entry_id FROM outbox_stream WHERE stream = $1) AS last,
    EXISTS (SELECT FROM outbox_rebuild WHERE stream = $1) AS rebuilding`;
const ANY_PUBLISHED = "SELECT EXISTS (SELECT FROM outbox_event WHERE published_at IS NOT NULL) AS any";
const NEWEST_PUBLISHED = `
  SELECT ${OUTBOX_COLUMNS} FROM (
    SELECT * FROM outbox_event WHERE published_at IS NOT NULL ORDER BY position DESC LIMIT ${NEWEST}
  ) AS newest WHERE published_at >= $1`;
const NOTE_LAST = `
  INSERT INTO outbox_stream (stream, last_entry_id) VALUES ($1, $2)
  ON CONFLICT (stream) DO UPDATE SET last_entry_id = excluded.last_entry_id`;
/** A loss during a rebuild begins it again. */
const PLAN_REBUILD = `
  INSERT INTO outbox_rebuild (stream, next_position, last_position, published_from, published_before)
  VALUES ($1, 0, $2, $3, clock_timestamp())
  ON CONFLICT (stream) DO UPDATE SET next_position = 0, last_position = greatest(outbox_rebuild.last_position, $2),
    published_from = least(outbox_rebuild.published_from, $3), published_before = clock_timestamp(), started_at = clock_timestamp()`;

/** The instant from which a stream has to be published again; null when it is whole. */
type Loss = Date | null;
const ALL: Loss = new Date(0);

/**
 * Finds out that Redis lost the stream, or its end, and publishes again what the outbox still holds: the newest at once, the
 * rest by the rebuild that it plans.
 */
export class LostStream {
  constructor(
    private readonly domain: string,
    private readonly stream: OutboundStream,
    private readonly connection: OutboxConnection,
    private readonly logger: Logger,
  ) {}

  /** Costs a statement and a command when nothing is lost. Answers whether there is something to rebuild. */
  async restore(): Promise<boolean> {
    const { last, rebuilding } = await this.look();
    if (last !== null && !(await this.lossSince(last))) return rebuilding;
    await this.connection.alone(this.domain, async () => {
      // As it is now that no other relay is at it.
      const { last: lastNow } = await this.look();
      const loss = lastNow === null ? await this.lossUnmarked() : await this.lossSince(lastNow);
      if (loss) await this.connection.transaction(() => this.publishNewest(loss));
      // Only now: a crash before the commit leaves the stream as it was found.
      if (loss || lastNow === null) await this.connection.transaction(() => this.adopt(lastNow === null && !loss));
    });
    return (await this.look()).rebuilding;
  }

  private async look(): Promise<{ last: string | null; rebuilding: boolean }> {
    type Look = { last: string | null; rebuilding: boolean };
    const [found] = await this.connection.query<Look>("outbox_look", LOOK, [this.domain]);
    return found!;
  }

  private async lossSince(lastEntryId: string): Promise<Loss> {
    const marked = await this.stream.marked();
    if (marked === null) return ALL;
    return isBefore(marked, lastEntryId) ? new Date(timeOf(marked).getTime() - CLOCKS_MS) : null;
  }

  /** No relay has published with a mark yet: the stream is lost if something was published and it holds nothing. */
  private async lossUnmarked(): Promise<Loss> {
    if (!(await this.stream.isEmpty())) return null;
    const [found] = await this.connection.query<{ any: boolean }>("outbox_any", ANY_PUBLISHED, []);
    return found?.any ? ALL : null;
  }

  private async adopt(unknown: boolean): Promise<void> {
    await this.stream.markAnew();
    if (unknown) await this.connection.query("outbox_note", NOTE_LAST, [this.domain, "0-0"]);
  }

  private async publishNewest(since: Date): Promise<void> {
    const newest = inOrder(await this.connection.query<SelectedRow>("outbox_newest", NEWEST_PUBLISHED, [since]));
    const complete = since === ALL && newest.length < NEWEST;
    const lastEntryId = newest.length > 0 ? await this.stream.append(newest, { express: !complete }) : "0-0";
    await this.connection.query("outbox_note", NOTE_LAST, [this.domain, lastEntryId]);
    if (!complete) {
      const before = newest[0] ? Number(newest[0].position) - 1 : Number.MAX_SAFE_INTEGER;
      await this.connection.query("outbox_plan", PLAN_REBUILD, [this.domain, before, since]);
    }
    this.logger.warn({ since, again: newest.length, complete }, "the stream was lost and is published again");
  }
}
