import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  newId,
  perform,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import type { Order } from "../order/order.entity";
import { IllegalOrderState, OrderNotFound } from "../order/order.result";
import { OrderStatus } from "../order/order-status";
import type { OrderStore } from "../order/order-store.service";
import type { OrderChangeService } from "../order-change/order-change.service";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { LineQuantities } from "../order-line/line-quantity.input";
import type { OrderLine } from "../order-line/order-line.entity";
import type { OrderLineService } from "../order-line/order-line.service";
import type { SagaTerms } from "../saga/saga-terms.service";
import { ReturnLine } from "./return-line.entity";
import { ReturnRequest } from "./return-request.entity";
import { type RequestReturnInput, requestReturnRules } from "./return-request.input";
import { type RequestReturnResult, RequestReturnSuccess, ReturnWindowOver } from "./return-request.result";
import { ReturnStatus } from "./return-status";
import { returnedOf } from "./returned-pieces";

const RETURNABLE: readonly OrderStatus[] = [OrderStatus.SHIPPED, OrderStatus.DELIVERED, OrderStatus.CLOSED];

/** What a customer wants to send back: no more of a line than there is, in the time there is for that. */
export class RequestReturnService {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderStore,
    private readonly lines: OrderLineService,
    private readonly changes: OrderChangeService,
    private readonly terms: SagaTerms,
    private readonly clock: Clock,
  ) {}

  request(viewer: Viewer, input: RequestReturnInput): Promise<typeof RequestReturnResult> {
    return perform<
      z.infer<typeof requestReturnRules>,
      Order | OrderNotFound,
      RequestReturnSuccess | IllegalOrderState | ReturnWindowOver | InvalidInput
    >(this.database, {
      operation: "requestReturn",
      viewer,
      input,
      rules: requestReturnRules,
      lock: async (tx, { orderId }) => (await this.orders.lock(tx, viewer, orderId)) ?? new OrderNotFound(),
      decide: (tx, order, asked, id) => this.begin(tx, viewer, order, asked, id),
      resultId: (_asked, id) => id,
      replay: async (tx, id) => {
        const [known] = await findRows(tx, viewer, ReturnRequest, [equals("id", id)]);
        return new RequestReturnSuccess(known!);
      },
    });
  }

  private async begin(
    tx: EntityManager,
    viewer: Viewer,
    order: Order,
    { lines: asked, reason }: z.infer<typeof requestReturnRules>,
    id: string,
  ) {
    if (!RETURNABLE.includes(order.status) || (await this.isDestroyed(tx, order))) {
      return new IllegalOrderState(order.status);
    }
    const now = this.clock();
    const end = await this.windowOf(tx, order);
    if (end !== null && end <= now) return new ReturnWindowOver(end);
    const ordered = await this.lines.of(tx, order);
    const fault = overReturned(asked, ordered, await returnedOf(tx, order.id));
    if (fault) return fault;

    const { tenantId, id: orderId } = order;
    const request = Object.assign(new ReturnRequest(), {
      ...{ id, tenantId, orderId, status: ReturnStatus.REQUESTED, reason, answer: null, trackingNumber: null },
      ...{ refund: null, refundMinor: null, refundCurrency: null, version: 1, createdBy: viewer.actor },
      ...{ decidedAt: null, sentAt: null, receivedAt: null, closedAt: null, createdAt: now, updatedAt: now },
    });
    const rows = asked.map(({ orderLineId, quantity }) => {
      const line = ordered.find((one) => one.id === orderLineId.toLowerCase())!;
      const of = { id: newId(), tenantId, returnId: id, orderId, orderLineId: line.id, sku: line.sku };
      return { ...of, quantity, restocked: null, writtenOff: null };
    });
    order.note(OrderChangeKind.RETURN_REQUESTED, { at: now, reason });
    await insertRows(tx, ReturnRequest, [request]);
    await insertRows(tx, ReturnLine, rows);
    await this.orders.store(tx, order, viewer);
    return new RequestReturnSuccess(request);
  }

  /** Closed, and not because it was delivered. */
  private async isDestroyed(tx: EntityManager, { id, status }: Order): Promise<boolean> {
    if (status !== OrderStatus.CLOSED) return false;
    return ![null, OrderStatus.DELIVERED].includes(await this.changes.cameFrom(tx, id, OrderStatus.CLOSED));
  }

  /** Until when it can be returned; null for one that is not delivered, and where there is no limit. */
  private async windowOf(tx: EntityManager, order: Order): Promise<Date | null> {
    if (order.status === OrderStatus.SHIPPED) return null;
    // Of what was delivered before changes were kept, it last changed after that.
    const since = (await this.changes.reached(tx, order.id, OrderStatus.DELIVERED)) ?? order.updatedAt;
    return this.terms.deadlineOf(tx, "RETURN_REQUEST", since);
  }
}

function overReturned(
  asked: LineQuantities,
  ordered: readonly OrderLine[],
  returned: ReadonlyMap<string, number>,
): InvalidInput | null {
  const faults = asked.flatMap(({ orderLineId, quantity }, index) => {
    const line = ordered.find(({ id }) => id === orderLineId.toLowerCase());
    if (!line) return [{ field: `lines.${index}.orderLineId`, message: "The order has no such line." }];
    const left = line.quantity - (returned.get(line.id) ?? 0);
    if (quantity <= left) return [];
    return [{ field: `lines.${index}.quantity`, message: `Of this line ${left} pieces can be returned.` }];
  });
  return faults.length > 0 ? InvalidInput.of(faults) : null;
}
