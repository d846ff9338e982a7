import { randomUUID } from "node:crypto";
import { viewer } from "@baiyun/kit/testing";
import { type LineHaul, OPS, openLineHaul } from "../testing/line-haul";
import { article, newOrder, orderAccepted, orderCancelled, orderHeld } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

const close = (bagId: string) => hall.act("closeBag", { bagId, sealNumber: "SEAL 7" });
const remove = (bagId: string, trackingNumber: string) => hall.act("removeParcelFromBag", { bagId, trackingNumber });
const content = (parcelCount: number, weightG: number, weightBasis: string | null) => ({
  ...{ parcelCount, weightG, weightBasis },
});
const insideOf = async (bagId: string) =>
  (await hall.sql("SELECT count(*)::int AS n FROM bag_parcel WHERE bag_id = $1 AND removed_at IS NULL", [bagId]))[0].n;

it("is filled, weighed by scales where they were used, and sealed; then its shipments are BAGGED and it stays", async () => {
  const [one, two] = [await hall.received(), await hall.received()];
  const measured = { weightG: 700, lengthMm: 1, widthMm: 1, heightMm: 1 };
  await hall.receive(one, { measured });
  const bagId = await hall.openBag();
  expect(await close(bagId)).toMatchObject({ __typename: "BagEmpty" });
  expect((await hall.add(bagId, one)).bag).toEqual({ content: content(1, 700, "MEASURED") });
  expect((await hall.add(bagId, two)).bag).toEqual({ content: content(2, 1_340, "MIXED") });
  expect((await remove(bagId, one.trackingNumber)).bag).toEqual({ content: content(1, 640, "DECLARED") });
  expect(await hall.statuses(one, two)).toEqual(["RECEIVED", "RECEIVED"]);
  await hall.add(bagId, one);
  const sealed = { status: "CLOSED", sealNumber: "SEAL 7", content: content(2, 1_340, "MIXED") };
  expect(await close(bagId)).toEqual({ __typename: "CloseBagSuccess", bag: sealed });
  expect(await hall.statuses(one, two)).toEqual(["BAGGED", "BAGGED"]);
  expect((await hall.events(one)).at(-1)).toMatchObject({
    type: "shipment.status_changed.v1",
    payload: { shipmentId: one.id, status: "BAGGED" },
  });
  for (const late of [hall.add(bagId, await hall.received()), remove(bagId, one.trackingNumber), close(bagId)]) {
    expect((await late).__typename).toBe("IllegalBagState");
  }
  expect(await insideOf(bagId)).toBe(2);
});

it("of two bags at once one has a parcel, and the database would refuse the other", async () => {
  const shipment = await hall.received();
  const bags = await Promise.all([hall.openBag(), hall.openBag(), hall.openBag()]);
  const outcomes = await Promise.all(bags.map((bagId) => hall.add(bagId, shipment)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "AddParcelToBagSuccess",
    "ParcelInBag",
    "ParcelInBag",
  ]);
  const winner = bags[outcomes.findIndex(({ __typename }) => __typename === "AddParcelToBagSuccess")];
  expect(outcomes.filter(({ bag }) => (bag as { id?: string } | undefined)?.id === winner).length).toBe(2);
  await expect(
    hall.sql(
      `INSERT INTO bag_parcel (id, tenant_id, bag_id, parcel_id, shipment_id, added_at, added_by)
       SELECT gen_random_uuid(), tenant_id, $1, parcel_id, shipment_id, now(), 'test' FROM bag_parcel WHERE shipment_id = $2`,
      [bags.find((id) => id !== winner), shipment.id],
    ),
  ).rejects.toThrow("parcel_in_one_bag");
});

it("closing and adding at once leave nothing in a closed bag that is not BAGGED", async () => {
  for (let round = 0; round < 4; round++) {
    const [first, late] = [await hall.received(), await hall.received()];
    const bagId = await hall.openBag();
    await hall.add(bagId, first);
    const [closed, added] = await Promise.all([close(bagId), hall.add(bagId, late)]);
    expect(closed.__typename).toBe("CloseBagSuccess");
    const isIn = added.__typename === "AddParcelToBagSuccess";
    expect(isIn || added.__typename === "IllegalBagState").toBe(true);
    expect(await hall.statuses(first, late)).toEqual(["BAGGED", isIn ? "BAGGED" : "RECEIVED"]);
    expect((closed.bag as { content: { parcelCount: number } }).content.parcelCount).toBe(isIn ? 2 : 1);
    expect(await insideOf(bagId)).toBe(isIn ? 2 : 1);
  }
});

