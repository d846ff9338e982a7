import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  perform,
  record,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Order } from "../order/order.entity";
import { OrderNotFound } from "../order/order.result";
import { ConsigneeReveal } from "./consignee-reveal.entity";
import { consigneeRevealed } from "./consignee-reveal.events";
import { type RevealConsigneeInput, revealConsigneeRules, type WantedConsignee } from "./consignee-reveal.input";
import { type RevealConsigneeResult, RevealConsigneeSuccess, TooManyReveals } from "./consignee-reveal.result";

const HOUR_MS = 3_600_000;
/** More than anybody who helps one caller after the other needs, and far fewer than a copy of the customers' customers. */
export const MOST_AN_HOUR = 30;

/** Shows our support who a consignee is, and keeps who saw it and why. */
export class ConsigneeRevealService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  reveal(viewer: Viewer, input: RevealConsigneeInput): Promise<typeof RevealConsigneeResult> {
    return perform<WantedConsignee, Order | OrderNotFound, RevealConsigneeSuccess | TooManyReveals>(this.database, {
      operation: "revealConsignee",
      viewer,
      input,
      rules: revealConsigneeRules,
      lock: async (tx, { orderId }) => {
        // Several at once of one person are counted one after the other.
        await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('consignee reveals of ' || $1, 0))", [
          viewer.actor,
        ]);
        const [order] = isId(orderId) ? await findRows(tx, viewer, Order, [equals("id", orderId)]) : [];
        return order ?? new OrderNotFound();
      },
      decide: async (tx, order, { reason }, id) => {
        const revealedAt = this.clock();
        const full = await nextAt(tx, viewer, revealedAt);
        if (full) return new TooManyReveals(full);
        const { tenantId, id: orderId } = order;
        const row = { id, tenantId, orderId, reason, revealedBy: viewer.actor, revealedAt };
        await insertRows(tx, ConsigneeReveal, [row]);
        const reveal = Object.assign(new ConsigneeReveal(), row);
        await record(tx, consigneeRevealed(reveal));
        return new RevealConsigneeSuccess(reveal, order.consignee);
      },
      resultId: (_wanted, newId) => newId,
      replay: async (tx, id) => {
        const [reveal] = await findRows(tx, viewer, ConsigneeReveal, [equals("id", id)]);
        return new RevealConsigneeSuccess(reveal!, null);
      },
    });
  }
}

/** When the viewer may be shown the next one; null for now. */
async function nextAt(tx: EntityManager, { actor }: Viewer, now: Date): Promise<Date | null> {
  const [oldest]: { at: Date }[] = await tx.query(
    `SELECT revealed_at AS at FROM consignee_reveal WHERE revealed_by = $1 AND revealed_at > $2
     ORDER BY revealed_at DESC OFFSET $3 LIMIT 1`,
    [actor, new Date(now.getTime() - HOUR_MS), MOST_AN_HOUR - 1],
  );
  return oldest ? new Date(oldest.at.getTime() + HOUR_MS) : null;
}
