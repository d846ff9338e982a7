import { randomUUID } from "node:crypto";
import { newId } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const typesOf = async (id: string) => (await orders.events(id)).map(({ type }) => type);

it("an order that is paid for, and whose goods are there, tells logistics all that a shipment is made of", async () => {
  const { id } = await orders.allocated(me);
  const { lines, events } = await orders.rows(id);
  expect(events.at(-1)).toEqual({
    type: "order.accepted.v1",
    payload: {
      orderId: id,
      customerId: me.tid,
      serviceCode: "BY-EXPRESS",
      incoterm: "DDP",
      iossSealed: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
      consignee: draftInput().consignee,
      parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
      lines: [
        {
          orderLineId: lines[0]?.id,
          sku: "TEE-M",
          description: "T-shirt, cotton",
          quantity: 5,
          unitValue: { amountMinor: "1290", currency: "EUR" },
          hs6: "610910",
          hsVersion: "HS2022",
          originCountry: "CN",
          battery: "NONE",
        },
      ],
    },
  });
});

describe("quotes", () => {
  it("the acceptance may be told before the offer", async () => {
    const { id } = await orders.submitted(me);
    const quoteId = newId();
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
    expect((await orders.shown(id))?.status).toBe("SUBMITTED");
    await orders.offer(id, quoteId);
    expect(await orders.reaching(id, "PRICED")).toMatchObject({ quotedTotal: { amountMinor: "1845" } });
    expect(await typesOf(id)).toEqual(["order.submitted.v1", "order.funding_requested.v1"]);
  });

  it("the later of two offers stands, whichever is told first", async () => {
    const [early, late] = [newId(), newId()];
    for (const told of [
      [early, late],
      [late, early],
    ]) {
      const { id } = await orders.submitted(me);
      for (const quoteId of told)
        await orders.handled(await orders.offer(id, quoteId, quoteId === late ? "200" : "100"));
      expect(await orders.shown(id)).toMatchObject({ status: "PRICED", quotedTotal: { amountMinor: "200" } });
    }
  });

  it("only the standing quote can be accepted", async () => {
    const { id } = await orders.priced(me);
    const before = (await orders.rows(id)).order;
    await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId: newId(), orderId: id }));
    expect((await orders.rows(id)).order).toEqual(before);
  });

  it("an offer or acceptance for an order that was edited meanwhile is ignored", async () => {
    const { id, version, quoteId } = await orders.priced(me);
    await orders.must("editOrder", { orderId: id, expectedVersion: version, serviceCode: "BY-ECO" }, me);
    const before = (await orders.rows(id)).order;
    await orders.handled(
      await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }),
      await orders.offer(id, newId()),
    );
    expect((await orders.rows(id)).order).toEqual(before);
    expect(before).toMatchObject({ status: "DRAFT", quoteId: null });
  });

  it("an answer that names an earlier submission is ignored after the next one", async () => {
    const { id } = await orders.submitted(me);
    await orders.must("editOrder", { orderId: id, expectedVersion: 2, serviceCode: "BY-ECO" }, me);
    await orders.must("submitOrder", { orderId: id }, me);
    await orders.handled(
      await orders.offer(id, newId(), "100", { attempt: 1 }),
      await orders.tell("pricing", "quote.rejected.v1", { orderId: id, code: "X", message: "old", attempt: 1 }),
    );
    expect((await orders.shown(id))?.status).toBe("SUBMITTED");
    await orders.offer(id, newId(), "200", { attempt: 2 });
    expect(await orders.reaching(id, "PRICED")).toMatchObject({ quotedTotal: { amountMinor: "200" } });
  });

  it("an order that no quote can be made for is held with the reason, until it is edited", async () => {
    const { id } = await orders.submitted(me);
    const rejection = { orderId: id, code: "TOO_HEAVY", message: "BY-EXPRESS carries at most 30 kg." };
    await orders.tell("pricing", "quote.rejected.v1", rejection);
    const held = await orders.reaching(id, "ON_HOLD");
    expect(held).toMatchObject({
      priorStatus: "SUBMITTED",
      holdCause: "QUOTE_REJECTED",
      holdReason: "BY-EXPRESS carries at most 30 kg.",
    });
    const edited = await orders.must(
      "editOrder",
      { orderId: id, expectedVersion: held.version, serviceCode: "BY-ECO" },
      me,
    );
    expect(edited).toMatchObject({ status: "DRAFT", priorStatus: null, holdCause: null, holdReason: null });
  });

  it("releasing such an order asks for a quote anew", async () => {
    const { id } = await orders.submitted(me);
    await orders.tell("pricing", "quote.rejected.v1", { orderId: id, code: "NO_RATE", message: "No rate." });
    await orders.reaching(id, "ON_HOLD");
    const released = await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    expect(released.status).toBe("SUBMITTED");
    expect((await orders.events(id)).map(({ payload }) => (payload as { attempt: number }).attempt)).toEqual([1, 2]);
  });

  it("an offer ends the hold that a rejection made, and prices under a hold of our staff", async () => {
    const [rejected, stopped] = [await orders.submitted(me), await orders.submitted(me)];
    await orders.tell("pricing", "quote.rejected.v1", { orderId: rejected.id, code: "NO_RATE", message: "No rate." });
    await orders.reaching(rejected.id, "ON_HOLD");
    await orders.must("holdOrder", { orderId: stopped.id, reason: "Embargo check" }, staff("ops"));
    await orders.handled(await orders.offer(rejected.id, newId()), await orders.offer(stopped.id, newId()));
    expect(await orders.shown(rejected.id)).toMatchObject({ status: "PRICED", holdCause: null });
    expect(await orders.shown(stopped.id)).toMatchObject({
      status: "ON_HOLD",
      priorStatus: "PRICED",
      holdCause: "STAFF",
    });
  });
});

