import { randomUUID } from "node:crypto";
import { newId, OutboxEvent, Viewer, type ViewerClaims } from "@baiyun/kit";
import { type Outcome as ActOutcome, DomainUnderTest, staff, until } from "@baiyun/kit/testing";
import { CustomerAccount, type CustomerStatus } from "../customer/customer-account.entity";
import { domain } from "../domain";
import { Order } from "../order/order.entity";
import { ORDER_UPDATED } from "../order/order.events";
import type { OrderStatus } from "../order/order-status";
import { OrderChange } from "../order-change/order-change.entity";
import { OrderLine } from "../order-line/order-line.entity";
import { OrderSaga } from "../saga/order-saga.entity";
import { OrderSagaStep } from "../saga/order-saga-step.entity";
import { ORDER_SAGA_MOVED } from "../saga/saga.events";

export const ORDER_FIELDS = `id reference channel externalRef externalRefTyped orderedOn incoterm serviceCode iossNumber currency status priorStatus
  holdCause holdReason cancelReason version quotedTotal { amountMinor currency decimal } customer { id }
  consignee { name line1 line2 city region postalCode country phone email asTyped { field text } }
  parcel { weightG lengthMm widthMm heightMm }
  lines { sku description quantity unitValue { amountMinor currency decimal } hs6 hsVersion originCountry material battery }`;

/** One order as the schema shows it; only what tests read one by one is named. */
export interface ShownOrder extends Record<string, unknown> {
  id: string;
  status: string;
  version: number;
}

export type Outcome = ActOutcome & { order?: ShownOrder };

/** What of a draft's input is not as below. */
interface DraftOwn {
  customerId?: string;
  [field: string]: unknown;
}

/** A draft's input that is accepted as it is, with names of its own. */
export const draftInput = () => ({
  idempotencyKey: randomUUID(),
  channel: "shopify",
  externalRef: randomUUID(),
  consignee: {
    name: "Erika Mustermann",
    line1: "Heidestraße 17",
    city: "Köln",
    postalCode: "51147",
    country: "DE",
    email: "erika@example.org",
  },
  incoterm: "DDP",
  serviceCode: "BY-EXPRESS",
  iossNumber: "IM2760000742",
  parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
  currency: "EUR",
  lines: [
    {
      sku: "TEE-M",
      description: "T-shirt, cotton",
      quantity: 5,
      unitValue: { amountMinor: "1290", currency: "EUR" },
      hs6: "610910",
      material: "cotton",
    },
  ],
});

const REFUSALS: Readonly<Record<string, string>> = {
  createOrder: "... on DuplicateExternalRef { existing { id externalRef } }",
  editOrder: "... on OrderLocked { current } ... on OrderChanged { currentVersion }",
  submitOrder:
    "... on IllegalOrderState { current } ... on OrderChanged { currentVersion } ... on CustomerNotActive { status }",
  cancelOrder: "... on IllegalOrderState { current } ... on CancellationTooLate { current }",
  holdOrder: "... on IllegalOrderState { current }",
  releaseOrder: "... on IllegalOrderState { current }",
  retrySagaStep: "... on IllegalSagaStep { waitingFor }",
  skipSagaStep: "... on IllegalSagaStep { waitingFor }",
  compensateOrder: "... on IllegalOrderState { current } ... on CancellationTooLate { current }",
};

/** Consignees are for who ships, customs values for who declares. */
const WHO_SEES_ALL = { ...staff("ops"), scope: "role:ops role:broker" };

/** The running domain, orders at every stage of their life, and a look at their rows. */
export class OrdersUnderTest {
  private constructor(readonly running: DomainUnderTest<OrdersServices>) {}

  static async start(env: Record<string, string> = {}): Promise<OrdersUnderTest> {
    return new OrdersUnderTest(await DomainUnderTest.start(domain, env));
  }

  get subgraph() {
    return this.running.subgraph;
  }

  get database() {
    return this.running.database;
  }

  close(): Promise<void> {
    return this.running.close();
  }

