import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  newId,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Counterpart } from "../counterpart/counterpart.entity";
import type { CounterpartService } from "../counterpart/counterpart.service";
import type { CustomsAdapter, PushedHeaders } from "../counterpart/counterpart-adapter";
import { OF_THE_HOUSE } from "../house";
import { CounterpartMessage, MessageReason, MessageVerdict } from "./counterpart-message.entity";
import { type ReplayCounterpartMessageInput, replayCounterpartMessageRules } from "./counterpart-message.input";
import { judgeCounterpartMessage } from "./counterpart-message.jobs";
import {
  CounterpartMessageNotFound,
  CounterpartMessageNotKept,
  type ReplayCounterpartMessageResult,
  ReplayCounterpartMessageSuccess,
} from "./counterpart-message.result";
import { type Heard, overallOf } from "./heard";

/** Of what nobody signed for, as much is noted in an hour and counterpart as tells that somebody is at it. */
const MOST_UNSIGNED = 50;
const HOUR_MS = 3_600_000;
/** What waits for one number, at most, is looked through at once. */
const MOST_EARLY = 20;

/** What became of a push: kept, kept before, or refused. `unheard` of a counterpart that there is not. */
export type Taking =
  | { kind: "kept" | "repeated"; id: string }
  | { kind: "refused"; reason: MessageReason; detail: string }
  | { kind: "unheard" };

/** What each thing that a counterpart says comes to. */
export interface Hearing {
  hear(tx: EntityManager, counterpart: Counterpart, word: Word, message: CounterpartMessage): Promise<Heard>;
}
/** What a receipt of a warehouse comes to. It commits by itself, and once. */
export interface ReceiptJudge {
  judge(counterpart: Counterpart, message: CounterpartMessage): Promise<Heard>;
}
type Reading = ReturnType<CustomsAdapter["read"]>;
type Word = Extract<Reading, { words: readonly unknown[] }>["words"][number];

/** Keeps what counterparts send as it came, before anything is made of it, and then judges it. */
export class CounterpartMessageService {
  constructor(
    private readonly database: Database,
    private readonly counterparts: CounterpartService,
    private readonly adapters: readonly CustomsAdapter[],
    private readonly hearing: Hearing,
    private readonly receipts: ReceiptJudge,
    private readonly clock: Clock,
  ) {}