describe("what may not be in a bag", () => {
  const refused = async (bagId: string, shipment: Parameters<LineHaul["add"]>[1]) => {
    const { reason } = await hall.add(bagId, shipment);
    expect(await hall.sql("SELECT 1 FROM bag_parcel WHERE shipment_id = $1", [shipment.id])).toEqual([]);
    return reason;
  };

  it("is held, cancelled, not in, elsewhere, without labels, or to another country", async () => {
    const bagId = await hall.openBag({ destinationCountry: "DE" });
    const [held, cancelled] = [newOrder(), newOrder()];
    const shipments = { held: await hall.received(held), cancelled: await hall.received(cancelled) };
    await hall.deliver(orderHeld(held));
    await hall.deliver(orderCancelled(cancelled));
    expect(await refused(bagId, shipments.held)).toBe("HELD");
    expect(await refused(bagId, shipments.cancelled)).toBe("CANCELLED");
    expect(await refused(bagId, await hall.ship())).toBe("NOT_RECEIVED");
    const elsewhere = await hall.ship();
    await hall.receive(elsewhere, { warehouseCode: "YIW1" });
    expect(await refused(bagId, elsewhere)).toBe("ELSEWHERE");
    const unlabelled = await hall.received();
    await hall.sql("UPDATE label SET voided_at = now() WHERE shipment_id = $1 AND format = 'ZPL'", [unlabelled.id]);
    expect(await refused(bagId, unlabelled)).toBe("LABELS_VOID");
    expect(await refused(await hall.openBag({ destinationCountry: "FR" }), await hall.received())).toBe(
      "OTHER_DESTINATION",
    );
  });

  it.each([
    ["batteries", "PI967", "DANGEROUS_GOODS"],
    ["nothing is known", null, "DANGEROUS_GOODS"],
    ["none", "NONE", undefined],
  ])("with %s in it, unless the bag is for dangerous goods", async (_what, battery, reason) => {
    const order = { ...newOrder(), serviceCode: "YUN-BATT" };
    const lines = [article(), article({ battery: battery ?? "NONE" })];
    await hall.deliver(orderAccepted(order, undefined, { lines }));
    if (battery === null) {
      // A shipment of before it was asked.
      await hall.sql("UPDATE shipment SET dangerous_goods = NULL WHERE order_id = $1", [order.orderId]);
    }
    const shipment = await hall.shipmentOf(order);
    await hall.receive(shipment);
    expect((await hall.add(await hall.openBag(), shipment)).reason).toBe(reason);
    if (reason) {
      const dangerous = await hall.openBag({ dangerousGoods: true });
      expect((await hall.add(dangerous, shipment)).__typename).toBe("AddParcelToBagSuccess");
    }
  });

  it("comes out before the bag is closed, which changes nothing until then", async () => {
    const [held, cancelled] = [newOrder(), newOrder()];
    const [one, two, three] = [await hall.received(held), await hall.received(cancelled), await hall.received()];
    const bagId = await hall.openBag();
    for (const shipment of [one, two, three]) await hall.add(bagId, shipment);
    await hall.deliver(orderHeld(held));
    await hall.deliver(orderCancelled(cancelled));
    const { __typename, parcels } = await close(bagId);
    expect(__typename).toBe("BagHoldsUnfitParcels");
    expect(
      new Map((parcels as { trackingNumber: string; reason: string }[]).map((p) => [p.trackingNumber, p.reason])),
    ).toEqual(
      new Map([
        [one.trackingNumber, "HELD"],
        [two.trackingNumber, "CANCELLED"],
      ]),
    );
    expect(await hall.statuses(one, two, three)).toEqual(["ON_HOLD", "CANCELLED", "RECEIVED"]);
    for (const { trackingNumber } of [one, two]) await hall.must("removeParcelFromBag", { bagId, trackingNumber });
    expect((await close(bagId)).__typename).toBe("CloseBagSuccess");
  });
});

