import { createHash } from "node:crypto";
import { type Listening, listen } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { BookedLogistics, newService } from "../testing/bookings";
import { openLogistics, orderCancelled, PARCEL, PUBLIC_URL, scanned } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";

let sandbox: SandboxProcess;
let booked: BookedLogistics;
let other: BookedLogistics;
let http: Listening;
/** Two workers, as two processes are. */
beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  const own = {
    ...{ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: "60000", CARRIER_RETRY_MS: "100" },
    FIELD_MASTER_KEY: "a master key that only these tests know",
  };
  [booked, other] = [new BookedLogistics(await openLogistics(own)), new BookedLogistics(await openLogistics(own))];
  http = await listen(booked.logistics.subgraph);
});
afterAll(async () => {
  await http.close();
  await other.logistics.close();
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

const BOOKINGS = `query ($id: ID!) { shipment(id: $id) { status trackingNumber carrier
  labels { format sha256 url }
  carrierBookings { attempt state product number message createdBy account { code }
    considered { accountCode verdict rank price { amountMinor currency } transitToDays } calls { kind state attempts } } } }`;
const ANSWERS = `query ($id: ID!) { shipment(id: $id) { carrierBookings { calls { kind rawAnswer } } } }`;
type Answers = { shipment: { carrierBookings: { calls: { kind: string; rawAnswer: string }[] }[] } };
async function shown(id: string, claims = staff("ops")) {
  const { data, errors } = await booked.logistics.running.run<{ shipment: Record<string, unknown> }>(
    BOOKINGS,
    { id },
    claims,
  );
  expect(errors).toBeUndefined();
  return data.shipment;
}

it("is booked with the first carrier of the policy, and has that carrier's number and label", async () => {
  const service = newService();
  const priced = { baseMinor: "500", perKgMinor: "1000", currency: "CNY", transitToDays: 9 };
  const dearer = await booked.route(service, "YANWEN", 1, { ...priced, baseMinor: "501" });
  const cheaper = await booked.route(service, "FOUR_PX", 1, priced);
  const light = await booked.route(service, "YUNEXPRESS_OMS", 0, { maxWeightG: PARCEL.weightG - 1 });
  const shipment = await booked.ship(service);
  const before = await booked.standing(shipment);
  expect([before.status, before.carrier, before.number]).toEqual([
    "CREATED",
    "UNASSIGNED",
    `BY-${shipment.id.replaceAll("-", "").toUpperCase()}`,
  ]);
  const after = await booked.becomes(shipment, ({ status }) => status === "LABELLED");
  const [parcel, ...none] = await sandbox.parcelsOf(`${before.number}-1`);
  expect([after.number, after.carrier, none]).toEqual([parcel!.number, "FOUR_PX", []]);
  const price = (amountMinor: string) => ({ amountMinor, currency: "CNY" });
  const candidate = (accountCode: string, verdict: string, rank: number, more: object = {}) => ({
    ...{ accountCode, verdict, rank, price: null, transitToDays: null },
    ...more,
  });
  const { carrierBookings, labels } = await shown(shipment.id);
  expect(carrierBookings).toEqual([
    {
      ...{ attempt: 1, state: "LABELLED", product: "PX", number: after.number, message: null, createdBy: "system" },
      account: { code: cheaper.accountCode },
      considered: [
        candidate(light.accountCode, "TOO_HEAVY", 0),
        candidate(cheaper.accountCode, "CHOSEN", 1, { price: price("1140"), transitToDays: 9 }),
        candidate(dearer.accountCode, "STANDS_BY", 1, { price: price("1141"), transitToDays: 9 }),
      ],
      calls: [
        { kind: "CREATE", state: "DONE", attempts: 1 },
        { kind: "LABEL", state: "DONE", attempts: 1 },
      ],
    },
  ]);
  const told = await booked.logistics.running.run<Answers>(ANSWERS, { id: shipment.id }, staff("ops"));
  const [created, labelled] = told.data.shipment.carrierBookings[0]!.calls;
  expect(JSON.parse(created!.rawAnswer)).toMatchObject({ result: "1", data: { "4px_tracking_no": after.number } });
  expect(labelled).toMatchObject({ kind: "LABEL", rawAnswer: expect.stringContaining('"result":"1"') });
  const refused = await booked.logistics.running.run(ANSWERS, { id: shipment.id }, staff("support"));
  expect(refused.errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  const [label] = labels as { format: string; sha256: string; url: string }[];
  const link = label!.url.replace(PUBLIC_URL, http.url);
  const file = await fetch(link);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect([label!.format, createHash("sha256").update(bytes).digest("hex")]).toEqual(["PDF", label!.sha256]);
  expect(await booked.logistics.events(shipment)).toMatchObject([
    { type: "shipment.labelled.v1", payload: { booked: { ...price("1140"), weightG: PARCEL.weightG } } },
  ]);

  await booked.rows("UPDATE label SET bytes = bytes || 'x'::bytea WHERE shipment_id = $1 RETURNING 1", [shipment.id]);
  expect((await fetch(link)).status).toBe(500);
});

it("two workers book once, however many parcels wait", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1);
  const shipments = await Promise.all(
    Array.from({ length: 30 }, (_, index) => (index % 2 ? booked : other).ship(service)),
  );
  const all: Awaited<ReturnType<typeof booked.becomes>>[] = [];
  // One after the other: to look at thirty all the while is more work than theirs.
  for (const shipment of shipments) all.push(await booked.becomes(shipment, ({ status }) => status === "LABELLED"));
  expect(new Set(all.map(({ number }) => number)).size).toBe(30);
  expect(all.every(({ alive, labels, calls }) => alive === 1 && labels === 1 && calls.length === 2)).toBe(true);
  const counted = await Promise.all(shipments.map(({ trackingNumber }) => sandbox.parcelsOf(`${trackingNumber}-1`)));
  expect(counted.map(({ length }) => length)).toEqual(Array(30).fill(1));
});

it("a label that fails is another carrier's, once the first has nothing of it any more", async () => {
  const service = newService();
  const first = await booked.route(service, "FOUR_PX", 1);
  const next = await booked.route(service, "YANWEN", 2);
  await sandbox.plan({ fault: "REJECT", counterpart: "FOUR_PX", call: "LABEL" });
  const shipment = await booked.ship(service);
  const { bookings, calls, exceptions, alive, labels } = await booked.becomes(
    shipment,
    ({ status }) => status === "LABELLED",
  );
  expect([bookings, exceptions, alive, labels]).toEqual([
    [
      { state: "VOID", account: first.accountCode, message: "SANDBOX: refused as it was told" },
      { state: "LABELLED", account: next.accountCode, message: null },
    ],
    [],
    1,
    1,
  ]);
  expect(calls.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    ...["CREATE DONE", "LABEL FAILED", "CANCEL DONE"],
    ...["CREATE DONE", "LABEL DONE"],
  ]);
  const [voided] = await sandbox.parcelsOf(`${shipment.trackingNumber}-1`);
  expect(voided!.cancelledAt).not.toBeNull();
  expect(await booked.logistics.events(shipment)).toEqual([
    {
      type: "shipment.label_failed.v1",
      payload: {
        ...{ shipmentId: shipment.id, orderId: shipment.orderId, carrierAccount: first.accountCode },
        ...{ reason: "SANDBOX: refused as it was told", occurredAt: expect.any(String) },
      },
    },
    { type: "shipment.labelled.v1", payload: expect.objectContaining({ carrier: "YANWEN" }) },
  ]);
  expect((await booked.logistics.events(shipment)).at(-1)!.payload).not.toHaveProperty("booked");
});