  /** Runs one mutation and answers what its union held. @throws with the first error's code when there is one. */
  async act(mutation: string, input: object, claims: ViewerClaims): Promise<Outcome> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
    const selection = `... on ${type}Success { order { ${ORDER_FIELDS} } } ${REFUSALS[mutation]}`;
    return (await this.running.act(mutation, selection, input, claims)) as Outcome;
  }

  /** The order that the act gave. @throws when it was refused. */
  async must(mutation: string, input: object, claims: ViewerClaims): Promise<ShownOrder> {
    const outcome = await this.act(mutation, input, claims);
    if (!outcome.order) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
    return outcome.order;
  }

  /** A draft of a customer that is ACTIVE unless something else was told of it. */
  async draft(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder> {
    const tenantId = input.customerId ?? claims.tid!;
    await this.database.transaction(Viewer.system, (tx) => this.running.services.accounts.presumeActive(tx, tenantId));
    return this.must("createOrder", { ...draftInput(), ...input }, claims);
  }

  async submitted(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder> {
    const { id } = await this.draft(claims, input);
    return this.must("submitOrder", { orderId: id }, claims);
  }

  async priced(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder & { quoteId: string }> {
    const { id } = await this.submitted(claims, input);
    const quoteId = newId();
    await this.offer(id, quoteId);
    return { ...(await this.reaching(id, "PRICED")), quoteId };
  }

  /** Its quote is accepted, and finance is asked for the money. */
  async accepted(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder & { quoteId: string }> {
    const { id, quoteId } = await this.priced(claims, input);
    await this.handled(await this.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
    return { ...(await this.shown(id))!, quoteId };
  }

  /** Its money is held, and suppliers are asked for the goods. */
  async funded(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder> {
    const { id } = await this.accepted(claims, input);
    await this.handled(await this.hold(id));
    return this.reaching(id, "FUNDED");
  }

  /** Its goods are there, and logistics is asked to ship them. */
  async allocated(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder> {
    const { id } = await this.funded(claims, input);
    await this.handled(await this.allocate(id));
    return this.reaching(id, "ALLOCATED");
  }

  async labelled(claims: ViewerClaims, input: DraftOwn = {}): Promise<ShownOrder> {
    const { id } = await this.allocated(claims, input);
    await this.tell("logistics", "shipment.labelled.v1", { orderId: id });
    return this.reaching(id, "IN_FULFILMENT");
  }

  /** Delivered, and paid: its hold is captured. */
  async paid(claims: ViewerClaims): Promise<ShownOrder> {
    const { id } = await this.labelled(claims);
    await this.handled(await this.carry(id, "DELIVERED"));
    const { holdId } = (await this.rows(id)).saga!;
    const amount = { amountMinor: "1845", currency: "EUR" };
    await this.handled(await this.tell("finance", "hold.captured.v1", { holdId, orderId: id, amount }));
    return this.reaching(id, "DELIVERED");
  }

  offer(orderId: string, quoteId: string, amountMinor = "1845", more: object = {}): Promise<string> {
    const sellTotal = { amountMinor, currency: "EUR" };
    return this.tell("pricing", "quote.offered.v1", { quoteId, orderId, sellTotal, ...more });
  }

  /** Finance's answer to what it was asked for last. */
  async hold(orderId: string, more: object = {}): Promise<string> {
    return this.tell("finance", "hold.placed.v1", { holdId: newId(), ...(await this.asked(orderId)), ...more });
  }

  async deny(orderId: string, more: object = {}): Promise<string> {
    const available = { amountMinor: "-100", currency: "EUR" };
    const denial = { available, reason: "INSUFFICIENT_FUNDS", ...(await this.asked(orderId)), ...more };
    return this.tell("finance", "hold.denied.v1", denial);
  }

  /** Suppliers' answer to what they were asked for last. */
  async allocate(orderId: string, word = "allocated", more: object = {}): Promise<string> {
    const attempt = (await this.rows(orderId)).saga?.allocationAttempts ?? 1;
    return this.tell("suppliers", `stock.${word}.v1`, { orderId, attempt, purchaseOrderIds: [], ...more });
  }

  private async asked(orderId: string) {
    const { saga } = await this.rows(orderId);
    const amount = { amountMinor: saga?.fundsMinor ?? "1845", currency: saga?.fundsCurrency ?? "EUR" };
    return { orderId, attempt: saga?.fundingAttempts ?? 1, amount };
  }

  carry(orderId: string, status: string): Promise<string> {
    return this.tell("logistics", "shipment.status_changed.v1", { orderId, status });
  }

  /** Publishes another domain's event; answers its id, which `handled` waits for. */
  async tell(
    from: string,
    type: string,
    payload: object,
    id: string = randomUUID(),
    occurredAt: string = new Date().toISOString(),
  ): Promise<string> {
    return this.running.tell({ from, type, payload, id, occurredAt });
  }

  /** The customers domain's word on a customer, taken in. */
  async customerIs(status: `${CustomerStatus}`, customerId: string, occurredAt?: string): Promise<void> {
    const payload = { customerId, from: "ACTIVE", to: status };
    await this.handled(await this.tell("customers", "customer.status_changed.v1", payload, randomUUID(), occurredAt));
  }

  async account(tenantId: string): Promise<CustomerAccount | null> {
    return this.database.transaction(Viewer.system, (tx) => tx.findOneBy(CustomerAccount, { tenantId }));
  }

  /** Resolves when the effects of these events are committed. */
  handled(...eventIds: string[]): Promise<void> {
    return this.running.handled(...eventIds);
  }

  /** The order once it has the status. */
  async reaching(id: string, status: `${OrderStatus}`): Promise<ShownOrder> {
    let order: ShownOrder | null = null;
    await until(async () => {
      order = await this.shown(id);
      return order?.status === status;
    });
    return order!;
  }

  async shown(id: string, claims: ViewerClaims = WHO_SEES_ALL): Promise<ShownOrder | null> {
    const query = `query ($id: ID!) { order(id: $id) { ${ORDER_FIELDS} } }`;
    return (await this.running.run<{ order: ShownOrder | null }>(query, { id }, claims)).data.order;
  }

  /** Everything stored of an order, to see that a refusal changed nothing; what is told with every change is left out. */
  async rows(id: string) {
    return this.database.transaction(Viewer.system, async (tx) => {
      const events = await tx.find(OutboxEvent, { where: { aggregateId: id }, order: { position: "ASC" } });
      return {
        order: await tx.findOneBy(Order, { id }),
        lines: await tx.find(OrderLine, { where: { orderId: id }, order: { position: "ASC" } }),
        saga: await tx.findOneBy(OrderSaga, { orderId: id }),
        events: events
          .filter(({ type }) => type !== ORDER_UPDATED.type && type !== ORDER_SAGA_MOVED.type)
          .map(({ type, payload }) => ({ type, payload })),
      };
    });
  }

  /** What was done for it, oldest first. */
  async deeds(id: string): Promise<string[]> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const steps = await tx.find(OrderSagaStep, { where: { orderId: id }, order: { id: "ASC" } });
      return steps.map(({ deed }) => deed);
    });
  }

  /** Its history, oldest first. */
  async changes(id: string): Promise<OrderChange[]> {
    return this.database.transaction(Viewer.system, (tx) =>
      tx.find(OrderChange, { where: { orderId: id }, order: { id: "ASC" } }),
    );
  }

  /** The order's saga once it is so. */
  async once(id: string, isSo: (saga: OrderSaga) => boolean): Promise<OrderSaga> {
    let saga: OrderSaga | null = null;
    await until(async () => {
      saga = (await this.rows(id)).saga;
      return saga !== null && isSo(saga);
    });
    return saga!;
  }

  /** Which of a customer's orders finance was asked about, and for which time, in that order. */
  async askedOf(tenantId: string): Promise<[string, number][]> {
    const events = await this.database.transaction(Viewer.system, (tx) =>
      tx.find(OutboxEvent, { where: { tenantId, type: "order.funding_requested.v1" }, order: { position: "ASC" } }),
    );
    return events.map(({ payload }) => {
      const { orderId, attempt } = payload as { orderId: string; attempt: number };
      return [orderId, attempt];
    });
  }

  async events(id: string): Promise<{ type: string; payload: object }[]> {
    return (await this.rows(id)).events;
  }

  async ordersOf(tenantId: string): Promise<number> {
    return this.database.transaction(Viewer.system, (tx) => tx.countBy(Order, { tenantId }));
  }

  countSelects(table: string, work: () => Promise<unknown>): Promise<number> {
    return this.running.countSelects(table, work);
  }
}

type OrdersServices = Awaited<ReturnType<typeof domain.services>>;
