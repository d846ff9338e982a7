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
import { editedTaxNumber } from "../consignee-tax/edited-tax-number";
import type { CustomerAccountService } from "../customer/customer-account.service";
import type { OrderLineService } from "../order-line/order-line.service";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";
import { inBulk } from "./in-bulk";
import { HoldCause, Order } from "./order.entity";
import { orderEdited } from "./order.events";
import { type CreateOrderInput, createOrderRules, type NewOrder } from "./order.input";
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
import { type EditOrderInput, editOrderRules, type OrderEdit } from "./order-acts.input";
import { checkNumbers, checkTaxNumber, type Issues } from "./order-content";
import { newReference } from "./order-reference";
import { OrderStatus } from "./order-status";
import type { OrderStore } from "./order-store.service";
import type { OrderWork } from "./order-work";
import { orderedOnFault } from "./ordered-on";

/** An order to be written down, with what was typed as its external reference. */
export interface Draft {
  content: NewOrder;
  externalRefTyped: string;
  /** The file that it came in. */
  batchId: string | null;
}

/** Writes down what a customer wants shipped, and changes it until it is frozen. */
export class DraftOrderService {
  constructor(
    private readonly database: Database,
    private readonly store: OrderStore,
    private readonly lines: OrderLineService,
    private readonly work: OrderWork,
    private readonly accounts: CustomerAccountService,
    private readonly catalogue: CatalogueService,
    private readonly numbers: NumbersOfOrders,
    private readonly clock: Clock,
  ) {}

