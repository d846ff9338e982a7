import { createHash } from "node:crypto";
import { type Clock, type Database, equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CallsUnderWay } from "../carrier-call/calls-under-way";
import { Counterpart } from "../counterpart/counterpart.entity";
import { type CounterpartService, UNREADABLE } from "../counterpart/counterpart.service";
import { CounterpartKind } from "../counterpart/counterpart-adapter";
import type { CounterpartPorts } from "../counterpart/counterpart-ports";
import { CounterpartMessage, MessageReason, MessageVerdict } from "../counterpart-message/counterpart-message.entity";
import { judgeCounterpartMessage } from "../counterpart-message/counterpart-message.jobs";
import { OF_THE_HOUSE } from "../house";
import type { UnreadReceipt, WarehousePort, WarehouseReceipt, WarehouseReceipts } from "../warehouse/warehouse-port";
import { UNREAD } from "./receipt-judge.service";

const NOTHING: WarehouseReceipts = { receipts: [], unread: [] };
const MOST_DETAIL = 1_000;
/** PostgreSQL takes neither in a text. */
const UNSTORABLE = /\p{Surrogate}|\0/gu;

/** Asks warehouses that others run for us what came in, outside of any transaction, and keeps each receipt before it counts. */
export class PollingService {
  constructor(
    private readonly database: Database,
    private readonly counterparts: CounterpartService,
    private readonly ports: CounterpartPorts,
    private readonly underWay: CallsUnderWay,
    private readonly clock: Clock,
  ) {}

  /** Begins to ask all of them; who is being asked is asked twice at worst, and what it says is kept once. */
  async poll(tx: EntityManager): Promise<void> {
    const conditions = [equals("kind", CounterpartKind.YJT), equals("isActive", true)];
    for (const counterpart of await findRows(tx, Viewer.system, Counterpart, conditions)) {
      const credentials = await this.counterparts.credentialsIfRead(tx, counterpart);
      if (!credentials) {
        await this.note(tx, counterpart.id, 0, UNREADABLE);
        continue;
      }
      const port = await this.ports.warehouse(counterpart, credentials);
      if (!port || !this.underWay.hasRoom(counterpart.id)) continue;
      this.underWay.begin(
        counterpart.id,
        () => this.ask(counterpart, port),
        async () => undefined,
      );
    }
  }

  private async ask(counterpart: Counterpart, port: WarehousePort): Promise<void> {
    const { id } = counterpart;
    const [known] = await this.database.transaction(Viewer.system, (tx) =>
      tx.query<{ after: string }[]>("SELECT after_number AS after FROM warehouse_poll WHERE counterpart_id = $1", [id]),
    );
    const after = Number(known?.after ?? 0);
    const answer = await port.receipts(after);
    const isRead = answer.outcome === "DONE";
    const { receipts, unread } = isRead ? answer.value : NOTHING;
    await this.database.transaction(Viewer.system, async (tx) => {
      for (const receipt of receipts) await this.keep(tx, id, receipt);
      for (const receipt of unread) await this.refuse(tx, id, receipt);
      const last = Math.max(after, ...[...receipts, ...unread].map(({ number }) => number ?? 0));
      await this.note(tx, id, last, isRead ? null : answer.message);
    });
  }

  private note(tx: EntityManager, counterpartId: string, last: number, failure: string | null): Promise<unknown> {
    return tx.query(
      `INSERT INTO warehouse_poll (counterpart_id, after_number, polled_at, failure) VALUES ($1, $2, $3, $4)
       ON CONFLICT (counterpart_id) DO UPDATE SET
         after_number = greatest(warehouse_poll.after_number, $2), polled_at = $3, failure = $4`,
      [counterpartId, last, this.clock(), failure],
    );
  }

  private async keep(tx: EntityManager, counterpartId: string, receipt: WarehouseReceipt): Promise<void> {
    const messageId = `receipt/${receipt.number}`;
    const message = this.rowOf(counterpartId, messageId, JSON.stringify(receipt), [receipt.trackingNumber]);
    if ((await insertRows(tx, CounterpartMessage, [message], { onConflict: "ignore" })) === 0) return;
    await judgeCounterpartMessage.add(tx, { messageId: message.id }, { key: message.id });
  }

  /** What cannot be read now is not asked for again: a person looks at it. */
  private async refuse(tx: EntityManager, counterpartId: string, { number, raw, message }: UnreadReceipt) {
    const name = number ?? createHash("sha256").update(raw).digest("hex");
    const refused = Object.assign(this.rowOf(counterpartId, `${UNREAD}${name}`, raw, []), {
      ...{ verdict: MessageVerdict.REFUSED, reason: MessageReason.VALUE, judgedAt: this.clock() },
      detail: message.slice(0, MOST_DETAIL).replaceAll(UNSTORABLE, "\uFFFD"),
    });
    await insertRows(tx, CounterpartMessage, [refused], { onConflict: "ignore" });
  }

  private rowOf(counterpartId: string, messageId: string, body: string, about: string[]): CounterpartMessage {
    return Object.assign(new CounterpartMessage(), {
      ...{ id: newId(), tenantId: OF_THE_HOUSE, counterpartId, messageId, body: Buffer.from(body), about },
      ...{ verdict: MessageVerdict.RECEIVED, reason: null, detail: null, part: null, repeats: 0, replays: 0 },
      ...{ version: 1, receivedAt: this.clock(), judgedAt: null },
    });
  }
}
