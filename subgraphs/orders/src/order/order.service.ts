import {
  type Connection,
  type Database,
  type InvalidInput,
  idempotently,
  newestFirst,
  record,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { CustomerStatus } from "../customer/customer-account.entity";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { OrderSagaService } from "../saga/order-saga.service";
import { lockOrder } from "./find-order";
import { HoldCause, Order } from "./order.entity";
import { orderCancelled } from "./order.events";
import type { CancelOrderInput, HoldOrderInput, OrdersArgs, ReleaseOrderInput, SubmitOrderInput } from "./order.input";
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
import { invalidText, isPrintable } from "./order-content";
import { OrderStatus } from "./order-status";

const LONGEST_KEY = 200;
const LONGEST_REASON = 200;

export const invalidKey = (key: string): InvalidInput | null => invalidText("idempotencyKey", key, LONGEST_KEY);

/** Moves orders on behalf of people, and lists them. */
export class OrderService {
  constructor(
    private readonly database: Database,
    private readonly saga: OrderSagaService,
    private readonly accounts: CustomerAccountService,
  ) {}

  /** Newest first; of one tenant when `tenantId` is given, else of all that the viewer may see. */
  list(viewer: Viewer, { filter, ...page }: OrdersArgs, tenantId?: string): Promise<Connection<Order>> {
    const tenant = tenantId ?? (viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : null);
    return this.database.transaction(viewer, (tx) => {
      const query = tx.createQueryBuilder(Order, "orders").where("true");
      if (tenant) query.andWhere("orders.tenantId = :tenant", { tenant });
      if (filter?.status) query.andWhere("orders.status = ANY(:statuses)", { statuses: filter.status });
      if (filter?.channel) query.andWhere("orders.channel = :channel", { channel: printable(filter.channel) });
      if (filter?.createdAfter) query.andWhere("orders.createdAt > :after_", { after_: filter.createdAfter });
      if (filter?.search) {
        query.andWhere("lower(orders.externalRef) LIKE :prefix", { prefix: `${literal(printable(filter.search))}%` });
      }
      return newestFirst(query, page);
    });
  }

  /** Asks pricing for a quote, for a customer that may ship. */
  submit(viewer: Viewer, input: SubmitOrderInput): Promise<typeof SubmitOrderResult> {
    return this.once(viewer, "submitOrder", input, SubmitOrderSuccess, async (tx, order) => {
      if (input.expectedVersion != null && input.expectedVersion !== order.version) {
        return new OrderChanged(order.version);
      }
      if (!order.move("submit")) return new IllegalOrderState(order.status);
      const customer = await this.accounts.statusOf(tx, order.tenantId);
      if (customer !== CustomerStatus.ACTIVE) return new CustomerNotActive(customer);
      await tx.save(order);
      await this.saga.askForQuote(tx, order);
      return new SubmitOrderSuccess(order);
    });
  }

  /** Before the label, cancelled at once; labelled, logistics decides; bagged or later, refused. */
  cancel(viewer: Viewer, input: CancelOrderInput): Promise<typeof CancelOrderResult> {
    return this.once(viewer, "cancelOrder", input, CancelOrderSuccess, async (tx, order) => {
      if (await this.saga.isBagged(tx, order)) return new CancellationTooLate(order.status);
      const atOnce = order.move("cancel");
      if (!atOnce && !order.move("requestCancel")) return new IllegalOrderState(order.status);
      await tx.save(order);
      if (atOnce) await this.saga.abandon(tx, order);
      await record(tx, orderCancelled(order));
      return new CancelOrderSuccess(order);
    });
  }

  hold(viewer: Viewer, input: HoldOrderInput): Promise<typeof HoldOrderResult> {
    const invalid = invalidText("reason", input.reason, LONGEST_REASON);
    if (invalid) return Promise.resolve(invalid);
    return this.once(viewer, "holdOrder", input, HoldOrderSuccess, async (tx, order) => {
      if (!order.move("hold")) return new IllegalOrderState(order.status);
      order.holdFor(HoldCause.STAFF, input.reason);
      await tx.save(order);
      return new HoldOrderSuccess(order);
    });
  }

  /** Returns the order to where it was, and takes up what waited for that; which may hold it anew. */
  release(viewer: Viewer, input: ReleaseOrderInput): Promise<typeof ReleaseOrderResult> {
    return this.once(viewer, "releaseOrder", input, ReleaseOrderSuccess, async (tx, order) => {
      if (!order.move("release")) return new IllegalOrderState(order.status);
      await tx.save(order);
      if (order.status === OrderStatus.SUBMITTED) await this.saga.askForQuote(tx, order);
      if (order.status === OrderStatus.PRICED) await this.saga.fundIfAccepted(tx, order);
      return new ReleaseOrderSuccess(order);
    });
  }

  /** An act on an order that exists, once per key; the answer is a success or a refusal that wrote nothing. */
  private once<S extends object, R extends object>(
    viewer: Viewer,
    operation: string,
    input: { idempotencyKey: string; orderId: string },
    Success: new (order: Order) => S,
    decide: (tx: EntityManager, order: Order) => Promise<S | R>,
  ) {
    const { idempotencyKey: key, ...rest } = input;
    return this.database.transaction(viewer, async (tx) => {
      const invalid = invalidKey(key);
      if (invalid) return invalid;
      const order = await lockOrder(tx, viewer, input.orderId);
      if (!order) return new OrderNotFound();
      return idempotently<S | R>(tx, {
        tenantId: order.tenantId,
        operation,
        key,
        input: rest,
        first: () => decide(tx, order),
        resultId: (result) => (result instanceof Success ? order.id : null),
        replay: async () => new Success(order),
      });
    });
  }
}

/** PostgreSQL refuses some characters; no order contains them. */
const printable = (text: string): string => (isPrintable(text) ? text : "\uFFFD");

/** Text as a LIKE pattern that means itself. */
const literal = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, "\\$&");
