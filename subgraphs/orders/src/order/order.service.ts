import { type Clock, type Database, equals, findRows, perform, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { z } from "zod";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { DefaultIossService } from "../ioss-number/default-ioss.service";
import { HoldCause, Order } from "./order.entity";
import { orderCancelled, orderHeld, orderReleased } from "./order.events";
import {
  CancellationTooLate,
  type CancelOrderResult,
  CancelOrderSuccess,
  CustomerNotActive,
  type HoldOrderResult,
  HoldOrderSuccess,
  IllegalOrderState,
  OrderChanged,
  OrderNotFound,
  type ReleaseOrderResult,
  ReleaseOrderSuccess,
  type SubmitOrderResult,
  SubmitOrderSuccess,
} from "./order.result";
import {
  type CancelOrderInput,
  cancelOrderRules,
  type HoldOrderInput,
  holdOrderRules,
  type ReleaseOrderInput,
  releaseOrderRules,
  type SubmitOrderInput,
  submitOrderRules,
} from "./order-acts.input";
import { isHandedOver } from "./order-status";
import type { OrderStore } from "./order-store.service";
import type { OrderWork } from "./order-work";

/** Moves orders on behalf of people. */
export class OrderService {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly work: OrderWork,
    private readonly accounts: CustomerAccountService,
    private readonly defaultIoss: DefaultIossService,
    private readonly clock: Clock,
  ) {}

  /** Asks pricing for a quote, for a customer that may ship. */
  submit(viewer: Viewer, input: SubmitOrderInput): Promise<typeof SubmitOrderResult> {
    return this.act(viewer, "submitOrder", input, submitOrderRules, SubmitOrderSuccess, async (tx, order, given) => {
      if (given.expectedVersion != null && given.expectedVersion !== order.version) {
        return new OrderChanged(order.version);
      }
      if (!order.move("submit", this.clock())) return new IllegalOrderState(order.status);
      const customer = await this.accounts.statusOf(tx, order.tenantId);
      if (customer !== CustomerStatus.ACTIVE) return new CustomerNotActive(customer);
      await this.sendOff(tx, order, viewer);
      return null;
    });
  }

  /** Submits drafts that the transaction has just written, of a customer that may ship. */
  async submitNew(tx: EntityManager, orders: readonly Order[], by: Viewer): Promise<void> {
    for (const order of orders) {
      if (!order.move("submit", this.clock())) throw new Error("a draft that was just written can be submitted");
      await this.sendOff(tx, order, by);
    }
  }

  private async sendOff(tx: EntityManager, order: Order, by: Viewer): Promise<void> {
    await this.defaultIoss.take(tx, order);
    await this.store.storeState(tx, order, by);
    await this.work.askForQuote(tx, order, by);
  }

  /** Before the label, cancelled at once; labelled, logistics decides; bagged or later, refused. */
  cancel(viewer: Viewer, input: CancelOrderInput): Promise<typeof CancelOrderResult> {
    return this.act(viewer, "cancelOrder", input, cancelOrderRules, CancelOrderSuccess, async (tx, order) => {
      if (await this.work.isBagged(tx, order)) return new CancellationTooLate(order.status);
      const now = this.clock();
      const atOnce = order.move("cancel", now);
      if (!atOnce && !order.move("requestCancel", now)) return new IllegalOrderState(order.status);
      await this.store.storeState(tx, order, viewer);
      if (atOnce) await this.work.abandon(tx, order, viewer, null);
      else await this.work.setAside(tx, order, viewer, null);
      await record(tx, orderCancelled(order));
      return null;
    });
  }

  hold(viewer: Viewer, input: HoldOrderInput): Promise<typeof HoldOrderResult> {
    return this.act(viewer, "holdOrder", input, holdOrderRules, HoldOrderSuccess, async (tx, order, { reason }) => {
      if (!order.move("hold", this.clock())) return new IllegalOrderState(order.status);
      order.holdFor(HoldCause.STAFF, reason);
      await this.store.storeState(tx, order, viewer);
      await this.work.setAside(tx, order, viewer, reason);
      if (isHandedOver(order.priorStatus)) await record(tx, orderHeld(order, viewer));
      return null;
    });
  }

  /** Returns the order to where it was, and takes up what waited for that; which may hold it anew. */
  release(viewer: Viewer, input: ReleaseOrderInput): Promise<typeof ReleaseOrderResult> {
    return this.act(viewer, "releaseOrder", input, releaseOrderRules, ReleaseOrderSuccess, async (tx, order) => {
      if (!order.move("release", this.clock())) return new IllegalOrderState(order.status);
      await this.store.storeState(tx, order, viewer);
      if (isHandedOver(order.status)) await record(tx, orderReleased(order, viewer));
      await this.work.resume(tx, order, viewer);
      return null;
    });
  }

  /** An act on an order that exists, once per key. `decide` answers with a refusal, or null when the act is done. */
  private act<I extends { orderId: string }, S extends object, R extends object>(
    viewer: Viewer,
    operation: string,
    input: object,
    rules: z.ZodType<I>,
    Success: new (order: Order) => S,
    decide: (tx: EntityManager, order: Order, given: I) => Promise<R | null>,
  ) {
    return perform<I, Order | OrderNotFound, S | R>(this.database, {
      operation,
      viewer,
      input,
      rules,
      lock: async (tx, { orderId }) => (await this.store.lock(tx, viewer, orderId)) ?? new OrderNotFound(),
      decide: async (tx, order, given) => (await decide(tx, order, given)) ?? new Success(order),
      resultId: ({ orderId }) => orderId,
      replay: async (tx, id) => {
        const [order] = await findRows(tx, viewer, Order, [equals("id", id)]);
        return new Success(order!);
      },
    });
  }
}