it("where no carrier is left somebody has to look at it; a route that is stated, and a retry, label it", async () => {
  const service = newService();
  const shipment = await booked.ship(service);
  expect(await booked.standing(shipment)).toMatchObject({
    ...{ status: "CREATED", exceptions: ["NO_CARRIER"], alive: 0, calls: [] },
    bookings: [{ state: "NONE", account: null, message: "No carrier is known for its service." }],
  });
  expect(await booked.act("retryBooking", { shipmentId: shipment.id })).toEqual({ __typename: "RetryBookingSuccess" });
  expect((await booked.standing(shipment)).bookings.map(({ state }) => state)).toEqual(["NONE", "NONE"]);

  const { id: carrierRouteId, accountCode } = await booked.route(service, "FOUR_PX", 1, { isOpen: false });
  await booked.act("retryBooking", { shipmentId: shipment.id });
  expect((await booked.standing(shipment)).bookings.at(-1)).toMatchObject({ state: "NONE" });
  // A person may, whatever the policy says.
  await booked.act("chooseCarrier", { shipmentId: shipment.id, carrierRouteId });
  const { bookings, exceptions } = await booked.becomes(shipment, ({ status }) => status === "LABELLED");
  expect([bookings.at(-1), exceptions]).toEqual([{ state: "LABELLED", account: accountCode, message: null }, []]);
  expect(await booked.act("retryBooking", { shipmentId: shipment.id })).toMatchObject({ __typename: "NoOpenBooking" });
  expect(await booked.act("chooseCarrier", { shipmentId: shipment.id, carrierRouteId })).toMatchObject({
    __typename: "NoOpenBooking",
  });
});

