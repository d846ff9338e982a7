import { run, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type LineHaul, openLineHaul } from "../testing/line-haul";
import { newOrder, orderAccepted, PARCEL, scanned } from "../testing/logistics";

let hall: LineHaul;
beforeAll(async () => {
  hall = await openLineHaul();
});
afterAll(() => hall.close());

interface Shown {
  status: string;
  parcels: { id: string; trackingNumber: string; status: string }[];
}
const QUERY = "query ($id: ID!) { shipment(id: $id) { status parcels { id trackingNumber status } } }";
const shown = async ({ id, tenantId }: Shipment): Promise<Shown> =>
  (await run<{ shipment: Shown }>(hall.subgraph, QUERY, { id }, viewer("customer_admin", tenantId))).data.shipment;
const standing = async (shipment: Shipment) => {
  const { status, parcels } = await shown(shipment);
  return [status, ...parcels.map((parcel) => parcel.status)];
};

/** A shipment of two, and the same as under its second's number. */
async function two(): Promise<{ shipment: Shipment; second: Shipment }> {
  const order = newOrder();
  await hall.deliver(orderAccepted(order, PARCEL, { parcels: [PARCEL, PARCEL] }));
  const shipment = await hall.shipmentOf(order);
  const { parcels } = await shown(shipment);
  const second = Object.assign(Object.create(shipment), { ...shipment, trackingNumber: parcels[1]!.trackingNumber });
  return { shipment, second };
}
const told = async (shipment: Shipment) =>
  (await hall.events(shipment)).map(({ type, payload }) => {
    const { status } = payload as { status?: string };
    return status ?? type.replace("shipment.", "").replace(".v1", "");
  });

describe("one of two comes back", () => {
  const scan = (of: Shipment, what: string, day: number, country = "DE") =>
    hall.deliver(scanned(of, what, `2026-11-${day}T08:00:00Z`, country));
  const cameBack = async (parcelId: string) =>
    (await hall.running.events(parcelId)).flatMap(({ type, payload }) =>
      type === "parcel.comes_back.v1" ? [(payload as { status: string }).status] : [],
    );

  it("and the other is delivered, before or after: the shipment is DELIVERED, and it is told which comes back", async () => {
    const { shipment, second } = await two();
    const [first, other] = (await shown(shipment)).parcels;
    await scan(shipment, "OUT_FOR_DELIVERY", 20);
    await scan(second, "OUT_FOR_DELIVERY", 20);
    await scan(second, "EXCEPTION RETURNING", 21);
    expect(await standing(shipment)).toEqual(["OUT_FOR_DELIVERY", "OUT_FOR_DELIVERY", "RETURNING"]);
    await scan(second, "DELIVERED", 25, "CN");
    expect(await standing(shipment)).toEqual(["OUT_FOR_DELIVERY", "OUT_FOR_DELIVERY", "RETURNED"]);
    await scan(shipment, "DELIVERED", 22);
    expect(await standing(shipment)).toEqual(["DELIVERED", "DELIVERED", "RETURNED"]);
    expect(await told(shipment)).toEqual(["labelled", "partly_departed", "OUT_FOR_DELIVERY", "DELIVERED"]);
    expect([await cameBack(first!.id), await cameBack(other!.id)]).toEqual([[], ["RETURNING", "RETURNED"]]);
    expect((await hall.running.events(other!.id)).at(-1)!.payload).toEqual({
      ...{ parcelId: other!.id, shipmentId: shipment.id, orderId: shipment.orderId, number: 2, status: "RETURNED" },
      ...{ trackingNumber: second.trackingNumber, occurredAt: "2026-11-25T08:00:00.000Z" },
    });
  });

  it("and then the other: the shipment goes back, and is RETURNED when the last came", async () => {
    const { shipment, second } = await two();
    await scan(second, "EXCEPTION RETURNED", 21, "CN");
    await scan(shipment, "EXCEPTION RETURNING", 22);
    expect(await standing(shipment)).toEqual(["RETURNING", "RETURNING", "RETURNED"]);
    await scan(shipment, "EXCEPTION RETURNED", 24, "CN");
    expect(await standing(shipment)).toEqual(["RETURNED", "RETURNED", "RETURNED"]);
    expect((await told(shipment)).slice(-2)).toEqual(["RETURNING", "RETURNED"]);
  });

  it("as was decided of what nobody took: the one that is delivered stays so, and the one on its way goes on", async () => {
    const decide = async (delivered: boolean, choice: string) => {
      const { shipment, second } = await two();
      await scan(second, delivered ? "DELIVERED" : "OUT_FOR_DELIVERY", 20);
      await scan(shipment, "DELIVERY_FAILURE REFUSED", 21);
      expect((await standing(shipment))[0]).toBe("DELIVERY_FAILED");
      await hall.must("decideShipment", { shipmentId: shipment.id, choice, reason: "Nobody took it." });
      return { shipment, second };
    };
    const beside = await decide(true, "RETURN");
    expect(await standing(beside.shipment)).toEqual(["DELIVERED", "RETURNING", "DELIVERED"]);
    await hall.deliver(scanned(beside.shipment, "DELIVERED", "2030-11-29T08:00:00Z", "CN"));
    expect(await standing(beside.shipment)).toEqual(["DELIVERED", "RETURNED", "DELIVERED"]);
    const { parcels } = await shown(beside.shipment);
    expect(await cameBack(parcels[0]!.id)).toEqual(["RETURNING", "RETURNED"]);
    expect(await standing((await decide(true, "DESTROY")).shipment)).toEqual(["DELIVERED", "DESTROYED", "DELIVERED"]);
    const ahead = await decide(false, "RETURN");
    expect(await standing(ahead.shipment)).toEqual(["OUT_FOR_DELIVERY", "RETURNING", "OUT_FOR_DELIVERY"]);
    await hall.deliver(scanned(ahead.second, "DELIVERED", "2030-11-30T08:00:00Z", "DE"));
    expect(await standing(ahead.shipment)).toEqual(["DELIVERED", "RETURNING", "DELIVERED"]);
  });
});