describe("a customer that is not ACTIVE when its quote is accepted", () => {
  const accept = async (orderId: string, quoteId: string) =>
    orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId }));

  it("has its order held, not funded; released, it is held anew until the customer is ACTIVE again", async () => {
    const me = viewer("customer_admin");
    const { id, quoteId, version } = await orders.priced(me);
    await orders.customerIs("SUSPENDED", me.tid);
    await accept(id, quoteId);
    const held = {
      status: "ON_HOLD",
      priorStatus: "PRICED",
      holdCause: "CUSTOMER_NOT_ACTIVE",
      holdReason: "The customer is SUSPENDED.",
    };
    expect(await orders.shown(id)).toMatchObject({ ...held, version: version + 1 });
    expect((await orders.rows(id)).saga).toMatchObject({ step: "QUOTED", acceptedQuoteId: quoteId });

    expect(await orders.must("releaseOrder", { orderId: id }, staff("ops"))).toMatchObject(held);
    expect(await typesOf(id)).toEqual(["order.submitted.v1"]);

    await orders.customerIs("ACTIVE", me.tid);
    const released = await orders.must("releaseOrder", { orderId: id }, staff("ops"));
    expect(released).toMatchObject({ status: "PRICED", priorStatus: null, holdCause: null, holdReason: null });
    expect(await typesOf(id)).toEqual(["order.submitted.v1", "order.funding_requested.v1"]);
  });

  it("keeps its order under the hold of our staff", async () => {
    const me = viewer("customer_admin");
    const { id, quoteId } = await orders.priced(me);
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.customerIs("SUSPENDED", me.tid);
    const before = (await orders.rows(id)).order;
    await accept(id, quoteId);
    expect((await orders.rows(id)).order).toEqual(before);
  });

  it("keeps an order that is funded already when the acceptance is told again", async () => {
    const me = viewer("customer_admin");
    const { id } = await orders.funded(me);
    await orders.customerIs("SUSPENDED", me.tid);
    const { order, events } = await orders.rows(id);
    await accept(id, order!.quoteId!);
    expect(await orders.rows(id)).toMatchObject({ order, events });
  });
});

