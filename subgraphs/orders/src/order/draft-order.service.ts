import { randomInt } from "node:crypto";
import { type Database, InvalidInput, idempotently, isId, newId, record, type Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CustomerAccountService } from "../customer/customer-account.service";
import { OrderLine } from "../order-line/order-line.entity";
import type { OrderSagaService } from "../saga/order-saga.service";
import { linesOf, lockOrder } from "./find-order";
import { HoldCause, Order } from "./order.entity";
import { orderEdited } from "./order.events";
import type { CreateOrderInput, EditOrderInput } from "./order.input";
import {
  type CreateOrderResult,
  CreateOrderSuccess,
  DuplicateExternalRef,
  type EditOrderResult,
  EditOrderSuccess,
  OrderChanged,
  OrderLocked,
  OrderNotFound,
} from "./order.result";
import { invalidKey } from "./order.service";
import { invalidContent, invalidIdentity, type LineContent, type OrderContent } from "./order-content";
import { OrderStatus } from "./order-status";

/** Writes down what a customer wants shipped, and changes it until it is frozen. */
export class DraftOrderService {
  constructor(
    private readonly database: Database,
    private readonly saga: OrderSagaService,
    private readonly accounts: CustomerAccountService,
  ) {}

  /** Creates a draft, once per key and once per (customer, channel, external reference). */
  create(viewer: Viewer, input: CreateOrderInput): Promise<typeof CreateOrderResult> {
    const { idempotencyKey: key, ...rest } = input;
    return this.database.transaction(viewer, async (tx) => {
      const tenantId = await this.customerOf(tx, viewer, input.customerId);
      if (tenantId instanceof InvalidInput) return tenantId;
      const invalid = invalidKey(key) ?? invalidIdentity(input) ?? invalidContent(input);
      if (invalid) return invalid;
      return idempotently<CreateOrderSuccess | DuplicateExternalRef>(tx, {
        tenantId,
        operation: "createOrder",
        key,
        input: rest,
        first: () => this.draft(tx, viewer, tenantId, input),
        resultId: (result) => (result instanceof CreateOrderSuccess ? result.order.id : null),
        replay: async (id) => new CreateOrderSuccess(await tx.findOneByOrFail(Order, { id, tenantId })),
      });
    });
  }

  /** Returns the order to DRAFT; a quote that it had or waited for is void. */
  edit(viewer: Viewer, input: EditOrderInput): Promise<typeof EditOrderResult> {
    const { idempotencyKey: key, ...rest } = input;
    return this.database.transaction(viewer, async (tx) => {
      const invalid = invalidKey(key);
      if (invalid) return invalid;
      const order = await lockOrder(tx, viewer, input.orderId);
      if (!order) return new OrderNotFound();
      return idempotently<EditOrderSuccess | OrderChanged | OrderLocked | InvalidInput>(tx, {
        tenantId: order.tenantId,
        operation: "editOrder",
        key,
        input: rest,
        first: () => this.change(tx, order, input),
        resultId: (result) => (result instanceof EditOrderSuccess ? order.id : null),
        replay: async () => new EditOrderSuccess(order),
      });
    });
  }

  /** Whose order it will be. A customer's users draft for themselves, known or not yet; our staff say for whom. */
  private async customerOf(
    tx: EntityManager,
    { tenancy }: Viewer,
    customerId: string | null | undefined,
  ): Promise<string | InvalidInput> {
    if (tenancy.kind === "all") {
      if (!customerId) return new InvalidInput("customerId", "Say on whose behalf the order is placed.");
      if (isId(customerId) && (await this.accounts.statusOf(tx, customerId))) return customerId.toLowerCase();
    }
    if (tenancy.kind === "one" && (customerId ?? tenancy.tenantId) === tenancy.tenantId) return tenancy.tenantId;
    return new InvalidInput("customerId", "There is no such customer.");
  }

  private async draft(tx: EntityManager, viewer: Viewer, tenantId: string, input: CreateOrderInput) {
    const { channel, externalRef } = input;
    // Two calls with different keys may name the same order; the second waits here and finds it.
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", [`${tenantId}/${channel}/${externalRef}`]);
    const existing = await tx.findOneBy(Order, { tenantId, channel, externalRef });
    if (existing) return new DuplicateExternalRef(existing);

    const now = new Date();
    const order = tx.create(Order, {
      id: newId(),
      tenantId,
      reference: newReference(),
      channel,
      externalRef,
      ...columns(input),
      status: OrderStatus.DRAFT,
      priorStatus: null,
      holdCause: null,
      holdReason: null,
      quoteId: null,
      quotedAmountMinor: null,
      quotedCurrency: null,
      createdBy: viewer.actor,
      createdAt: now,
      updatedAt: now,
    });
    await tx.insert(Order, order);
    await tx.insert(OrderLine, rows(order, input.lines));
    return new CreateOrderSuccess(order);
  }

  private async change(tx: EntityManager, order: Order, input: EditOrderInput) {
    if (input.expectedVersion !== order.version) return new OrderChanged(order.version);
    const { status } = order;
    // The customer's answer to a rejected quote is to change what was asked.
    if (order.holdCause === HoldCause.QUOTE_REJECTED) order.move("release");
    if (!order.move("edit")) return new OrderLocked(status);

    const content = edited(order, await linesOf(tx, order), input);
    const invalid = invalidContent(content);
    if (invalid) return invalid;

    Object.assign(order, columns(content));
    order.voidQuote();
    await tx.save(order);
    if (input.lines) {
      await tx.delete(OrderLine, { orderId: order.id, tenantId: order.tenantId });
      await tx.insert(OrderLine, rows(order, input.lines));
    }
    if (status !== OrderStatus.DRAFT) {
      await this.saga.withdraw(tx, order);
      await record(tx, orderEdited(order));
    }
    return new EditOrderSuccess(order);
  }
}

function edited(order: Order, lines: readonly OrderLine[], input: EditOrderInput): OrderContent {
  return {
    consignee: input.consignee ?? order.consignee,
    incoterm: input.incoterm ?? order.incoterm,
    serviceCode: input.serviceCode ?? order.serviceCode,
    iossNumber: input.iossNumber === undefined ? order.iossNumber : input.iossNumber,
    parcel: input.parcel ?? order.parcel,
    currency: input.currency ?? order.currency,
    lines: input.lines ?? lines,
  };
}

const columns = ({ consignee, incoterm, serviceCode, iossNumber, parcel, currency }: OrderContent) => ({
  consignee: { ...consignee },
  incoterm,
  serviceCode,
  iossNumber: iossNumber ?? null,
  parcel: { ...parcel },
  currency,
});

function rows({ id, tenantId }: Order, lines: readonly LineContent[]) {
  return lines.map(({ unitValue, material, ...line }, position) => ({
    ...line,
    id: newId(),
    tenantId,
    orderId: id,
    position,
    unitValueMinor: unitValue.amountMinor.toString(),
    unitValueCurrency: unitValue.currency,
    material: material ?? null,
  }));
}

/** Without letters that are read or heard as another: people say references aloud. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random, so that it tells nobody how many orders there are. */
const newReference = (): string =>
  `BY${Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`;