  /** Creates a draft, once per key and once per (customer, channel, external reference). */
  create(viewer: Viewer, input: CreateOrderInput): Promise<typeof CreateOrderResult> {
    return perform<NewOrder, string | InvalidInput, CreateOrderSuccess | DuplicateExternalRef>(this.database, {
      operation: "createOrder",
      viewer,
      input,
      rules: createOrderRules,
      lock: async (tx, order) => {
        const tenantId = await this.customerOf(tx, viewer, order.customerId);
        if (tenantId instanceof InvalidInput) return tenantId;
        const fault = order.orderedOn && orderedOnFault(order.orderedOn, this.clock());
        if (fault) return new InvalidInput("orderedOn", fault);
        return (await this.catalogue.refuse(tx, { ...order, journey: { tenantId, ...order } })) ?? tenantId;
      },
      decide: (tx, tenantId, order, id) => this.draft(tx, viewer, tenantId, order, id, input.externalRef),
      resultId: (_order, id) => id,
      replay: async (tx, id) => new CreateOrderSuccess(await this.known(tx, viewer, id)),
    });
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

  /**
   * Why these orders of one customer would not be written down: what of each breaks a rule, or the order that has its name; null for
   * those that would.
   */
  async refusals(
    tx: EntityManager,
    tenantId: string,
    contents: readonly NewOrder[],
  ): Promise<(InvalidInput | { existing: string } | null)[]> {
    const [refuse, existing] = await Promise.all([
      this.catalogue.refuser(tx),
      tx.query<{ id: string; channel: string; ref: string }[]>(
        `SELECT id, channel, external_ref AS ref FROM orders
         WHERE tenant_id = $1 AND (channel, external_ref) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
        [tenantId, contents.map(({ channel }) => channel), contents.map(({ externalRef }) => externalRef)],
      ),
    ]);
    const known = new Map(existing.map(({ id, channel, ref }) => [JSON.stringify([channel, ref]), id]));
    return contents.map((content) => {
      const id = known.get(JSON.stringify([content.channel, content.externalRef]));
      return id ? { existing: id } : refuse({ ...content, journey: { tenantId, ...content } });
    });
  }

  /** Writes down orders that nothing was found wrong with; null for one whose name is another's by now. */
  async write(
    tx: EntityManager,
    by: Viewer,
    tenantId: string,
    drafts: readonly (Draft & { id: string })[],
  ): Promise<(Order | null)[]> {
    const orders = drafts.map((draft) => this.orderOf(by, tenantId, draft));
    const stating = (field: "iossNumber" | "consigneeTaxNumber") =>
      orders.flatMap((order, index) => {
        const number = drafts[index]!.content[field];
        return number ? [{ order, number }] : [];
      });
    await this.numbers.ioss.keep(tx, tenantId, stating("iossNumber"));
    await this.numbers.consigneeTax.keep(tx, tenantId, stating("consigneeTaxNumber"));
    // Of two that name the same order the second waits here for the first, and finds what it made.
    const inserted = await Promise.all(
      inBulk(orders).map((some) => insertRows(tx, Order, some, { onConflict: "ignore" })),
    );
    const all = inserted.reduce((sum, some) => sum + some, 0);
    const made = all === orders.length ? orders : all === 0 ? [] : await this.written(tx, orders);
    const isMade = new Set(made);
    const lines = orders.map((order, index) => ({ order, lines: drafts[index]!.content.lines }));
    await Promise.all([
      this.lines.writeAll(
        tx,
        lines.filter(({ order }) => isMade.has(order)),
      ),
      this.store.begin(tx, made, by),
    ]);
    return orders.map((order) => (isMade.has(order) ? order : null));
  }

  private async written(tx: EntityManager, orders: readonly Order[]): Promise<Order[]> {
    const found = await tx.query<{ id: string }[]>("SELECT id FROM orders WHERE id = ANY($1)", [
      orders.map(({ id }) => id),
    ]);
    const ids = new Set(found.map(({ id }) => id));
    return orders.filter(({ id }) => ids.has(id));
  }

  /** Whose order it will be. A customer's users draft for themselves, known or not yet; our staff say for whom. */
  async customerOf(
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
    content: NewOrder,
    id: string,
    externalRefTyped: string,
  ): Promise<CreateOrderSuccess | DuplicateExternalRef> {
    const [order] = await this.write(tx, viewer, tenantId, [{ id, content, externalRefTyped, batchId: null }]);
    if (order) return new CreateOrderSuccess(order);
    const { channel, externalRef } = content;
    const named = [equals("tenantId", tenantId), equals("channel", channel), equals("externalRef", externalRef)];
    const [existing] = await findRows(tx, viewer, Order, named);
    return new DuplicateExternalRef(existing!);
  }

  private orderOf(viewer: Viewer, tenantId: string, draft: Draft & { id: string }): Order {
    const { id, batchId, externalRefTyped } = draft;
    const {
      customerId,
      lines,
      iossNumber,
      consigneeTaxNumber,
      quoteId: wantedQuoteId = null,
      orderedOn = null,
      ...content
    } = draft.content;
    const now = this.clock();
    return Object.assign(new Order(), {
      id,
      batchId,
      tenantId,
      reference: newReference(),
      ...content,
      orderedOn,
      externalRefTyped: externalRefTyped === content.externalRef ? null : externalRefTyped,
      status: OrderStatus.DRAFT,
      priorStatus: null,
      holdCause: null,
      holdReason: null,
      cancelReason: null,
      quoteId: null,
      quotedAmountMinor: null,
      quotedCurrency: null,
      splitFromId: null,
      wantedQuoteId,
      quoteDiffersIn: [],
      version: 1,
      createdBy: viewer.actor,
      createdAt: now,
      updatedAt: now,
    });
  }

  private async change(tx: EntityManager, viewer: Viewer, order: Order, edit: OrderEdit) {
    if (edit.expectedVersion !== order.version) return new OrderChanged(order.version);
    const faults = faultsOf(edit, order, this.clock());
    if (faults.length > 0) return InvalidInput.of(faults);
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

    const taxNumber = editedTaxNumber(order.consignee, edit);
    if (taxNumber !== undefined) await this.numbers.consigneeTax.change(tx, order, taxNumber);
    for (const field of ["consignee", "incoterm", "serviceCode", "parcel", "moreParcels", "currency"] as const) {
      if (edit[field]) Object.assign(order, { [field]: edit[field] });
    }
    if (edit.iossNumber !== undefined) await this.numbers.ioss.change(tx, order, edit.iossNumber);
    if (edit.orderedOn !== undefined) order.orderedOn = edit.orderedOn;
    if (edit.quoteId !== undefined) order.wantedQuoteId = edit.quoteId;
    order.explain({ fields: namesOf(edit) });
    order.voidQuote();
    await this.store.store(tx, order, viewer);
    if (edit.lines) await this.lines.replace(tx, order, edit.lines);
    else if (edit.parcel) await this.lines.forgetParcels(tx, order);
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

const REMOVABLE = ["orderedOn", "iossNumber", "consigneeTaxNumber", "quoteId"];

/** What an edit states, by name: of a person's data no value is kept. */
const namesOf = ({ orderId: _, expectedVersion: __, moreParcels: ___, ...stated }: OrderEdit): string[] =>
  Object.entries(stated)
    .filter(([field, value]) => value !== undefined && (value !== null || REMOVABLE.includes(field)))
    .map(([field]) => field)
    .sort();

/** Lines that are stated anew are in parcels that the order has, a tax number has the form of the consignee's country, and nobody orders tomorrow. */
function faultsOf(
  { lines, parcel, consignee, consigneeTaxNumber, orderedOn }: OrderEdit,
  order: Order,
  now: Date,
): { field: string; message: string }[] {
  const faults: { field: string; message: string }[] = [];
  const issues: Issues = { addIssue: ({ path, message }) => faults.push({ field: path.join("."), message }) };
  if (lines && !parcel) checkNumbers(lines, order.parcels.length, issues);
  const dayFault = orderedOn ? orderedOnFault(orderedOn, now) : null;
  if (dayFault) faults.push({ field: "orderedOn", message: dayFault });
  checkTaxNumber((consignee ?? order.consignee).country, consigneeTaxNumber, issues);
  return faults;
}
