import { staff, until } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { BookedLogistics, type Counterpart, newService } from "../testing/bookings";
import { openLogistics } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";

let sandbox: SandboxProcess;
let booked: BookedLogistics;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  const patience = { CARRIER_TIMEOUT_MS: "2000", CARRIER_RETRY_MS: "100" };
  booked = new BookedLogistics(await openLogistics({ CARRIER_SANDBOX_URL: sandbox.url, ...patience }));
});
afterAll(async () => {
  await booked.logistics.close();
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

const OPS = staff("ops");

interface Told {
  id: string;
  state: string;
  warehouseCode: string;
  readyAt: string;
  readyUntil: string | null;
  weightG: number;
  parcelCount: number;
  takenAs: string | null;
  message: string | null;
  account: { code: string };
}
const BAG = `query ($id: ID!) { bag(id: $id) { carrierManifests {
  id state warehouseCode readyAt readyUntil weightG parcelCount takenAs message account { code } } } }`;

/** Labelled by a carrier of its own, and in at the warehouse. */
async function received(service: string, times = 1): Promise<Shipment[]> {
  const shipments: Shipment[] = [];
  for (let n = 0; n < times; n += 1) {
    const shipment = await booked.ship(service);
    await booked.becomes(shipment, ({ status }) => status === "LABELLED");
    const { trackingNumber } = await booked.logistics.shipmentOf(shipment);
    await booked.act("receiveParcel", { warehouseCode: "SZX1", trackingNumber });
    shipments.push(await booked.logistics.shipmentOf(shipment));
  }
  return shipments;
}
async function sealed(...shipments: Shipment[]): Promise<string> {
  const opened = await booked.act(
    "openBag",
    { warehouseCode: "SZX1", gateway: "DEFRA" },
    "... on OpenBagSuccess { bag { id } }",
  );
  const { id: bagId } = opened.bag as { id: string };
  for (const { trackingNumber } of shipments) await booked.act("addParcelToBag", { bagId, trackingNumber });
  expect(await toldOf(bagId)).toEqual([]);
  expect((await booked.act("closeBag", { bagId, sealNumber: "S1" })).__typename).toBe("CloseBagSuccess");
  return bagId;
}
async function toldOf(id: string): Promise<Told[]> {
  const { data } = await booked.logistics.running.run<{ bag: { carrierManifests: Told[] } }>(BAG, { id }, OPS);
  return data.bag.carrierManifests;
}
async function settled(bagId: string): Promise<Told[]> {
  await until(async () => (await toldOf(bagId)).every(({ state }) => state !== "ASKED"));
  return (await toldOf(bagId)).toSorted((a, b) => (a.account.code < b.account.code ? -1 : 1));
}
const route = async (counterpart: Counterpart) => {
  const service = newService();
  return { service, ...(await booked.route(service, counterpart, 1)) };
};

it("each carrier is told what of a sealed bag is its own to fetch; who takes no such call has the printed list", async () => {
  const [fourPx, yanwen, yun] = [await route("FOUR_PX"), await route("YANWEN"), await route("YUNEXPRESS_OMS")];
  const [one, two] = await received(fourPx.service, 2);
  const [three] = await received(yanwen.service);
  const [four] = await received(yun.service);
  const bagId = await sealed(one!, three!, two!, four!);
  const told = await settled(bagId);
  expect(
    told.map(({ account, state, parcelCount, weightG, warehouseCode, message }) => [
      ...[account.code, state, parcelCount, weightG, warehouseCode, message],
    ]),
  ).toEqual([
    [fourPx.accountCode, "TAKEN", 2, 1280, "SZX1", null],
    [yanwen.accountCode, "TAKEN", 1, 640, "SZX1", null],
    [yun.accountCode, "ON_PAPER", 1, 640, "SZX1", null],
  ]);
  expect(await sandbox.keptBy("FOUR_PX", `M/BYM-${told[0]!.id}`)).toEqual({
    ...{ reference: `BYM-${told[0]!.id}`, number: told[0]!.takenAs },
    numbers: [one!.trackingNumber, two!.trackingNumber],
    from: Date.parse(told[0]!.readyAt),
  });
  expect(told.map(({ readyUntil }) => readyUntil)).toEqual([null, null, null]);
  expect([told[0]!.takenAs, told[2]!.takenAs]).toEqual([expect.stringMatching(/^PU\d{8}$/), null]);
});

it("what a carrier refuses waits for a person, who has it told again; what nobody heard of is told once", async () => {
  const { service } = await route("FOUR_PX");
  const [refused, unheard] = await received(service, 2);
  await sandbox.plan({ fault: "REJECT", counterpart: "FOUR_PX", call: "MANIFEST", times: 1 });
  const bagId = await sealed(refused!);
  const [{ id, ...failed }] = (await settled(bagId)) as [Told];
  expect(failed).toMatchObject({ state: "FAILED", message: "SANDBOX: refused as it was told", takenAs: null });
  expect(await sandbox.keptBy("FOUR_PX", `M/BYM-${id}`)).toBeNull();
  const again = () =>
    booked.act(
      "tellCarrierManifestAgain",
      { carrierManifestId: id },
      "... on TellCarrierManifestAgainSuccess { carrierManifest { state } }",
    );
  expect(await again()).toMatchObject({ carrierManifest: { state: "ASKED" } });
  expect(await settled(bagId)).toMatchObject([{ id, state: "TAKEN", message: null }]);
  expect((await again()).__typename).toBe("CarrierManifestNotFailed");
  const unknown = await booked.act("tellCarrierManifestAgain", { carrierManifestId: "nobody's" });
  expect(unknown.__typename).toBe("CarrierManifestNotFound");

  await sandbox.plan({ fault: "GARBAGE", counterpart: "FOUR_PX", call: "MANIFEST", times: 1 });
  const [told] = (await settled(await sealed(unheard!))) as [Told];
  // The carrier had it the first time, and says no number of what it has already.
  expect(told).toMatchObject({ state: "TAKEN", takenAs: null, message: null });
});

it("is told from when to when its warehouse hands over, where that is stated", async () => {
  const { service } = await route("YANWEN");
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, pickupFrom: "18:00", pickupTo: "20:00" }));
  await booked.act("stateWarehouseDays", {
    ...{ warehouseCode: "SZX1", serviceCode: service, validFrom: "2026-01-01", days },
  });
  booked.logistics.running.clock.set(new Date("2026-12-02T03:00:00Z"));
  const [told] = (await settled(await sealed(...(await received(service))))) as [Told];
  booked.logistics.running.clock.release();
  const [from, until] = ["2026-12-02T10:00:00.000Z", "2026-12-02T12:00:00.000Z"];
  expect(told).toMatchObject({ state: "TAKEN", readyAt: from, readyUntil: until });
  expect(await sandbox.keptBy("YANWEN", `M/BYM-${told.id}`)).toMatchObject({ from, until });
});