it("a cancelled order takes it out at the carrier; one that refuses is somebody's to settle", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1);
  const [out, stuck] = [await booked.ship(service), await booked.ship(service)];
  for (const each of [out, stuck]) await booked.becomes(each, ({ status }) => status === "LABELLED");
  await booked.logistics.deliver(orderCancelled(out.order));
  const gone = await booked.becomes(out, ({ alive }) => alive === 0);
  expect([gone.status, gone.labels, gone.bookings[0]!.state]).toEqual(["CANCELLED", 0, "VOID"]);
  expect((await sandbox.parcelsOf(`${out.trackingNumber}-1`))[0]!.cancelledAt).not.toBeNull();

  await sandbox.plan({ fault: "REJECT", counterpart: "FOUR_PX", call: "CANCEL" });
  await booked.logistics.deliver(orderCancelled(stuck.order));
  const kept = await booked.becomes(stuck, ({ exceptions }) => exceptions.length > 0);
  expect([kept.status, kept.exceptions, kept.alive]).toEqual(["CANCELLED", ["BOOKING_NOT_VOIDED"], 1]);
  await sandbox.clearFaults();
  await booked.act("retryBooking", { shipmentId: stuck.id });
  const settled = await booked.becomes(stuck, ({ alive }) => alive === 0);
  expect(settled.exceptions).toEqual([]);
});

it("the number of the last mile that its carrier said is told at the hand-over", async () => {
  const service = newService();
  await booked.route(service, "FOUR_PX", 1);
  const made = await booked.ship(service);
  const { number } = await booked.becomes(made, ({ status }) => status === "LABELLED");
  await booked.rows("UPDATE carrier_booking SET last_mile_number = 'DHL1' WHERE shipment_id = $1 RETURNING 1", [
    made.id,
  ]);
  const shipment = await booked.logistics.shipmentOf(made.order);
  await booked.logistics.deliver(scanned(shipment, "IN_TRANSIT CUSTOMS_RELEASED", "2026-11-26T10:00:00Z", "DE"));
  const handedOverAt = "2026-11-26T13:00:00+01:00";
  const input = { carrier: "DHL", handedOverAt, parcels: [{ trackingNumber: number }] };
  expect(await booked.act("recordHandOver", input)).toEqual({ __typename: "RecordHandOverSuccess" });
  const told = (await booked.logistics.events(shipment)).find(({ type }) => type === "shipment.handed_over.v1");
  expect(told!.payload).toMatchObject({ trackingNumber: number, carrier: "DHL", lastMileNumber: "DHL1" });
});

it("an account that takes no more calls today is passed over; another version of a route is not overwritten", async () => {
  const service = newService();
  const spent = await booked.route(service, "FOUR_PX", 1, { dailyCalls: 2 });
  const next = await booked.route(service, "YANWEN", 2);
  const accounts = async (shipment: { id: string }) =>
    (await booked.becomes(shipment, ({ status }) => status === "LABELLED")).bookings.map(({ account }) => account);
  expect(await accounts(await booked.ship(service))).toEqual([spent.accountCode]);
  const second = await booked.ship(service);
  expect(await accounts(second)).toEqual([next.accountCode]);
  const [{ considered }] = (await booked.rows<{ considered: { verdict: string }[] }>(
    "SELECT considered FROM carrier_booking WHERE shipment_id = $1",
    [second.id],
  )) as [{ considered: { verdict: string }[] }];
  expect(considered.map(({ verdict }) => verdict)).toEqual(["NO_CALLS_LEFT", "CHOSEN"]);
  const route = { serviceCode: service, carrierAccountId: next.accountId, product: "481" };
  expect(await booked.state(route)).toMatchObject({ __typename: "CarrierRouteChanged", version: next.version });
  expect(await booked.state({ ...route, currency: "CNY", tries: 0 })).toMatchObject({
    faults: [expect.objectContaining({ field: "tries" }), expect.objectContaining({ field: "currency" })],
  });
});

