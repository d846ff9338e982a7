import { randomUUID } from "node:crypto";
import { staff, until } from "@baiyun/kit/testing";
import { orderCancelled } from "../testing/logistics";
import { HOUR_MS, openYjtWarehouse, type YjtWarehouse } from "../testing/yjt-warehouse";

let at: YjtWarehouse;
beforeAll(async () => {
  at = await openYjtWarehouse("yjt-receiving");
});
afterAll(() => at.close());
afterEach(() => at.sandbox.clearFaults());

it("what the warehouse weighed comes in as if our own staff had weighed it, once", async () => {
  const shipment = await at.logistics.ship();
  await at.announced(shipment.trackingNumber);
  await at.announced("NOBODYS-1");
  expect(await at.poll()).toBeNull();
  await until(async () => (await at.messageOf("NOBODYS-1"))?.verdict === "TAKEN");
  await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  expect(await at.receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
  expect((await at.logistics.shipmentOf(shipment)).status).toBe("RECEIVED");
  const unexpected = await at.sql("SELECT tracking_number FROM unexpected_parcel WHERE tracking_number = 'NOBODYS-1'");
  expect(unexpected).toEqual([{ tracking_number: "NOBODYS-1" }]);

  const [kept] = await at.sql<{ id: string }>(
    "SELECT id FROM counterpart_message WHERE $1 = ANY(about)",
    shipment.trackingNumber,
  );
  await at.logistics.running.act("replayCounterpartMessage", "", { counterpartMessageId: kept!.id }, staff("ops"));
  await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  await at.sql("UPDATE warehouse_poll SET after_number = 0");
  expect(await at.poll()).toBeNull();
  expect(await at.receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
});

/** What it shows once is shown in `yjt-faults.test.ts`. */
it.each(["DOWN", "THROTTLED", "REJECT"])(
  "a warehouse that goes on to show %s is asked again a minute later, and nothing is lost",
  async (fault) => {
    const shipment = await at.logistics.ship();
    await at.announced(shipment.trackingNumber);
    await at.sandbox.plan({ fault, counterpart: "YJT", call: "RECEIPTS" });
    const failure = await at.poll();
    expect([failure === null, await at.messageOf(shipment.trackingNumber)]).toEqual([false, undefined]);
    const { data } = await at.logistics.running.run<{
      counterparts: { id: string; health: { lastFailure: string } }[];
    }>(
      "{ counterparts { id health { lastSuccessAt lastFailureAt lastFailure lastHeardAt calls failures waiting } } }",
      {},
      staff("ops"),
    );
    expect(data.counterparts.find(({ id }) => id === at.counterpartId)!.health.lastFailure).toBe(failure);
    await at.sandbox.clearFaults();
    // One that failed again and again is left alone for a while.
    await until(async () => (await at.poll()) === null);
    await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
    expect(await at.receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
  },
);

it("one whose credentials cannot be read is said to fail, and holds up no other", async () => {
  const stated = await at.logistics.running.act(
    "stateCounterpart",
    "... on StateCounterpartSuccess { counterpart { id } }",
    {
      ...{ code: "YJT-CAN", kind: "YJT", mode: "SANDBOX", warehouseCode: "CAN1" },
      credentials: [{ field: "token", value: "unread" }],
    },
    staff("admin"),
  );
  const { id } = stated.counterpart as { id: string };
  // Asked before the other one.
  await at.sql("UPDATE counterpart SET sealed = sealed || '\\x00'::bytea WHERE id = $1", id);
  const shipment = await at.logistics.ship();
  await at.announced(shipment.trackingNumber);
  expect(await at.poll()).toBeNull();
  await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  await at.compare();
  expect(await at.sql("SELECT failure, compare_failure FROM warehouse_poll WHERE counterpart_id = $1", id)).toEqual([
    { failure: "Its credentials cannot be read.", compare_failure: "Its credentials cannot be read." },
  ]);
  await at.sql("UPDATE counterpart SET is_active = false WHERE id = $1", id);
});

it("what does not come in any more is refused, and kept for a person", async () => {
  const shipment = await at.logistics.ship();
  await at.sql("UPDATE shipment SET status = 'CANCELLED' WHERE id = $1", shipment.id);
  await at.announced(shipment.trackingNumber);
  await at.poll();
  await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "REFUSED");
  expect(await at.messageOf(shipment.trackingNumber)).toEqual({ verdict: "REFUSED", reason: "CONTRADICTS" });
  expect(await at.receipts(shipment)).toEqual([]);
});

it("what suppliers announce is told to the warehouse once, and what is sealed in a bag is picked, and then sent on", async () => {
  const [one, two, gone] = [await at.logistics.ship(), await at.logistics.ship(), await at.logistics.ship()];
  await at.logistics.deliver(orderCancelled(gone));
  const orderIds = [one, two, gone].map(({ orderId }) => orderId);
  await at.asn(orderIds, "CAN1");
  expect(await at.callsOf(one.id)).toEqual([]);
  await Promise.all([at.asn(orderIds), at.asn([one.orderId, randomUUID()])]);
  const { kind, reference } = await at.settled(one.id, "DONE");
  await at.settled(two.id, "DONE");
  expect([kind, await at.keptAs(reference)]).toEqual([
    "ANNOUNCE",
    expect.objectContaining({ kind: "ASN", parcels: [{ trackingNumber: one.trackingNumber, weightG: 640 }] }),
  ]);
  const counts = await Promise.all([one, two, gone].map(async ({ id }) => (await at.callsOf(id)).length));
  expect(counts).toEqual([1, 1, 0]);
  await at.sandbox.leap(HOUR_MS);
  await at.poll();
  await until(async () => (await at.logistics.shipmentOf(one)).status === "RECEIVED");
  const bagId = await at.bagged(one);
  await until(async () => (await at.callsOf(bagId)).filter(({ state }) => state === "DONE").length === 2);
  const calls = await at.callsOf(bagId);
  expect(calls.map((call) => call.kind)).toEqual(["PICK", "SEND_OUT"]);
  const parcels = [{ trackingNumber: one.trackingNumber, weightG: 645 }];
  expect(await Promise.all(calls.map((call) => at.keptAs(call.reference)))).toMatchObject([
    ...[
      { kind: "PICK", parcels },
      { kind: "OUTBOUND", parcels },
    ],
  ]);
});

it("what the warehouse does not take waits for a person, who has it told again; what it took is told once", async () => {
  const [refused, unheard] = [await at.logistics.ship(), await at.logistics.ship()];
  await at.sandbox.plan({ fault: "REJECT", counterpart: "YJT", call: "ASN", times: 1 });
  await at.asn([refused.orderId]);
  const { id: counterpartCallId, reference } = await at.settled(refused.id, "FAILED");
  expect(await at.keptAs(reference)).toBeNull();
  expect(await at.toLookAt()).toEqual([
    { id: counterpartCallId, kind: "ANNOUNCE", state: "FAILED", message: "SANDBOX: refused as it was told" },
  ]);
  const again = () =>
    at.ops("tellWarehouseAgain", { counterpartCallId }, "... on TellWarehouseAgainSuccess { call { state } }");
  expect(await again()).toMatchObject({ call: { state: "ASKED" } });
  await at.settled(refused.id, "DONE");
  expect([await at.keptAs(reference), (await again()).__typename, await at.toLookAt()]).toEqual([
    expect.objectContaining({ kind: "ASN" }),
    "NothingToTell",
    [],
  ]);
  await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "YJT", call: "ASN", times: 1 });
  await at.asn([unheard.orderId]);
  const told = await at.settled(unheard.id, "DONE");
  expect([await at.keptAs(told.reference), await at.callsOf(unheard.id)]).toEqual([expect.anything(), [told]]);
});