it("what is taken out after its carrier was told is somebody's to settle, until it goes in another bag", async () => {
  const { service } = await route("FOUR_PX");
  const [stays, goes] = await received(service, 2);
  const bagId = await sealed(stays!, goes!);
  await settled(bagId);
  const open = async ({ id }: Shipment) => (await booked.standing({ id } as Shipment)).exceptions;
  expect([await open(stays!), await open(goes!)]).toEqual([[], []]);
  const { trackingNumber } = goes!;
  await booked.act("offloadParcel", { bagId, trackingNumber, reason: "No room" });
  expect([await open(stays!), await open(goes!)]).toEqual([[], ["PICKUP_CHANGED"]]);
  await settled(await sealed(goes!));
  expect(await open(goes!)).toEqual([]);
});

it("what a carrier refused it is told again without what was taken out", async () => {
  const { service } = await route("FOUR_PX");
  const [stays, goes] = await received(service, 2);
  await sandbox.plan({ fault: "REJECT", counterpart: "FOUR_PX", call: "MANIFEST", times: 1 });
  const bagId = await sealed(stays!, goes!);
  const [{ id }] = (await settled(bagId)) as [Told];
  await booked.act("offloadParcel", { bagId, trackingNumber: goes!.trackingNumber, reason: "No room" });
  expect((await booked.standing(goes!)).exceptions).toEqual([]);
  await booked.act("tellCarrierManifestAgain", { carrierManifestId: id });
  expect(await settled(bagId)).toMatchObject([{ id, state: "TAKEN", parcelCount: 1, weightG: 640 }]);
  expect(await sandbox.keptBy("FOUR_PX", `M/BYM-${id}`)).toMatchObject({ numbers: [stays!.trackingNumber] });
});
