import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  type Kept,
  record,
  reveal,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Order } from "../order/order.entity";
import { OrderNotFound } from "../order/order.result";
import { ConsigneeReveal } from "./consignee-reveal.entity";
import { consigneeRevealed } from "./consignee-reveal.events";
import { type RevealConsigneeInput, revealConsigneeRules, type WantedConsignee } from "./consignee-reveal.input";
import { type RevealConsigneeResult, RevealConsigneeSuccess } from "./consignee-reveal.result";

/** Shows our support who a consignee is, and keeps who saw it and why. */
export class ConsigneeRevealService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  reveal(viewer: Viewer, input: RevealConsigneeInput): Promise<typeof RevealConsigneeResult> {
    return reveal<WantedConsignee, Order, OrderNotFound, RevealConsigneeSuccess>(this.database, this.clock, {
      operation: "revealConsignee",
      viewer,
      input,
      rules: revealConsigneeRules,
      find: async (tx, { orderId }) => {
        const [order] = isId(orderId) ? await findRows(tx, viewer, Order, [equals("id", orderId)]) : [];
        return order ?? new OrderNotFound();
      },
      subject: ({ id, tenantId }) => ({ kind: "Order", id, tenantId }),
      keep,
      show: async (_tx, kept, order) => new RevealConsigneeSuccess(rowOf(kept, order), order.consignee),
      again: async (tx, id) => {
        const [kept] = await findRows(tx, viewer, ConsigneeReveal, [equals("id", id)]);
        return new RevealConsigneeSuccess(kept!, null);
      },
    });
  }
}

/** The table writes the audit's entry by itself. */
async function keep(tx: EntityManager, kept: Kept, order: Order): Promise<void> {
  const row = rowOf(kept, order);
  await insertRows(tx, ConsigneeReveal, [row]);
  await record(tx, consigneeRevealed(row));
}

const rowOf = ({ id, viewer, at, reason }: Kept, { id: orderId, tenantId }: Order): ConsigneeReveal =>
  Object.assign(new ConsigneeReveal(), { id, tenantId, orderId, reason, revealedBy: viewer.actor, revealedAt: at });
