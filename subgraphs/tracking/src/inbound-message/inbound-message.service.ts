import { createHash } from "node:crypto";
import { audit, type Batch, type Clock, type Database, lockRow, newId, perform, storeRow, Viewer } from "@baiyun/kit";
import type { Inbound } from "../inbound/inbound";
import type { KeptMessage } from "../inbound/inbox";
import type { Settled, TurnedAway } from "../inbound/settled-message";
import { uuidOf } from "../tracking-event/tracking-event";
import { InboundMessage, InboundOutcome } from "./inbound-message.entity";
import {
  type ReplayedMessage,
  type ReplayInboundMessageInput,
  replayInboundMessageRules,
} from "./inbound-message.input";
import {
  InboundMessageNotFound,
  InboundMessageNotTrusted,
  type ReplayInboundMessageResult,
  ReplayInboundMessageSuccess,
} from "./inbound-message.result";

/** Messages are of no tenant. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** What is kept of a message whose sender nobody knows. */
const STRANGERS_BYTES = 16_384;
const MOST_REASON = 1_000;
/** PostgreSQL takes neither in a text. */
const UNSTORABLE = /\p{Surrogate}|\0/gu;

const NOTE = `
  INSERT INTO inbound_message (id, source, received_at, outcome, reason, numbers, scans, replay_of, replays, version, body)
  SELECT id, source, received_at, outcome, reason, numbers, scans, replay_of, 0, 1, decode(body, 'base64')
  FROM jsonb_to_recordset($1::jsonb) AS told(id uuid, source text, received_at timestamptz, outcome text, reason text,
    numbers text[], scans int, replay_of uuid, body text)
  ON CONFLICT DO NOTHING`;

/** What came in, and what became of it: kept for 30 days, and read once more when our staff want it. */
export class InboundMessageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly inbound: () => Inbound,
  ) {}

  /** Repeated, it changes nothing. */
  readonly note = async (settled: readonly Settled[]): Promise<void> => {
    if (settled.length === 0) return;
    await this.insert(
      settled.map(({ message, outcome, reason, reports }) => ({
        ...{ id: idOf(message), source: message.source, receivedAt: message.receivedAt, outcome, reason },
        ...{ body: message.body, replayOf: message.replayOf },
        numbers: [...new Set(reports.map(({ number }) => number))],
        scans: reports.reduce((sum, { events }) => sum + events.length, 0),
      })),
    );
  };

  readonly turnedAway = ({ source, body, receivedAt, reason }: TurnedAway): Promise<void> =>
    this.insert([
      {
        ...{ id: newId(), source, receivedAt, outcome: InboundOutcome.TURNED_AWAY, reason, numbers: [], scans: 0 },
        ...{ body: body.subarray(0, STRANGERS_BYTES), replayOf: null },
      },
    ]);

  /** Their bodies, by id. */
  readonly bodies: Batch<string, Buffer | null> = async (viewer, ids) => {
    const found: { id: string; body: Buffer }[] = await this.database.transaction(viewer, (tx) =>
      tx.query("SELECT id, body FROM inbound_message WHERE id = ANY($1::uuid[])", [ids]),
    );
    const bodies = new Map(found.map(({ id, body }) => [id, body]));
    return ids.map((id) => bodies.get(id) ?? null);
  };

  /** Has a message read once more. What it says is in our words of today; scans that are known stay one. */
  replay(viewer: Viewer, input: ReplayInboundMessageInput): Promise<typeof ReplayInboundMessageResult> {
    return perform<
      ReplayedMessage,
      InboundMessage | InboundMessageNotFound,
      ReplayInboundMessageSuccess | InboundMessageNotTrusted
    >(this.database, {
      operation: "replayInboundMessage",
      viewer,
      input,
      rules: replayInboundMessageRules,
      lock: async (tx, { messageId }) =>
        (await lockRow(tx, viewer, InboundMessage, messageId)) ?? new InboundMessageNotFound(),
      decide: async (tx, message, { reason }) => {
        const { id, source, outcome } = message;
        if (outcome === InboundOutcome.TURNED_AWAY || !this.inbound().reads(source))
          return new InboundMessageNotTrusted();
        message.replays += 1;
        await storeRow(tx, message, ["replays"]);
        const [{ body }] = (await tx.query("SELECT body FROM inbound_message WHERE id = $1", [id])) as [
          { body: Buffer },
        ];
        const subject = { kind: "InboundMessage", id, tenantId: NOBODY };
        await audit(tx, { viewer, at: this.clock(), act: "replayInboundMessage", subject, reason });
        // Under the time at which it came: what it says of times is judged by that. Doing it twice changes nothing.
        await this.inbound().keep(source, body, message.receivedAt, id);
        return new ReplayInboundMessageSuccess(message);
      },
      resultId: ({ messageId }) => messageId,
      replay: async (tx, id) => new ReplayInboundMessageSuccess(await tx.findOneByOrFail(InboundMessage, { id })),
    });
  }

  private async insert(messages: readonly Noted[]): Promise<void> {
    const rows = messages.map(({ receivedAt, replayOf, reason, body, ...message }) => ({
      ...message,
      received_at: receivedAt,
      replay_of: replayOf,
      reason: reason?.slice(0, MOST_REASON).replaceAll(UNSTORABLE, "\uFFFD"),
      body: body.toString("base64"),
    }));
    await this.database.transaction(Viewer.system, (tx) => tx.query(NOTE, [JSON.stringify(rows)]));
  }
}

interface Noted
  extends Pick<InboundMessage, "id" | "source" | "receivedAt" | "reason" | "numbers" | "scans" | "replayOf"> {
  outcome: keyof typeof InboundOutcome;
  body: Buffer;
}

/** A uuid v7 of the entry's own millisecond, so that messages sort by when they came. */
function idOf({ entryId, source }: KeptMessage): string {
  const [ms = "0"] = entryId.split("-");
  const digest = createHash("sha256").update(`${source} ${entryId}`).digest();
  digest.writeUIntBE(Number(ms), 0, 6);
  digest[6] = (digest[6]! & 0x0f) | 0x70;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  return uuidOf(digest);
}