it("is our staff's: its customer sees neither bag nor number, and opens none", async () => {
  const shipment = await hall.received();
  const bagId = await hall.sealed(shipment);
  const customer = viewer("customer_admin", shipment.tenantId);
  const query = "query ($id: ID!) { shipment(id: $id) { status bag { id number } } }";
  const asked = (claims: object) => hall.running.run<{ shipment: object }>(query, { id: shipment.id }, claims);
  expect((await asked(OPS)).data.shipment).toMatchObject({ bag: { id: bagId } });
  const { data, errors } = await asked(customer);
  expect(data.shipment).toEqual({ status: "BAGGED", bag: null });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
  const entity = "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Bag { number } } }";
  const reference = { r: [{ __typename: "Bag", id: bagId }] };
  expect((await hall.running.run(entity, reference, customer)).data).toEqual({ _entities: [null] });
  await expect(hall.act("openBag", { warehouseCode: "SZX1", gateway: "DEFRA" }, customer)).rejects.toThrow("FORBIDDEN");
});

it("an unknown bag, number and gateway are named, and a key acts once", async () => {
  const shipment = await hall.received();
  expect((await hall.add(randomUUID(), shipment)).__typename).toBe("BagNotFound");
  const bagId = await hall.openBag();
  expect((await hall.act("addParcelToBag", { bagId, trackingNumber: "YT0" })).__typename).toBe("ShipmentNotFound");
  expect((await hall.act("openBag", { warehouseCode: "SZX1", gateway: "Frankfurt" })).faults).toEqual([
    { field: "gateway", message: "A UN/LOCODE is a country and three letters or digits, such as DEFRA." },
  ]);
  const again = { idempotencyKey: randomUUID() };
  const answers = await Promise.all([1, 2, 3].map(() => hall.add(bagId, shipment, again)));
  expect(answers).toEqual(Array(3).fill(answers[0]));
  expect(answers[0]!.bag).toEqual({ content: content(1, 640, "DECLARED") });
});

it("what went into it, and what was taken out again, is a document of EPCIS events once it is sealed", async () => {
  hall.running.clock.set("2026-11-26T08:00:00.000Z");
  const [one, two] = [await hall.received(), await hall.received()];
  const bagId = await hall.openBag();
  const before = await hall.received();
  for (const shipment of [one, before, two]) await hall.add(bagId, shipment);
  await remove(bagId, before.trackingNumber);
  const document = async () => {
    const query = "query ($id: ID!) { bag(id: $id) { number packingDocument } }";
    const { data } = await hall.running.run<{ bag: { number: string; packingDocument: string | null } }>(
      query,
      { id: bagId },
      OPS,
    );
    return { number: data.bag.number, text: data.bag.packingDocument };
  };
  expect((await document()).text).toBeNull();
  await close(bagId);
  hall.running.clock.set("2026-11-26T09:00:00.000Z");
  await hall.must("offloadParcel", { bagId, trackingNumber: two.trackingNumber, reason: "Damaged" });
  const { number, text } = await document();
  const parcelsOf = (...shipments: { trackingNumber: string }[]) =>
    shipments.map((shipment) => `urn:baiyun:parcel:${shipment.trackingNumber}`);
  const about = { type: "AggregationEvent", parentID: `urn:baiyun:bag:${number}` };
  const place = { id: "urn:baiyun:warehouse:SZX1" };
  expect(JSON.parse(text!)).toEqual({
    "@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"],
    ...{ type: "EPCISDocument", schemaVersion: "2.0", creationDate: "2026-11-26T09:00:00.000Z" },
    epcisBody: {
      eventList: [
        {
          ...{
            ...about,
            action: "ADD",
            bizStep: "packing",
            disposition: "container_closed",
            childEPCs: parcelsOf(one, two),
          },
          ...{
            eventTime: "2026-11-26T08:00:00.000Z",
            eventTimeZoneOffset: "+08:00",
            readPoint: place,
            bizLocation: place,
          },
        },
        {
          ...{
            ...about,
            action: "DELETE",
            bizStep: "unpacking",
            disposition: "in_progress",
            childEPCs: parcelsOf(two),
          },
          ...{ eventTime: "2026-11-26T09:00:00.000Z", eventTimeZoneOffset: "+00:00" },
        },
      ],
    },
  });
});
