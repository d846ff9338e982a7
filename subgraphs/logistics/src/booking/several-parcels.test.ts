import { staff } from "@baiyun/kit/testing";
import { BookedLogistics, newService, type Standing } from "../testing/bookings";
import { article, openLogistics, orderCancelled, PARCEL } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";

const SECOND = { weightG: 300, lengthMm: 200, widthMm: 150, heightMm: 100 };

let sandbox: SandboxProcess;
let booked: BookedLogistics;
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  booked = new BookedLogistics(
    await openLogistics({ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: "6000", CARRIER_RETRY_MS: "100" }),
  );
});
afterAll(async () => {
  await booked.logistics.close();
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

const PACKED = [
  { number: 1, quantity: 3 },
  { number: 2, quantity: 2 },
];
const two = (service: string, lines: object[] = [article({ quantity: 5, inParcels: PACKED })]) =>
  booked.ship(service, { lines, parcels: [PARCEL, SECOND] });
const isLabelled = ({ status }: { status: string }) => status === "LABELLED";

const SHOWN = `query ($id: ID!) { shipment(id: $id) { trackingNumber labels { format parcel { number } }
  parcels { number trackingNumber status } carrierBookings { state considered { accountCode verdict } } } }`;
interface Shown {
  trackingNumber: string;
  labels: { format: string; parcel: { number: number } }[];
  parcels: { number: number; trackingNumber: string; status: string }[];
  carrierBookings: { state: string; considered: { accountCode: string; verdict: string }[] }[];
}
async function shown({ id }: { id: string }): Promise<Shown> {
  const { data } = await booked.logistics.running.run<{ shipment: Shown }>(SHOWN, { id }, staff("ops"));
  return data.shipment;
}
/** What a carrier has of a shipment's parcels by an attempt: its numbers, and whether they were taken out again. */
async function atCarrier({ id }: { id: string }, attempt: number) {
  const own = `BY-${id.replaceAll("-", "").toUpperCase()}-${attempt}`;
  const found = await Promise.all([1, 2].map((number) => sandbox.parcelsOf(`${own}-P${number}`)));
  return found.map((parcels) =>
    parcels.map(({ number, weightG, cancelledAt }) => ({ number, weightG, isOut: cancelledAt !== null })),
  );
}

it("each parcel has the carrier's own number and label, and is told with what is in it", async () => {
  const service = newService();
  const { accountCode } = await booked.route(service, "FOUR_PX", 1);
  const shipment = await two(service);
  const { calls, labels, alive } = await booked.becomes(shipment, isLabelled);
  expect([labels, alive]).toEqual([2, 1]);
  expect(calls.map(({ kind, state, attempts }) => `${kind} ${state} ${attempts}`).sort()).toEqual([
    ...["CREATE DONE 1", "CREATE DONE 1", "LABEL DONE 1", "LABEL DONE 1"],
  ]);
  const [first, second] = (await atCarrier(shipment, 1)).flat();
  expect([first, second]).toEqual([
    { number: first!.number, weightG: PARCEL.weightG, isOut: false },
    { number: second!.number, weightG: SECOND.weightG, isOut: false },
  ]);
  expect(first!.number).not.toBe(second!.number);
  const { trackingNumber, parcels, labels: made, carrierBookings } = await shown(shipment);
  expect(trackingNumber).toBe(first!.number);
  expect(parcels).toEqual([
    { number: 1, trackingNumber: first!.number, status: "LABELLED" },
    { number: 2, trackingNumber: second!.number, status: "LABELLED" },
  ]);
  expect(made.map(({ format, parcel }) => `${format} ${parcel.number}`).sort()).toEqual(["PDF 1", "PDF 2"]);
  expect(carrierBookings).toEqual([{ state: "LABELLED", considered: [{ accountCode, verdict: "CHOSEN" }] }]);
  const told = (await booked.logistics.events(shipment)).find(({ type }) => type === "shipment.labelled.v1")!.payload;
  expect((told as { parcels: { trackingNumber: string }[] }).parcels.map((each) => each.trackingNumber)).toEqual([
    ...[first!.number, second!.number],
  ]);
});

it.each(["CREATE", "LABEL"])(
  "when one's %s is refused, the others are taken out and all go by the next carrier",
  async (call) => {
    const service = newService();
    const refusing = await booked.route(service, "FOUR_PX", 1);
    const next = await booked.route(service, "YANWEN", 2);
    await sandbox.plan({ fault: "REJECT", counterpart: "FOUR_PX", call, times: 1 });
    const shipment = await two(service);
    const { bookings, alive, labels, exceptions } = await booked.becomes(shipment, isLabelled);
    expect(bookings.map(({ state, account }) => [state, account])).toEqual([
      ["VOID", refusing.accountCode],
      ["LABELLED", next.accountCode],
    ]);
    expect([alive, labels, exceptions]).toEqual([1, 2, []]);
    expect((await atCarrier(shipment, 1)).flat().filter(({ isOut }) => !isOut)).toEqual([]);
    const there = (await atCarrier(shipment, 2)).map((parcels) => parcels.map(({ isOut }) => isOut));
    expect(there).toEqual([[false], [false]]);
    const failed = (await booked.logistics.events(shipment)).filter(({ type }) => type === "shipment.label_failed.v1");
    expect(failed).toHaveLength(1);
  },
);

it("an answer that is lost is asked about, and no parcel is there twice", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1, { tries: 5 });
  await sandbox.plan({ fault: "TIMEOUT_AFTER_ACCEPT", counterpart: "FOUR_PX", call: "CREATE", times: 1 });
  const shipment = await two(service);
  await booked.becomes(shipment, isLabelled);
  expect((await atCarrier(shipment, 1)).map((parcels) => parcels.map(({ isOut }) => isOut))).toEqual([
    [false],
    [false],
  ]);
});