  take(counterpartId: string, headers: PushedHeaders, body: Buffer): Promise<Taking> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const counterpart = await this.counterparts.find(tx, counterpartId);
      if (!counterpart) return { kind: "unheard" };
      const adapter = this.adapterOf(counterpart);
      // Whoever is asked sends nothing by itself.
      if (!adapter) return { kind: "unheard" };
      const proof = adapter.proofOf(await this.counterparts.credentials(tx, counterpart), headers, body, this.clock());
      const message = this.rowOf(counterpart, headers.id, proof === "UNPROVEN" ? null : body);
      if (proof === "UNPROVEN") return this.refuse(tx, message, MessageReason.SIGNATURE, "It is not signed by them.");
      const isNew = (await insertRows(tx, CounterpartMessage, [message], { onConflict: "ignore" })) > 0;
      // Of two that bring the same message the second waits here for the first.
      const kept = isNew ? message : await this.lockKnown(tx, message);
      if (!isNew) {
        // What nothing came of is judged as it comes now.
        const isSettled = kept.verdict !== MessageVerdict.REFUSED;
        await storeRow(tx, Object.assign(kept, { repeats: kept.repeats + 1 }, !isSettled && { body }));
        if (isSettled) return { kind: "repeated", id: kept.id };
      }
      if (proof === "STALE") return this.refuse(tx, kept, MessageReason.TIME, "It was signed too long ago.");
      const reading = adapter.read(body, counterpart.timeZone);
      if ("unread" in reading) {
        return this.refuse(tx, kept, MessageReason[reading.unread], reading.message, reading.part);
      }
      const about = [...new Set(reading.words.map(({ lrn }) => lrn))];
      const fresh = { verdict: MessageVerdict.RECEIVED, reason: null, detail: null, part: null, judgedAt: null };
      await storeRow(tx, Object.assign(kept, fresh, { about }));
      await judgeCounterpartMessage.add(tx, { messageId: kept.id }, { key: kept.id });
      return { kind: "kept", id: kept.id };
    });
  }

  /** What it says is written down, or why it is not; what waited for that is judged after it. */
  async judge(tx: EntityManager, messageId: string): Promise<void> {
    const message = await lockRow(tx, Viewer.system, CounterpartMessage, messageId);
    if (!message?.body || message.verdict === MessageVerdict.TAKEN) return;
    const counterpart = (await this.counterparts.find(tx, message.counterpartId))!;
    const adapter = this.adapterOf(counterpart);
    if (!adapter) return this.settle(tx, message, await this.receipts.judge(counterpart, message));
    const reading = adapter.read(message.body, counterpart.timeZone);
    if ("unread" in reading) {
      const { unread, message: detail, part } = reading;
      await this.settle(tx, message, { verdict: MessageVerdict.REFUSED, reason: MessageReason[unread], detail }, part);
      return;
    }
    const heard: Heard[] = [];
    for (const word of reading.words) heard.push(await this.hearing.hear(tx, counterpart, word, message));
    message.about = [...new Set(reading.words.map(({ lrn }) => lrn))];
    await this.settle(tx, message, overallOf(heard));
    if (heard.some(({ verdict }) => verdict === MessageVerdict.TAKEN)) await this.wake(tx, message);
  }

  /** Judged as if it came now, but for its time: what was written down of it is not written down twice. */
  replay(viewer: Viewer, input: ReplayCounterpartMessageInput): Promise<typeof ReplayCounterpartMessageResult> {
    type Outcome = ReplayCounterpartMessageSuccess | CounterpartMessageNotKept;
    return perform<{ counterpartMessageId: string }, CounterpartMessage | CounterpartMessageNotFound, Outcome>(
      this.database,
      {
        operation: "replayCounterpartMessage",
        viewer,
        input,
        rules: replayCounterpartMessageRules,
        lock: async (tx, { counterpartMessageId: id }) =>
          (isId(id) ? await lockRow(tx, viewer, CounterpartMessage, id) : null) ?? new CounterpartMessageNotFound(),
        decide: async (tx, message) => {
          if (message.body === null) return new CounterpartMessageNotKept();
          const fresh = { verdict: MessageVerdict.RECEIVED, reason: null, detail: null, part: null, judgedAt: null };
          await storeRow(tx, Object.assign(message, fresh, { replays: message.replays + 1 }));
          await judgeCounterpartMessage.add(tx, { messageId: message.id }, { key: message.id });
          return new ReplayCounterpartMessageSuccess(message);
        },
        resultId: ({ counterpartMessageId }) => counterpartMessageId,
        replay: async (tx, id) =>
          new ReplayCounterpartMessageSuccess((await findRows(tx, viewer, CounterpartMessage, [equals("id", id)]))[0]!),
      },
    );
  }

  private async wake(tx: EntityManager, { id, about }: CounterpartMessage): Promise<void> {
    const early: { id: string }[] = await tx.query(
      `SELECT id FROM counterpart_message WHERE verdict = 'EARLY' AND about && $1 AND id <> $2 ORDER BY id LIMIT ${MOST_EARLY}`,
      [about, id],
    );
    for (const { id: messageId } of early) await judgeCounterpartMessage.add(tx, { messageId }, { key: messageId });
  }

  private settle(tx: EntityManager, message: CounterpartMessage, heard: Heard, part: number | null = null) {
    return storeRow(tx, Object.assign(message, heard, { part, judgedAt: this.clock() }));
  }

  private async refuse(
    tx: EntityManager,
    message: CounterpartMessage,
    reason: MessageReason,
    detail: string,
    part: number | null = null,
  ): Promise<Taking> {
    Object.assign(message, { verdict: MessageVerdict.REFUSED, reason, detail, part, judgedAt: this.clock() });
    if (reason !== MessageReason.SIGNATURE) await storeRow(tx, message);
    else if (await this.mayNote(tx, message)) await insertRows(tx, CounterpartMessage, [message]);
    return { kind: "refused", reason, detail };
  }

  private async lockKnown(tx: EntityManager, { counterpartId, messageId }: CounterpartMessage) {
    const same = [equals("counterpartId", counterpartId), equals("messageId", messageId)];
    const rows = await lockRows(tx, Viewer.system, CounterpartMessage, same);
    return rows.find(({ reason }) => reason !== MessageReason.SIGNATURE)!;
  }

  private async mayNote(tx: EntityManager, { counterpartId, receivedAt }: CounterpartMessage): Promise<boolean> {
    const [{ noted }] = await tx.query<[{ noted: number }]>(
      `SELECT count(*)::int AS noted FROM (
         SELECT 1 FROM counterpart_message
         WHERE counterpart_id = $1 AND reason = 'SIGNATURE' AND received_at > $2 LIMIT $3) AS recent`,
      [counterpartId, new Date(receivedAt.getTime() - HOUR_MS), MOST_UNSIGNED],
    );
    return noted < MOST_UNSIGNED;
  }

  private adapterOf({ kind }: Counterpart): CustomsAdapter | undefined {
    return this.adapters.find((one) => one.kind === kind);
  }

  private rowOf({ id: counterpartId }: Counterpart, messageId: string, body: Buffer | null): CounterpartMessage {
    return Object.assign(new CounterpartMessage(), {
      ...{ id: newId(), tenantId: OF_THE_HOUSE, counterpartId, messageId, body, verdict: MessageVerdict.RECEIVED },
      ...{ reason: null, detail: null, part: null, about: [], repeats: 0, replays: 0, version: 1 },
      ...{ receivedAt: this.clock(), judgedAt: null },
    });
  }
}