describe("shipments", () => {
  it("a delivery told before the label and the departure ends the order DELIVERED, and they change nothing", async () => {
    const { id } = await orders.allocated(me);
    await orders.carry(id, "DELIVERED");
    await orders.reaching(id, "DELIVERED");
    const before = await orders.rows(id);
    await orders.handled(
      await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }),
      await orders.carry(id, "DEPARTED"),
      await orders.carry(id, "BAGGED"),
      await orders.carry(id, "DELIVERED"),
    );
    expect(await orders.rows(id)).toEqual(before);
  });

  it("an event delivered twice acts once", async () => {
    const { id, quoteId } = await orders.priced(me);
    const accepted = randomUUID();
    for (let told = 0; told < 3; told += 1) {
      await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }, accepted);
    }
    const last = await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id });
    await orders.handled(accepted, last);
    expect(await typesOf(id)).toEqual(["order.submitted.v1", "order.funding_requested.v1"]);
  });

  it.each([
    ["AWAITING_INBOUND", "IN_FULFILMENT"],
    ["IMPORT_HELD", "SHIPPED"],
    ["OUT_FOR_DELIVERY", "SHIPPED"],
    ["DELIVERY_FAILED", "SHIPPED"],
    ["RETURNING", "RETURNING"],
    ["RETURNED", "RETURNED"],
    ["CREATED", "ALLOCATED"],
    ["A_STATUS_OF_LATER", "ALLOCATED"],
  ])("%s makes an allocated order %s", async (carried, status) => {
    const { id } = await orders.allocated(me);
    await orders.handled(await orders.carry(id, carried));
    expect((await orders.shown(id))?.status).toBe(status);
  });

  it("a delivered order can still be returned", async () => {
    const { id } = await orders.allocated(me);
    for (const status of ["DELIVERED", "RETURNING", "RETURNED"]) await orders.handled(await orders.carry(id, status));
    expect((await orders.shown(id))?.status).toBe("RETURNED");
  });

  it("a label that comes after the cancellation changes nothing", async () => {
    const { id } = await orders.allocated(me);
    await orders.must("cancelOrder", { orderId: id }, me);
    const before = await orders.rows(id);
    await orders.handled(
      await orders.tell("logistics", "shipment.labelled.v1", { orderId: id }),
      await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id }),
    );
    expect(await orders.rows(id)).toEqual(before);
  });

  it("a shipment cancelled without being asked holds the order for our staff, who can cancel it at once", async () => {
    const { id } = await orders.labelled(me);
    await orders.tell("logistics", "shipment.cancelled.v1", { orderId: id });
    expect(await orders.reaching(id, "ON_HOLD")).toMatchObject({
      priorStatus: "ALLOCATED",
      holdCause: "SHIPMENT_CANCELLED",
    });
    expect(await orders.must("cancelOrder", { orderId: id }, staff("ops"))).toMatchObject({ status: "CANCELLED" });
  });

  it("a departure ends a hold", async () => {
    const { id } = await orders.labelled(me);
    await orders.must("holdOrder", { orderId: id, reason: "Embargo check" }, staff("ops"));
    await orders.carry(id, "DEPARTED");
    expect(await orders.reaching(id, "SHIPPED")).toMatchObject({
      priorStatus: null,
      holdCause: null,
      holdReason: null,
    });
  });

  it("events of orders that are not ours change nothing", async () => {
    const orderId = randomUUID();
    await orders.handled(
      await orders.carry(orderId, "DELIVERED"),
      await orders.offer(orderId, newId()),
      await orders.tell("pricing", "quote.accepted.v1", { orderId, quoteId: newId() }),
      await orders.tell("pricing", "quote.rejected.v1", { orderId, code: "X", message: "x" }),
      await orders.tell("logistics", "shipment.cancelled.v1", { orderId }),
    );
    expect(await orders.rows(orderId)).toEqual({ order: null, lines: [], saga: null, events: [] });
  });
});