it("stock that differs twice is somebody's to look at, and settled once it agrees", async () => {
  const [lost, left] = [await at.received(), await at.received()];
  await at.port.pick(`PICK-${randomUUID()}`, [{ trackingNumber: lost.trackingNumber, weightG: 645 }]);
  await at.port.sendOut(`OUT-${randomUUID()}`, [{ trackingNumber: lost.trackingNumber, weightG: 645 }]);
  await at.sandbox.plan({ fault: "REJECT", counterpart: "YJT", call: "OUTBOUND", times: 1 });
  const bagId = await at.bagged(left);
  const { id: counterpartCallId } = await at.settled(bagId, "FAILED");
  const look = async () => {
    await at.compare();
    return [await at.openOf(lost), await at.openOf(left)];
  };
  expect(await look()).toEqual([[], []]);
  expect(await look()).toEqual([["NOT_AT_WAREHOUSE"], ["STILL_AT_WAREHOUSE"]]);
  // Told once, whoever has settled it by hand; and never where the warehouse does not answer.
  await at.sandbox.plan({ fault: "SERVER_ERROR", counterpart: "YJT", call: "STOCK" });
  expect(await look()).toEqual([["NOT_AT_WAREHOUSE"], ["STILL_AT_WAREHOUSE"]]);
  await at.sandbox.clearFaults();
  await at.ops("tellWarehouseAgain", { counterpartCallId });
  await until(async () => (await at.callsOf(bagId)).every(({ state }) => state === "DONE"));
  await at.announced(lost.trackingNumber);
  await until(async () => (await look()).flat().length === 0);
});

