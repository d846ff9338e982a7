import {
  type Clock,
  type Database,
  equals,
  findRows,
  type InvalidInput,
  insertRows,
  perform,
  UserError,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { Order } from "../order/order.entity";
import { DuplicateExternalRef, type OrderChanged, OrderNotFound } from "../order/order.result";
import { newReference } from "../order/order-reference";
import { OrderStatus } from "../order/order-status";
import type { OrderStore } from "../order/order-store.service";
import type { OrderWork } from "../order/order-work";
import { OrderChangeKind } from "../order-change/order-change-kind";
import type { OrderLineService } from "../order-line/order-line.service";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";
import {
  type CancelOrderLinesInput,
  cancelOrderLinesRules,
  type SplitOrderInput,
  splitOrderRules,
} from "./order-part.input";
import {
  type CancelOrderLinesResult,
  CancelOrderLinesSuccess,
  type LinesFrozen,
  type SplitOrderResult,
  SplitOrderSuccess,
} from "./order-part.result";
import { inWords, type TakingOut } from "./taking-out.service";

type Refusal = LinesFrozen | OrderChanged | InvalidInput;

/** Parts of orders: not wanted any more, or shipped by themselves. */
export class OrderPartService {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly lines: OrderLineService,
    private readonly work: OrderWork,
    private readonly takingOut: TakingOut,
    private readonly numbers: NumbersOfOrders,
    private readonly clock: Clock,
  ) {}

  cancel(viewer: Viewer, input: CancelOrderLinesInput): Promise<typeof CancelOrderLinesResult> {
    return perform<z.infer<typeof cancelOrderLinesRules>, Order | OrderNotFound, CancelOrderLinesSuccess | Refusal>(
      this.database,
      {
        operation: "cancelOrderLines",
        viewer,
        input,
        rules: cancelOrderLinesRules,
        lock: (tx, { orderId }) => this.lock(tx, viewer, orderId),
        decide: async (tx, order, given) => {
          const taking = await this.takingOut.plan(tx, order, "cancelLines", given);
          if (taking instanceof UserError) return taking;
          const { remaining, reason: why } = given;
          const reason = `Cancelled: ${inWords(taking)}.${why ? ` ${why}` : ""}`;
          const { keep } = await this.takingOut.shrink(tx, viewer, order, {
            act: "cancelLines",
            taking,
            remaining,
            reason,
          });
          await keep();
          return new CancelOrderLinesSuccess(order);
        },
        resultId: ({ orderId }) => orderId,
        replay: async (tx, id) => new CancelOrderLinesSuccess(await this.known(tx, viewer, id)),
      },
    );
  }

  split(viewer: Viewer, input: SplitOrderInput): Promise<typeof SplitOrderResult> {
    return perform<
      z.infer<typeof splitOrderRules>,
      Order | OrderNotFound,
      SplitOrderSuccess | DuplicateExternalRef | Refusal
    >(this.database, {
      operation: "splitOrder",
      viewer,
      input,
      rules: splitOrderRules,
      lock: (tx, { orderId }) => this.lock(tx, viewer, orderId),
      decide: async (tx, order, given, id) => {
        const taking = await this.takingOut.plan(tx, order, "splitOff", given);
        if (taking instanceof UserError) return taking;
        const { externalRef, packing, remaining } = given;
        const made = this.copyOf(order, { id, externalRef, ...packing }, viewer, input.externalRef);
        await this.numbers.ioss.copy(tx, order, made);
        await this.numbers.consigneeTax.copy(tx, order, made);
        if ((await insertRows(tx, Order, [made], { onConflict: "ignore" })) === 0) {
          return new DuplicateExternalRef(await this.named(tx, viewer, made));
        }
        const reason = `Split off into ${made.reference}: ${inWords(taking)}.`;
        const isDraft = order.status === OrderStatus.DRAFT;
        if (isDraft) order.note(OrderChangeKind.SPLIT, { at: made.createdAt, reason });
        const what = { act: "splitOff", taking, remaining, reason } as const;
        const { taken, keep } = await this.takingOut.shrink(tx, viewer, order, what);
        await this.lines.write(tx, made, taken);
        await this.store.begin(tx, [made], viewer);
        if (!isDraft) await this.work.askForQuote(tx, made, viewer);
        await keep();
        return new SplitOrderSuccess(order, made);
      },
      resultId: (_given, id) => id,
      replay: async (tx, id, { orderId }) =>
        new SplitOrderSuccess(await this.known(tx, viewer, orderId), await this.known(tx, viewer, id)),
    });
  }

  /** To the same consignee, on the same terms. */
  private copyOf(
    order: Order,
    own: Pick<Order, "id" | "externalRef" | "parcel" | "moreParcels">,
    viewer: Viewer,
    externalRefTyped: string,
  ): Order {
    const now = this.clock();
    const { tenantId, channel, orderedOn, consignee, incoterm, serviceCode, currency } = order;
    return Object.assign(new Order(), {
      ...{ ...own, tenantId, channel, orderedOn, consignee, incoterm, serviceCode, currency },
      reference: newReference(),
      externalRefTyped: externalRefTyped === own.externalRef ? null : externalRefTyped,
      status: order.status === OrderStatus.DRAFT ? OrderStatus.DRAFT : OrderStatus.SUBMITTED,
      ...{ priorStatus: null, holdCause: null, holdReason: null, cancelReason: null },
      ...{ quoteId: null, quotedAmountMinor: null, quotedCurrency: null, splitFromId: order.id },
      ...{ wantedQuoteId: null, quoteDiffersIn: [] },
      ...{ version: 1, createdBy: viewer.actor, createdAt: now, updatedAt: now },
    });
  }

  private async lock(tx: EntityManager, viewer: Viewer, id: string): Promise<Order | OrderNotFound> {
    return (await this.store.lock(tx, viewer, id)) ?? new OrderNotFound();
  }

  private async named(tx: EntityManager, viewer: Viewer, { tenantId, channel, externalRef }: Order): Promise<Order> {
    const named = [equals("tenantId", tenantId), equals("channel", channel), equals("externalRef", externalRef)];
    return (await findRows(tx, viewer, Order, named))[0]!;
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Order> {
    return (await findRows(tx, viewer, Order, [equals("id", id)]))[0]!;
  }
}
