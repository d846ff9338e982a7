import {
  type Clock,
  type Database,
  equals,
  findRows,
  InvalidInput,
  insertRows,
  isId,
  perform,
  record,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CatalogueService } from "../catalogue/catalogue.service";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { OrderLineService } from "../order-line/order-line.service";
import { HoldCause, Order } from "./order.entity";
import { orderEdited } from "./order.events";
import {
  type CreateOrderInput,
  createOrderRules,
  type EditOrderInput,
  editOrderRules,
  type NewOrder,
  type OrderEdit,
} from "./order.input";
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
import { newReference } from "./order-reference";
import { OrderStatus } from "./order-status";
import type { OrderStore } from "./order-store.service";
import type { OrderWork } from "./order-work";

/** Writes down what a customer wants shipped, and changes it until it is frozen. */
export class DraftOrderService {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly lines: OrderLineService,
    private readonly work: OrderWork,
    private readonly accounts: CustomerAccountService,
    private readonly catalogue: CatalogueService,
    private readonly clock: Clock,
  ) {}

  /** Creates a draft, once per key and once per (customer, channel, external reference). */
  create(viewer: Viewer, input: CreateOrderInput): Promise<typeof CreateOrderResult> {
    return perform<NewOrder, string | InvalidInput, CreateOrderSuccess | DuplicateExternalRef | InvalidInput>(
      this.database,
      {
        operation: "createOrder",
        viewer,
        input,
        rules: createOrderRules,
        lock: (tx, order) => this.customerOf(tx, viewer, order.customerId),
        decide: (tx, tenantId, order, id) => this.draft(tx, viewer, tenantId, order, id, input.externalRef),
        resultId: (_order, id) => id,
        replay: async (tx, id) => new CreateOrderSuccess(await this.known(tx, viewer, id)),
      },
    );
  }

  /** Returns the order to DRAFT; a quote that it had or waited for is void. */
  edit(viewer: Viewer, input: EditOrderInput): Promise<typeof EditOrderResult> {
    return perform<OrderEdit, Order | OrderNotFound, EditOrderSuccess | OrderChanged | OrderLocked | InvalidInput>(
      this.database,
      {
        operation: "editOrder",
        viewer,
        input,
        rules: editOrderRules,
        lock: async (tx, { orderId }) => (await this.store.lock(tx, viewer, orderId)) ?? new OrderNotFound(),
        decide: (tx, order, edit) => this.change(tx, viewer, order, edit),
        resultId: ({ orderId }) => orderId,
        replay: async (tx, id) => new EditOrderSuccess(await this.known(tx, viewer, id)),
      },
    );
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

  private async draft(
    tx: EntityManager,
    viewer: Viewer,
    tenantId: string,
    { customerId, lines, ...content }: NewOrder,
    id: string,
    externalRefTyped: string,
  ): Promise<CreateOrderSuccess | DuplicateExternalRef | InvalidInput> {
    const refused = await this.catalogue.refuse(tx, { ...content, lines, journey: { tenantId, ...content } });
    if (refused) return refused;
    const now = this.clock();
    const order = Object.assign(new Order(), {
      id,
      tenantId,
      reference: newReference(),
      ...content,
      externalRefTyped: externalRefTyped === content.externalRef ? null : externalRefTyped,
      iossNumber: content.iossNumber ?? null,
      status: OrderStatus.DRAFT,
      priorStatus: null,
      holdCause: null,
      holdReason: null,
      cancelReason: null,
      quoteId: null,
      quotedAmountMinor: null,
      quotedCurrency: null,
      splitFromId: null,
      version: 1,
      createdBy: viewer.actor,
      createdAt: now,
      updatedAt: now,
    });
    // Of two calls that name the same order the second waits here for the first, and finds what it made.
    if ((await insertRows(tx, Order, [order], { onConflict: "ignore" })) === 0) {
      const { channel, externalRef } = content;
      const named = [equals("tenantId", tenantId), equals("channel", channel), equals("externalRef", externalRef)];
      const [existing] = await findRows(tx, viewer, Order, named);
      return new DuplicateExternalRef(existing!);
    }
    await Promise.all([this.lines.write(tx, order, lines), this.store.begin(tx, order, viewer)]);
    return new CreateOrderSuccess(order);
  }

  private async change(tx: EntityManager, viewer: Viewer, order: Order, edit: OrderEdit) {
    if (edit.expectedVersion !== order.version) return new OrderChanged(order.version);
    const isElsewhere = edit.consignee || edit.serviceCode;
    const refused = await this.catalogue.refuse(tx, {
      ...edit,
      ...(isElsewhere && {
        journey: {
          tenantId: order.tenantId,
          serviceCode: edit.serviceCode ?? order.serviceCode,
          consignee: edit.consignee ?? order.consignee,
        },
      }),
    });
    if (refused) return refused;
    const { status } = order;
    const now = this.clock();
    // The customer's answer to a rejected quote is to change what was asked.
    if (order.holdCause === HoldCause.QUOTE_REJECTED) order.move("release", now);
    if (!order.move("edit", now)) return new OrderLocked(status);

    for (const field of ["consignee", "incoterm", "serviceCode", "parcel", "currency"] as const) {
      if (edit[field]) Object.assign(order, { [field]: edit[field] });
    }
    if (edit.iossNumber !== undefined) order.iossNumber = edit.iossNumber;
    order.explain({ fields: namesOf(edit) });
    order.voidQuote();
    await this.store.store(tx, order, viewer);
    if (edit.lines) await this.lines.replace(tx, order, edit.lines);
    if (status !== OrderStatus.DRAFT) {
      await this.work.withdraw(tx, order, viewer);
      await record(tx, orderEdited(order));
    }
    return new EditOrderSuccess(order);
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<Order> {
    const [order] = await findRows(tx, viewer, Order, [equals("id", id)]);
    return order!;
  }
}

/** What an edit states, by name: of a person's data no value is kept. */
const namesOf = ({ orderId: _, expectedVersion: __, ...stated }: OrderEdit): string[] =>
  Object.entries(stated)
    .filter(([field, value]) => value !== undefined && (value !== null || field === "iossNumber"))
    .map(([field]) => field)
    .sort();
