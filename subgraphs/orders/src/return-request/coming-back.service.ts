import { equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { OrderLine } from "../order-line/order-line.entity";
import type { OrderLineService } from "../order-line/order-line.service";
import type { SagaTurn } from "../saga/saga-turn";
import { ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { ReturnStatus } from "./return-status";
import { returnedOf } from "./returned-pieces";

const REASON = "Its parcel goes back to its sender.";

/** One of several parcels of an order. */
export interface OneParcel {
  number: number;
  trackingNumber: string;
}

/**
 * What comes back because nobody took it is a return that nobody asked for: the warehouse counts it as any other, and says what can
 * be sold again and what is written off. What it costs is decided with its order, so that it is closed without a refund; where only
 * some of an order's parcels come back the order is charged, and what is given back is decided when the return is closed.
 */
export class ComingBackService {
  constructor(private readonly lines: OrderLineService) {}

  /** Of a locked order whose parcel goes back, or came: once, and of no more than is not on its way already. */
  expect(tx: EntityManager, turn: SagaTurn): Promise<void> {
    return this.write(tx, turn, { reason: REASON, trackingNumber: null, inIt: ({ quantity }) => quantity });
  }

  /**
   * Of a locked order of which one of several parcels goes back, or came: once. Of a line of which nobody knows in which parcels it is
   * all may be in this one.
   */
  async expectOne(tx: EntityManager, turn: SagaTurn, { number, trackingNumber }: OneParcel): Promise<void> {
    const { id } = turn.order;
    const of = [equals("orderId", id), equals("trackingNumber", trackingNumber)];
    if ((await findRows(tx, Viewer.system, ReturnRequest, of)).length > 0) return;
    const piecesIn = ({ inParcels, quantity }: OrderLine) =>
      inParcels === null ? quantity : (inParcels.find((one) => one.number === number)?.quantity ?? 0);
    const reason = `Its parcel ${number} goes back to its sender.`;
    await this.write(tx, turn, { reason, trackingNumber, inIt: piecesIn });
  }

  private async write(tx: EntityManager, turn: SagaTurn, { reason, trackingNumber, inIt }: Expected): Promise<void> {
    const { order, at, by } = turn;
    const { id: orderId, tenantId } = order;
    const back = await returnedOf(tx, orderId);
    const id = newId();
    const rows = (await this.lines.of(tx, order)).flatMap((line) => {
      const quantity = Math.min(inIt(line), line.quantity - (back.get(line.id) ?? 0));
      const of = { id: newId(), tenantId, returnId: id, orderId, orderLineId: line.id, sku: line.sku };
      return quantity > 0 ? [{ ...of, quantity, restocked: null, writtenOff: null }] : [];
    });
    if (rows.length === 0) return;
    const request = Object.assign(new ReturnRequest(), {
      ...{ id, tenantId, orderId, status: ReturnStatus.IN_TRANSIT, reason, answer: null, trackingNumber },
      ...{ refund: null, refundMinor: null, refundCurrency: null, version: 1, createdBy: by.actor },
      ...{ decidedAt: at, sentAt: at, receivedAt: null, closedAt: null, createdAt: at, updatedAt: at },
    });
    await insertRows(tx, ReturnRequest, [request]);
    await insertRows(tx, ReturnLine, rows);
    order.note(OrderChangeKind.RETURN_SENT, { at, reason });
    turn.isMoved = true;
  }
}

interface Expected {
  reason: string;
  trackingNumber: string | null;
  /** How many pieces of a line may come. */
  inIt: (line: OrderLine) => number;
}
