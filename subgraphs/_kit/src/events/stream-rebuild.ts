import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "../logging";
import type { OutboundStream } from "./outbound-stream";
import { OutboxConnection, type OutboxConnectionOptions } from "./outbox-connection";
import { inOrder, OUTBOX_COLUMNS, type SelectedRow } from "./outbox-row";

const PAGE = 500;
/** Before looking again at what another process does, or the consumers. */
const WAIT_MS = 1_000;
/** A consumer that is away for so long has more to catch up with than a rebuild. */
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** The row's lock is the right to work on this rebuild. */
const CLAIM = `
  SELECT next_position AS next, last_position AS last, published_from AS "from", published_before AS before,
    last_entry_id AS "lastEntryId", started_at AS "startedAt"
  FROM outbox_rebuild WHERE stream = $1 FOR UPDATE SKIP LOCKED`;
const EXISTS = "SELECT EXISTS (SELECT FROM outbox_rebuild WHERE stream = $1) AS any";
const READ_PAGE = `
  SELECT ${OUTBOX_COLUMNS} FROM outbox_event
  WHERE position >= $1 AND position <= $2 AND published_at >= $3 AND published_at < $4
  ORDER BY position LIMIT ${PAGE}`;
const MOVE = `
  UPDATE outbox_rebuild SET next_position = $2, last_entry_id = coalesce($3, last_entry_id) WHERE stream = $1`;
const END = "DELETE FROM outbox_rebuild WHERE stream = $1";

interface Claim {
  next: string;
  last: string;
  from: Date;
  before: Date;
  lastEntryId: string | null;
  startedAt: Date;
}

/**
 * Publishes again, in pages, what a lost stream held, beside the relay that publishes what is new. Its progress is a row that
 * moves with each page, so that it goes on where it was, in whichever process; a page whose commit a crash prevented is repeated.
 * It ends when the consumers have read it: until then what is new stands on the express stream as well.
 */
export class StreamRebuild {
  private running: Promise<void> | null = null;
  private readonly stopping = new AbortController();
  private readonly connection: OutboxConnection;
  private published = 0;

  constructor(
    private readonly domain: string,
    private readonly stream: OutboundStream,
    connection: OutboxConnectionOptions,
    private readonly logger: Logger,
  ) {
    this.connection = new OutboxConnection(connection, null, () => undefined);
  }

  /** Works in the background unless it does so already. What fails is left to the next call. */
  go(): void {
    this.running ??= this.run()
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) this.logger.error({ err: error }, "rebuild interrupted");
      })
      .finally(() => {
        this.running = null;
      });
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    await this.connection.open();
    try {
      for (;;) {
        const begun = performance.now();
        const state = await this.connection.transaction(() => this.advance());
        if (state === "ended" || this.stopping.signal.aborted) break;
        // The process has other work, too.
        const rest = state === "moved" ? (performance.now() - begun) / 2 : WAIT_MS;
        await pause(rest, undefined, { signal: this.stopping.signal });
      }
    } finally {
      await this.connection.close();
    }
  }

  private async advance(): Promise<"moved" | "waiting" | "ended"> {
    const [claim] = await this.connection.query<Claim>("rebuild_claim", CLAIM, [this.domain]);
    if (!claim) {
      const [found] = await this.connection.query<{ any: boolean }>("rebuild_exists", EXISTS, [this.domain]);
      return found?.any ? "waiting" : "ended";
    }
    if (Number(claim.next) <= Number(claim.last)) {
      await this.publishPage(claim);
      return "moved";
    }
    const overdue = Date.now() - claim.startedAt.getTime() > LONGEST_MS;
    if (claim.lastEntryId && !overdue && !(await this.stream.isReadUntil(claim.lastEntryId))) return "waiting";
    this.connection.send("rebuild_end", END, [this.domain]);
    await this.stream.emptyExpress();
    this.logger.info({ published: this.published }, "the stream is rebuilt and read");
    this.published = 0;
    return "ended";
  }

  private async publishPage({ next, last, from, before }: Claim): Promise<void> {
    const selected = await this.connection.query<SelectedRow>("rebuild_page", READ_PAGE, [next, last, from, before]);
    const page = inOrder(selected);
    const lastEntryId = page.length > 0 ? await this.stream.append(page) : null;
    const moved = page.length > 0 ? Number(page.at(-1)!.position) + 1 : Number(last) + 1;
    this.published += page.length;
    this.connection.send("rebuild_move", MOVE, [this.domain, moved, lastEntryId]);
  }
}
