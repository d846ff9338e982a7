import { insertRows, newId } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { OrderLineService } from "../order-line/order-line.service";
import type { SagaTurn } from "../saga/saga-turn";
import { ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { ReturnStatus } from "./return-status";
import { returnedOf } from "./returned-pieces";

const REASON = "Its parcel goes back to its sender.";

/**
 * What comes back because nobody took it is a return that nobody asked for: the warehouse counts it as any other, and says what can
 * be sold again and what is written off. What it costs is decided with its order, so that it is closed without a refund.
 */
export class ComingBackService {
  constructor(private readonly lines: OrderLineService) {}

  /** Of a locked order whose parcel goes back, or came: once, and of no more than is not on its way already. */
  async expect(tx: EntityManager, turn: SagaTurn): Promise<void> {
    const { order, at, by } = turn;
    const { id: orderId, tenantId } = order;
    const back = await returnedOf(tx, orderId);
    const id = newId();
    const rows = (await this.lines.of(tx, order)).flatMap((line) => {
      const quantity = line.quantity - (back.get(line.id) ?? 0);
      const of = { id: newId(), tenantId, returnId: id, orderId, orderLineId: line.id, sku: line.sku };
      return quantity > 0 ? [{ ...of, quantity, restocked: null, writtenOff: null }] : [];
    });
    if (rows.length === 0) return;
    const request = Object.assign(new ReturnRequest(), {
      ...{ id, tenantId, orderId, status: ReturnStatus.IN_TRANSIT, reason: REASON, answer: null, trackingNumber: null },
      ...{ refund: null, refundMinor: null, refundCurrency: null, version: 1, createdBy: by.actor },
      ...{ decidedAt: at, sentAt: at, receivedAt: null, closedAt: null, createdAt: at, updatedAt: at },
    });
    await insertRows(tx, ReturnRequest, [request]);
    await insertRows(tx, ReturnLine, rows);
    order.note(OrderChangeKind.RETURN_SENT, { at, reason: REASON });
    turn.isMoved = true;
  }
}
