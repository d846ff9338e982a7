import { randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { type LineHaul, OPS, openLineHaul } from "../testing/line-haul";
import { newOrder, orderHeld } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

const ask = (shipmentId: string, claims: object, more: object = {}) =>
  hall.act("interceptShipment", { shipmentId, action: "RETURN_TO_CUSTOMER", reason: "Wrong goods", ...more }, claims);
const idOf = ({ intercept }: Record<string, unknown>) => (intercept as { id: string }).id;
const complete = (interceptId: string) => hall.act("completeIntercept", { interceptId, answer: "On shelf R4" });

it("a customer's parcel is taken out: not bagged meanwhile, and cancelled by the one way there is, once", async () => {
  const shipment = await hall.received();
  const customer = viewer("customer_member", shipment.tenantId);
  const outcomes = await Promise.all([ask(shipment.id, customer), ask(shipment.id, OPS)]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "InterceptShipmentSuccess",
    "ShipmentIntercepted",
  ]);
  const interceptId = idOf(outcomes.find(({ __typename }) => __typename === "InterceptShipmentSuccess")!);
  expect(await hall.add(await hall.openBag(), shipment)).toMatchObject({ reason: "INTERCEPTED" });
  const done = await Promise.all([complete(interceptId), complete(interceptId)]);
  expect(done.map(({ __typename }) => __typename).sort()).toEqual([
    "CompleteInterceptSuccess",
    "IllegalInterceptState",
  ]);
  expect(await hall.statuses(shipment)).toEqual(["CANCELLED"]);
  const { orderId, trackingNumber } = shipment;
  expect((await hall.events(shipment)).filter(({ type }) => type.includes("cancel"))).toEqual([
    { type: "shipment.cancelled.v1", payload: { shipmentId: shipment.id, orderId, trackingNumber, interceptId } },
  ]);
  const query = `query ($id: ID!) { shipment(id: $id) { intercepts { status answer } labels { voidedAt url } } }`;
  const { data } = await hall.running.run(query, { id: shipment.id }, customer);
  expect(data.shipment).toEqual({
    intercepts: [{ status: "DONE", answer: "On shelf R4" }],
    labels: Array(2).fill({ voidedAt: expect.any(String), url: null }),
  });
});

it("one that was put into a bag before is taken out before that is closed", async () => {
  const shipment = await hall.received();
  const bagId = await hall.openBag();
  await hall.add(bagId, shipment);
  const interceptId = idOf(await ask(shipment.id, OPS, { action: "DESTROY" }));
  const close = () => hall.act("closeBag", { bagId, sealNumber: "S" });
  expect(await close()).toMatchObject({
    parcels: [{ trackingNumber: shipment.trackingNumber, reason: "INTERCEPTED" }],
  });
  await hall.must("refuseIntercept", { interceptId, answer: "The customer called it off" });
  expect((await close()).__typename).toBe("CloseBagSuccess");
  expect(await ask(shipment.id, OPS)).toMatchObject({ __typename: "InterceptTooLate", status: "BAGGED" });
  expect((await hall.events(shipment)).map(({ type }) => type).filter((type) => type.includes("cancel"))).toEqual([]);
});

it("closing a bag and intercepting at once leave none both bagged and waiting", async () => {
  for (let round = 0; round < 4; round++) {
    const shipment = await hall.received();
    const bagId = await hall.openBag();
    await hall.add(bagId, shipment);
    const [asked, closed] = await Promise.all([
      ask(shipment.id, OPS),
      hall.act("closeBag", { bagId, sealNumber: "S" }),
    ]);
    const isAsked = asked.__typename === "InterceptShipmentSuccess";
    expect([asked.__typename, closed.__typename]).toEqual(
      isAsked ? ["InterceptShipmentSuccess", "BagHoldsUnfitParcels"] : ["InterceptTooLate", "CloseBagSuccess"],
    );
  }
});

it("a held one is cancelled too, one too far goes on, and an address on a label stays", async () => {
  const order = newOrder();
  const held = await hall.received(order);
  await hall.deliver(orderHeld(order));
  await complete(idOf(await ask(held.id, OPS)));
  expect(await hall.statuses(held)).toEqual(["CANCELLED"]);
  const shipment = await hall.ship();
  expect((await ask(shipment.id, OPS, { action: "CHANGE_ADDRESS" })).__typename).toBe("AddressOnLabel");
  const interceptId = idOf(await ask(shipment.id, OPS));
  await hall.sql("UPDATE shipment SET status = 'BAGGED', milestone = 'BAGGED' WHERE id = $1", [shipment.id]);
  expect((await complete(interceptId)).intercept).toEqual({
    ...{ status: "REFUSED", answer: "It was BAGGED when it was looked for." },
  });
  expect(await hall.statuses(shipment)).toEqual(["BAGGED"]);
});

it("another's shipment is unknown, and only our warehouse answers", async () => {
  const shipment = await hall.received();
  expect((await ask(shipment.id, viewer("customer_admin"))).__typename).toBe("ShipmentNotFound");
  await expect(ask(shipment.id, staff("finance"))).rejects.toThrow("FORBIDDEN");
  const interceptId = idOf(await ask(shipment.id, viewer("customer_admin", shipment.tenantId)));
  const answer = { interceptId, answer: "Done" };
  for (const claims of [viewer("customer_admin", shipment.tenantId), staff("support")]) {
    await expect(hall.act("completeIntercept", answer, claims)).rejects.toThrow("FORBIDDEN");
  }
  expect((await complete(randomUUID())).__typename).toBe("InterceptNotFound");
  expect(await hall.statuses(shipment)).toEqual(["RECEIVED"]);
});