it("when a carrier is down, all go by the next one; what it may have is taken out once it is back", async () => {
  const service = newService();
  const down = await booked.route(service, "FOUR_PX", 1, { tries: 2 });
  const next = await booked.route(service, "YANWEN", 2);
  await sandbox.plan({ fault: "TIMEOUT_AFTER_ACCEPT", counterpart: "FOUR_PX", call: "CREATE" });
  await sandbox.plan({ fault: "DOWN", counterpart: "FOUR_PX" });
  const shipment = await two(service);
  const { bookings, alive, labels } = await booked.becomes(shipment, isLabelled);
  expect(bookings.map(({ state, account }) => [state, account])).toEqual([
    ["VOID", down.accountCode],
    ["LABELLED", next.accountCode],
  ]);
  expect([alive, labels]).toEqual([1, 2]);
  const there = (await atCarrier(shipment, 2)).map((parcels) => parcels.map(({ isOut }) => isOut));
  expect(there).toEqual([[false], [false]]);
  await sandbox.clearFaults();
  const isOut = ({ calls }: Standing) =>
    calls.filter(({ kind, state }) => kind === "CANCEL" && state === "DONE").length === 2;
  await booked.becomes(shipment, isOut);
  expect((await atCarrier(shipment, 1)).flat().filter((parcel) => !parcel.isOut)).toEqual([]);
});

it("when its order is cancelled, all of them are taken out", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1);
  const shipment = await two(service);
  await booked.becomes(shipment, isLabelled);
  await booked.logistics.deliver(orderCancelled(shipment.order));
  const { status, labels } = await booked.becomes(shipment, ({ alive }) => alive === 0);
  expect([status, labels]).toEqual(["CANCELLED", 0]);
  expect((await atCarrier(shipment, 1)).map((parcels) => parcels.map(({ isOut }) => isOut))).toEqual([[true], [true]]);
});

it("of which nobody said what is in which, none is told to a carrier", async () => {
  const service = newService();
  const { id: carrierRouteId } = await booked.route(service, "FOUR_PX", 1);
  const shipment = await two(service, [article({ quantity: 5 }), article({ inParcels: PACKED, quantity: 5 })]);
  const { status, exceptions, calls } = await booked.standing(shipment);
  expect([status, exceptions, calls]).toEqual(["CREATED", ["NO_CARRIER"], []]);
  const [{ state, considered }] = (await shown(shipment)).carrierBookings as [Shown["carrierBookings"][0]];
  const chosen = { shipmentId: shipment.id, carrierRouteId };
  expect((await booked.act("chooseCarrier", chosen)).__typename).toBe("CarrierRouteNotFound");
  expect((await booked.standing(shipment)).bookings).toHaveLength(1);
  expect([state, considered.map(({ verdict }) => verdict)]).toEqual(["NONE", ["SEVERAL_PARCELS"]]);
});
