import type { Shipment } from "../shipment/shipment.entity";
import { brokerAt } from "../testing/declarations";
import { ARRIVED, DEPARTED, LEGS, type LineHaul, newMawb, openLineHaul } from "../testing/line-haul";
import { article, newOrder, orderHeld, orderReleased } from "../testing/logistics";

let hall: LineHaul;
let customs: ReturnType<typeof brokerAt>;
beforeAll(async () => {
  hall = await openLineHaul();
  customs = brokerAt(hall);
});
afterAll(() => hall.close());

/** A shipment with goods, whose parcel is in. */
async function received(order = newOrder()): Promise<Shipment> {
  const shipment = await hall.ship(order, { lines: [article()] });
  await hall.receive(shipment);
  return shipment;
}
async function loaded(...shipments: Shipment[]) {
  const { id: consignmentId } = (await hall.must("planConsignment", { mawb: newMawb(), legs: LEGS })).consignment as {
    id: string;
  };
  const bagId = await hall.sealed(...shipments);
  await hall.must("addBagToConsignment", { consignmentId, bagId });
  await hall.must("closeConsignment", { consignmentId });
  return { consignmentId, bagId };
}
const exceptionsOf = ({ id }: Shipment) =>
  hall.sql("SELECT kind, closed_at IS NULL AS open FROM shipment_exception WHERE shipment_id = $1 ORDER BY id", [id]);
const passed = async (shipment: Shipment) =>
  (await hall.events(shipment))
    .map(({ payload }) => (payload as { status?: string }).status)
    .filter((status) => status !== undefined && status !== "RECEIVED" && status !== "AWAITING_INBOUND");

type Step = "bag" | "depart" | "arrive" | `${"EXPORT" | "IMPORT"} ${string}`;
const ALL_THE_WAY = ["BAGGED", "EXPORT_CLEARED", "DEPARTED", "ARRIVED", "IMPORT_CLEARED"];
const HELD_ON_THE_WAY = [...ALL_THE_WAY.slice(0, 4), "IMPORT_HELD", "IMPORT_CLEARED"];

it.each<[string, Step[], string[]]>([
  ["all before", ["EXPORT RELEASED", "IMPORT RELEASED", "bag", "depart", "arrive"], ALL_THE_WAY],
  ["each after", ["bag", "EXPORT RELEASED", "depart", "arrive", "IMPORT RELEASED"], ALL_THE_WAY],
  ["import while it flies", ["EXPORT RELEASED", "bag", "depart", "IMPORT RELEASED", "arrive"], ALL_THE_WAY],
  ["import first of all", ["IMPORT RELEASED", "bag", "EXPORT RELEASED", "depart", "arrive"], ALL_THE_WAY],
  [
    "held before it arrives",
    ["bag", "EXPORT RELEASED", "IMPORT HELD_DOCS", "depart", "arrive", "IMPORT RELEASED"],
    HELD_ON_THE_WAY,
  ],
  [
    "held, and let go before it arrives",
    ["EXPORT RELEASED", "bag", "IMPORT HELD_EXAM", "depart", "IMPORT RELEASED", "arrive"],
    ALL_THE_WAY,
  ],
  [
    "held when it is here",
    ["EXPORT RELEASED", "bag", "depart", "arrive", "IMPORT HELD_EXAM", "IMPORT RELEASED"],
    HELD_ON_THE_WAY,
  ],
])("customs' word and the line-haul's meet: %s", async (_case, steps, expected) => {
  const [one, two] = [await received(), await received()];
  let consignmentId = "";
  for (const step of steps) {
    if (step === "bag") ({ consignmentId } = await loaded(one, two));
    else if (step === "depart") await hall.must("departConsignment", { consignmentId, ...DEPARTED });
    else if (step === "arrive") await hall.must("arriveConsignment", { consignmentId, ...ARRIVED });
    else {
      const [direction, said] = step.split(" ") as [string, string];
      for (const shipment of [one, two]) await customs.told(shipment, direction, said);
    }
  }
  expect(await passed(one)).toEqual(expected);
  expect(await passed(two)).toEqual(expected);
  expect([await exceptionsOf(one), await exceptionsOf(two)]).toEqual([[], []]);
});

it("what our staff hold is taken on below the hold, and stands there once it is released", async () => {
  const order = newOrder();
  const shipment = await received(order);
  await loaded(shipment);
  await customs.told(shipment, "EXPORT");
  await hall.deliver(orderHeld(order));
  await customs.told(shipment, "EXPORT", "RELEASED");
  expect(await hall.statuses(shipment)).toEqual(["ON_HOLD"]);
  await hall.deliver(orderReleased(order));
  expect(await passed(shipment)).toEqual(["BAGGED", "ON_HOLD", "EXPORT_CLEARED"]);
});