const CONSIDERED = `query ($id: ID!) { shipment(id: $id) { carrierBookings { considered {
  accountCode verdict price { amountMinor currency } priceToldAt transitToDays } } } }`;
async function considered({ id }: { id: string }) {
  type Shown = { shipment: { carrierBookings: { considered: Record<string, unknown>[] }[] } };
  const { data } = await booked.logistics.running.run<Shown>(CONSIDERED, { id }, staff("ops"));
  return data.shipment.carrierBookings[0]!.considered;
}

it("among equals the price that carriers told decides, beside its date; what was not told is what was stated, or unknown", async () => {
  const service = newService();
  const cny = (amountMinor: string) => ({ amountMinor, currency: "CNY" });
  const stated = { baseMinor: "100", perKgMinor: "0", currency: "CNY" };
  const yun = await booked.route(service, "YUNEXPRESS_OMS", 1, stated);
  const px = await booked.route(service, "FOUR_PX", 1, { ...stated, baseMinor: "200" });
  const unsold = await booked.route(service, "FOUR_PX", 1, { product: "NOBODYS" });
  const silent = await booked.route(service, "YANWEN", 1);
  const asStated = [
    { accountCode: yun.accountCode, verdict: "CHOSEN", price: cny("100"), priceToldAt: null, transitToDays: null },
    { accountCode: px.accountCode, verdict: "STANDS_BY", price: cny("200"), priceToldAt: null, transitToDays: null },
  ];
  const first = await considered(await booked.ship(service));
  expect(first.slice(0, 2)).toEqual(asStated);
  expect(first.slice(2).map(({ price, verdict }) => [price, verdict])).toEqual([
    [null, "STANDS_BY"],
    [null, "STANDS_BY"],
  ]);

  const accounts = [yun, px, unsold, silent].map(({ accountId }) => accountId);
  const asked = () =>
    booked.rows<{ account_id: string; state: string; attempts: number; told: boolean }>(
      `SELECT call.account_id, state, attempts, told_at IS NOT NULL AS told FROM carrier_call call
       JOIN carrier_rate ON call_id = call.id WHERE call.account_id = ANY($1) AND kind = 'RATE'`,
      [accounts],
    );
  await until(async () => {
    const calls = await asked();
    return calls.length === 4 && calls.every(({ state }) => state === "DONE" || state === "FAILED");
  });
  const state = new Map((await asked()).map(({ account_id, state: is, told }) => [account_id, [is, told]]));
  expect(accounts.map((id) => state.get(id))).toEqual([
    ["DONE", true],
    ["DONE", true],
    ["DONE", true],
    ["FAILED", false],
  ]);

  const second = await considered(await booked.ship(service));
  const told = { priceToldAt: expect.stringMatching(/^20/), verdict: expect.any(String) };
  expect(second).toEqual([
    { accountCode: px.accountCode, price: cny("6200"), transitToDays: 15, ...told, verdict: "CHOSEN" },
    { accountCode: yun.accountCode, price: cny("6500"), transitToDays: 10, ...told, verdict: "STANDS_BY" },
    expect.objectContaining({ price: null, priceToldAt: null }),
    expect.objectContaining({ price: null, priceToldAt: null }),
  ]);
  const verdicts = new Map(second.map(({ accountCode, verdict }) => [accountCode, verdict]));
  expect([verdicts.get(unsold.accountCode), verdicts.get(silent.accountCode)]).toEqual(["NOT_OFFERED", "STANDS_BY"]);
  // Of one size they are asked once, and what is a week old is known no longer.
  expect((await asked()).map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
  await booked.rows(
    "UPDATE carrier_rate SET told_at = told_at - interval '8 days' WHERE account_id = ANY($1) RETURNING 1",
    [accounts],
  );
  expect((await considered(await booked.ship(service))).slice(0, 2)).toEqual(asStated);
});
