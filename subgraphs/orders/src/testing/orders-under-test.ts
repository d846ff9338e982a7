import { randomUUID } from "node:crypto";
import {
  type Database,
  newId,
  OutboxEvent,
  publish,
  type Redis,
  type Subgraph,
  Viewer,
  type ViewerClaims,
} from "@baiyun/kit";
import { run, staff, testEnvironment, testRedis, until } from "@baiyun/kit/testing";
import { CustomerAccount, type CustomerStatus } from "../customer/customer-account.entity";
import { CustomerAccountService } from "../customer/customer-account.service";
import { openDatabase } from "../database";
import { start } from "../main";
import { Order } from "../order/order.entity";
import type { OrderStatus } from "../order/order-status";
import { OrderLine } from "../order-line/order-line.entity";
import { OrderSaga } from "../saga/order-saga.entity";

export const ORDER_FIELDS = `id reference channel externalRef incoterm serviceCode iossNumber currency status priorStatus
  holdCause holdReason version quotedTotal { amountMinor currency decimal } customer { id }
  consignee { name line1 line2 city region postalCode country phone email }
  parcel { weightG lengthMm widthMm heightMm }
  lines { sku description quantity unitValue { amountMinor currency decimal } hs6 hsVersion originCountry material battery }`;

/** One order as the schema shows it; only what tests read one by one is named. */
export interface ShownOrder extends Record<string, unknown> {
  id: string;
  status: string;
  version: number;
}

export type Outcome = { __typename: string; order?: ShownOrder } & Record<string, unknown>;

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

/** The running domain, its bus, and a look at its rows. */
export class OrdersUnderTest {
  private constructor(
    readonly subgraph: Subgraph,
    readonly database: Database,
    private readonly redis: Redis,
  ) {}

  static async start(): Promise<OrdersUnderTest> {
    const env = await testEnvironment("orders");
    const subgraph = await start(env);
    const database = await openDatabase(env.DATABASE_URL!);
    return new OrdersUnderTest(subgraph, database, await testRedis());
  }

  async close(): Promise<void> {
    await this.subgraph.close();
    await this.database.close();
    this.redis.destroy();
  }

  /** Runs one mutation and answers what its union held. @throws with the first error's code when there is one. */
  async act(mutation: string, input: object, claims: ViewerClaims): Promise<Outcome> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`;
    const refusals = {
      createOrder: "... on DuplicateExternalRef { existing { id externalRef } }",
      editOrder: "... on OrderLocked { current } ... on OrderChanged { currentVersion }",
      submitOrder:
        "... on IllegalOrderState { current } ... on OrderChanged { currentVersion } ... on CustomerNotActive { status }",
      cancelOrder: "... on IllegalOrderState { current } ... on CancellationTooLate { current }",
      holdOrder: "... on IllegalOrderState { current }",
      releaseOrder: "... on IllegalOrderState { current }",
    };
    const { data, errors } = await run<Record<string, Outcome>>(
      this.subgraph,
      `mutation ($input: ${type}Input!) { ${mutation}(input: $input) { __typename
         ... on ${type}Success { order { ${ORDER_FIELDS} } } ... on UserError { message } ... on InvalidInput { field }
         ${refusals[mutation as keyof typeof refusals]} } }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
      claims,
    );
    if (errors) throw new Error(String(errors[0]?.extensions?.code));
    return data[mutation]!;
  }

  /** The order that the act gave. @throws when it was refused. */
  async must(mutation: string, input: object, claims: ViewerClaims): Promise<ShownOrder> {
    const outcome = await this.act(mutation, input, claims);
    if (!outcome.order) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
    return outcome.order;
  }

  /** A draft of a customer that is ACTIVE unless something else was told of it. */
  async draft(
    claims: ViewerClaims,
    input: { customerId?: string; [field: string]: unknown } = {},
  ): Promise<ShownOrder> {
    const tenantId = input.customerId ?? claims.tid!;
    await this.database.transaction(Viewer.system, (tx) => new CustomerAccountService().presumeActive(tx, tenantId));
    return this.must("createOrder", { ...draftInput(), ...input }, claims);
  }

  async submitted(claims: ViewerClaims): Promise<ShownOrder> {
    const { id } = await this.draft(claims);
    return this.must("submitOrder", { orderId: id }, claims);
  }

  async priced(claims: ViewerClaims): Promise<ShownOrder & { quoteId: string }> {
    const { id } = await this.submitted(claims);
    const quoteId = newId();
    await this.offer(id, quoteId);
    return { ...(await this.reaching(id, "PRICED")), quoteId };
  }

  async funded(claims: ViewerClaims): Promise<ShownOrder> {
    const { id, quoteId } = await this.priced(claims);
    await this.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id });
    return this.reaching(id, "FUNDED");
  }

  async labelled(claims: ViewerClaims): Promise<ShownOrder> {
    const { id } = await this.funded(claims);
    await this.tell("logistics", "shipment.labelled.v1", { orderId: id });
    return this.reaching(id, "IN_FULFILMENT");
  }

  offer(orderId: string, quoteId: string, amountMinor = "1845", more: object = {}): Promise<string> {
    const sellTotal = { amountMinor, currency: "EUR" };
    return this.tell("pricing", "quote.offered.v1", { quoteId, orderId, sellTotal, ...more });
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
    await publish(this.redis, from, {
      id,
      type,
      aggregateId: randomUUID(),
      tenantId: randomUUID(),
      occurredAt,
      payload,
    });
    return id;
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
  async handled(...eventIds: string[]): Promise<void> {
    await until(async () => {
      const [{ handled }] = await this.database.source.query(
        "SELECT count(*)::int AS handled FROM inbox_entry WHERE event_id = ANY($1)",
        [eventIds],
      );
      return handled === eventIds.length;
    });
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

  async shown(id: string, claims: ViewerClaims = staff("ops")): Promise<ShownOrder | null> {
    const query = `query ($id: ID!) { order(id: $id) { ${ORDER_FIELDS} } }`;
    return (await run<{ order: ShownOrder | null }>(this.subgraph, query, { id }, claims)).data.order;
  }

  /** Everything stored of an order, to see that a refusal changed nothing. */
  async rows(id: string) {
    return this.database.transaction(Viewer.system, async (tx) => {
      const events = await tx.find(OutboxEvent, { where: { aggregateId: id }, order: { position: "ASC" } });
      return {
        order: await tx.findOneBy(Order, { id }),
        lines: await tx.find(OrderLine, { where: { orderId: id }, order: { position: "ASC" } }),
        saga: await tx.findOneBy(OrderSaga, { orderId: id }),
        events: events.map(({ type, payload }) => ({ type, payload })),
      };
    });
  }

  async events(id: string): Promise<{ type: string; payload: object }[]> {
    return (await this.rows(id)).events;
  }

  async ordersOf(tenantId: string): Promise<number> {
    return this.database.transaction(Viewer.system, (tx) => tx.countBy(Order, { tenantId }));
  }

  /** How many SELECTs on `table` the domain sends during the work. */
  async countSelects(table: string, work: () => Promise<unknown>): Promise<number> {
    const runner = this.database.source.createQueryRunner();
    const query = jest.spyOn(Object.getPrototypeOf(runner), "query");
    try {
      await work();
      const statements = query.mock.calls.map(([statement]) => String(statement));
      return statements.filter((text) => text.startsWith("SELECT") && text.includes(`FROM "${table}"`)).length;
    } finally {
      query.mockRestore();
      await runner.release();
    }
  }
}