it("what an office refused does not leave, whatever else was written down; offloaded, the others go", async () => {
  const [refused, forbidden, free] = [await received(), await received(), await received()];
  const { consignmentId, bagId } = await loaded(refused, forbidden, free);
  await hall.must("recordExportClearance", { consignmentId, reference: "9610-2" });
  await customs.told(refused, "EXPORT", "HELD_EXAM");
  const { id: declarationId } = await customs.draftOf(forbidden, "IMPORT");
  await customs.act("referDeclaration", "", { declarationId, referral: "DNL", reason: "Not to be loaded" });
  const barred = await hall.act("departConsignment", { consignmentId, ...DEPARTED });
  const bars = (barred.shipments as { trackingNumber: string; reasons: string[] }[]).map(
    ({ trackingNumber, reasons }) => [trackingNumber, reasons],
  );
  expect(new Map(bars as [string, string[]][])).toEqual(
    new Map([
      [refused.trackingNumber, ["EXPORT_REFUSED"]],
      [forbidden.trackingNumber, ["DO_NOT_LOAD"]],
    ]),
  );
  expect(await hall.statuses(refused, forbidden, free)).toEqual(Array(3).fill("EXPORT_CLEARED"));
  for (const { trackingNumber } of [refused, forbidden]) {
    await hall.must("offloadParcel", { bagId, trackingNumber, reason: "Customs" });
  }
  await hall.must("departConsignment", { consignmentId, ...DEPARTED });
  expect(await hall.statuses(refused, forbidden, free)).toEqual(["EXPORT_CLEARED", "EXPORT_CLEARED", "DEPARTED"]);

  await customs.answer((await customs.draftOf(refused, "EXPORT")).id, "RELEASED");
  await customs.act("resolveReferral", "", { declarationId, reason: "Cleared" });
  const next = await loaded(refused, forbidden);
  await hall.must("departConsignment", { consignmentId: next.consignmentId, ...DEPARTED });
  expect(await hall.statuses(refused, forbidden)).toEqual(["DEPARTED", "DEPARTED"]);
});

it("goes another way from where it is; what it has flown stays, and bags follow its new end", async () => {
  const shipment = await received();
  await customs.told(shipment, "EXPORT", "RELEASED");
  const { consignmentId, bagId } = await loaded(shipment);
  const leg = (from: string, to: string, flight: string) => ({ from, to, carrier: "Air", flight });
  const reroute = (legs: object[], reason: string) => hall.act("rerouteConsignment", { consignmentId, legs, reason });
  expect((await reroute([leg("HKHKG", "DEFRA", "X1")], "Typhoon")).__typename).toBe("InvalidInput");
  await hall.must("departConsignment", { consignmentId, ...DEPARTED });
  // The truck to Hong Kong has left, so it goes on from there.
  expect((await reroute([leg("CNSZX", "DEFRA", "X1")], "Typhoon")).__typename).toBe("InvalidInput");
  expect(await reroute([leg("HKHKG", "TWTPE", "X1"), leg("TWTPE", "NLAMS", "X2")], "Typhoon")).toEqual({
    __typename: "RerouteConsignmentSuccess",
    consignment: {
      ...{ flight: "T1", origin: "CNSZX", destination: "NLAMS" },
      legs: [
        { position: 0, from: "CNSZX", to: "HKHKG", flight: "T1" },
        { position: 1, from: "HKHKG", to: "TWTPE", flight: "X1" },
        { position: 2, from: "TWTPE", to: "NLAMS", flight: "X2" },
      ],
      bags: { edges: [{ node: { id: bagId, gateway: "NLAMS" } }] },
      reroutes: [{ reason: "Typhoon", notTaken: [{ from: "HKHKG", to: "DEFRA", flight: "CA 1041" }] }],
    },
  });
  await hall.must("arriveConsignment", { consignmentId, ...ARRIVED });
  expect(await reroute([leg("NLAMS", "DEFRA", "X3")], "Late")).toMatchObject({ current: "ARRIVED" });
  const rewritten = hall.sql("UPDATE consignment_reroute SET reason = 'none' WHERE consignment_id = $1", [
    consignmentId,
  ]);
  await expect(rewritten).rejects.toThrow("permission denied");
});
