import { newId, Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { draftInput, OrdersUnderTest } from "../testing/orders-under-test";

let orders: OrdersUnderTest;
beforeAll(async () => {
  orders = await OrdersUnderTest.start({ BOOKS_SEVERAL_PARCELS: "true" });
});
afterAll(() => orders.close());

const me = viewer("customer_admin");
const saga = async (id: string) => (await orders.rows(id)).saga!;
const claim = async (word: string, orderId: string, kind: string | undefined = "LOST") =>
  orders.handled(await orders.tell("finance", `claim.${word}.v1`, { claimId: newId(), orderId, kind }));
const types = async (id: string, from: number) => (await orders.events(id)).slice(from).map(({ type }) => type);
/** The time in which it may be sent back is over. */
async function closed(id: string): Promise<void> {
  await orders.database.transaction(Viewer.system, (tx) =>
    tx.query("UPDATE order_saga SET deadline = $1 WHERE order_id = $2", [new Date(Date.now() - 60_000), id]),
  );
  await orders.database.transaction(Viewer.system, (tx) => orders.running.services.deadlines.watch(tx));
  await orders.reaching(id, "CLOSED");
}
async function departed(): Promise<string> {
  const { id } = await orders.labelled(me);
  await orders.handled(await orders.carry(id, "DEPARTED"));
  return id;
}

it("for a lost parcel that we paid for nothing is held; found, it is held for again, and taken when it is delivered", async () => {
  const id = await departed();
  const { length } = await orders.events(id);
  await claim("paid", id);
  await claim("paid", id);
  expect(await saga(id)).toMatchObject({
    funds: "RELEASED",
    heldMinor: null,
    step: "DEPARTED",
    waitingFor: "DELIVERY",
  });
  expect(await types(id, length)).toEqual(["order.funding_released.v1"]);
  await claim("payout_reversed", id);
  await claim("payout_reversed", id);
  expect(await saga(id)).toMatchObject({ funds: "ASKED", fundsMinor: "1845", fundingAttempts: 2 });
  // Of two domains, whose words overtake each other.
  await orders.handled(await orders.hold(id));
  await orders.handled(await orders.carry(id, "DELIVERED"));
  expect(await saga(id)).toMatchObject({ funds: "DUE", heldMinor: "1845", waitingFor: "CAPTURE" });
  expect(await types(id, length + 1)).toEqual(["order.funding_requested.v1", "order.funding_due.v1"]);
});

it.each(["DELIVERED", "CLOSED"])(
  "what was %s before its payout was taken back is held for and taken then",
  async (status) => {
    const id = await departed();
    await claim("paid", id);
    await orders.handled(await orders.carry(id, "DELIVERED"));
    expect(await saga(id)).toMatchObject({ step: "DELIVERED", funds: "RELEASED", waitingFor: "RETURN_WINDOW" });
    if (status === "CLOSED") await closed(id);
    const { length } = await orders.events(id);
    await claim("payout_reversed", id);
    expect(await types(id, length)).toEqual(["order.funding_requested.v1", "order.funding_due.v1"]);
    expect(await orders.shown(id)).toMatchObject({ status });
    expect(await saga(id)).toMatchObject({ step: status, funds: "DUE", waitingFor: "CAPTURE" });
    const amount = { amountMinor: "1845", currency: "EUR" };
    await orders.handled(await orders.hold(id));
    await orders.handled(await orders.tell("finance", "hold.captured.v1", { holdId: newId(), orderId: id, amount }));
    expect(await saga(id)).toMatchObject({ funds: "CAPTURED" });
  },
);

it("what else of an order is on its way is still carried: of several parcels one that is lost lets go of nothing", async () => {
  const { parcel, ...input } = draftInput();
  const { id } = await orders.draft(me, { ...input, parcel: undefined, parcels: [parcel, parcel] });
  await orders.must("submitOrder", { orderId: id }, me);
  const quoteId = newId();
  await orders.offer(id, quoteId);
  await orders.reaching(id, "PRICED");
  await orders.handled(await orders.tell("pricing", "quote.accepted.v1", { quoteId, orderId: id }));
  await orders.handled(await orders.hold(id));
  await orders.handled(await orders.allocate(id));
  await orders.handled(await orders.carry(id, "DEPARTED"));
  const before = await orders.rows(id);
  expect(before.saga).toMatchObject({ step: "DEPARTED", funds: "HELD" });
  await claim("paid", id);
  await claim("payout_reversed", id);
  expect(await orders.rows(id)).toEqual(before);
});

it("another claim, and one of what is delivered and paid, change nothing", async () => {
  const id = await departed();
  const before = await orders.rows(id);
  for (const kind of ["DAMAGED", "DESTROYED"]) await claim("paid", id, kind);
  await orders.handled(await orders.tell("finance", "claim.paid.v1", { claimId: newId(), orderId: id }));
  await claim("payout_reversed", id);
  expect(await orders.rows(id)).toEqual(before);
  const { id: paidId } = await orders.paid(me);
  const paid = await orders.rows(paidId);
  await claim("paid", paidId);
  await claim("payout_reversed", paidId);
  expect(await orders.rows(paidId)).toEqual(paid);
});