it("what a notice calls off is taken back once, but where another notice brings it, and announced anew after", async () => {
  const [one, two] = [await at.logistics.ship(), await at.logistics.ship()];
  const [first, second] = [randomUUID(), randomUUID()];
  await at.asn([one.orderId, two.orderId], "SZX1", first);
  await at.asn([two.orderId], "SZX1", second);
  const { reference } = await at.settled(one.id, "DONE");
  await at.settled(two.id, "DONE");
  await at.callOff([one.orderId, two.orderId], first);
  await at.callOff([one.orderId, two.orderId], first);
  await until(async () => (await at.keptAs(reference))!.cancelledAt !== undefined);
  await at.settled(one.id, "DONE");
  const kinds = async ({ id }: { id: string }) => (await at.callsOf(id)).map(({ kind, state }) => `${kind} ${state}`);
  expect([await kinds(one), await kinds(two)]).toEqual([["ANNOUNCE DONE", "WITHDRAW DONE"], ["ANNOUNCE DONE"]]);
  await at.asn([one.orderId]);
  const anew = await at.settled(one.id, "DONE");
  expect([anew.kind, anew.reference === reference, (await at.keptAs(anew.reference))!.cancelledAt]).toEqual([
    ...["ANNOUNCE", false, undefined],
  ]);
  await at.callOff([two.orderId], second);
  await until(async () => (await kinds(two)).at(-1) === "WITHDRAW DONE");
});

it("a cancelled shipment is taken back; what has come in by then stays, and somebody sees why", async () => {
  const [cancelled, come, refused] = [await at.logistics.ship(), await at.logistics.ship(), await at.logistics.ship()];
  await at.sandbox.plan({ fault: "REJECT", counterpart: "YJT", call: "ASN", times: 1 });
  await at.asn([refused.orderId]);
  await at.settled(refused.id, "FAILED");
  await at.asn([cancelled.orderId]);
  const { reference } = await at.settled(cancelled.id, "DONE");
  await at.logistics.deliver(orderCancelled(cancelled));
  await until(async () => (await at.keptAs(reference))!.cancelledAt !== undefined);
  await at.asn([come.orderId]);
  const told = await at.settled(come.id, "DONE");
  // It is in, and its receipt was not asked for yet.
  await at.sandbox.leap(HOUR_MS);
  await at.logistics.deliver(orderCancelled(come));
  const { id } = await at.settled(come.id, "FAILED");
  expect((await at.keptAs(told.reference))!.cancelledAt).toBeUndefined();
  await at.logistics.deliver(orderCancelled(refused));
  // Nothing of it is there to be taken back, and nobody has to tell it any more.
  await until(async () => (await at.callsOf(refused.id)).at(-1)?.state === "DONE");
  expect(await at.toLookAt()).toEqual([{ id, kind: "WITHDRAW", state: "FAILED", message: "It has come in already" }]);
});
