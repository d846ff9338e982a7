import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { yjt } from "../adapters/yjt/yjt";
import type { Shipment } from "../shipment/shipment.entity";
import { busEvent, type Logistics, openLogistics, orderCancelled } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";
import type { WarehousePort } from "../warehouse/warehouse-port";

const HOUR_MS = 3_600_000;
const TOKEN = "sandbox-yjt-token";
let sandbox: SandboxProcess;
let logistics: Logistics;
let port: WarehousePort;
let counterpartId: string;
const SHOWN: string[] = [];

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  logistics = await openLogistics({
    ...{ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: "60000", COUNTERPART_RETRY_MS: "50" },
  });
  port = yjt.open(
    `${sandbox.url}${yjt.sandboxPath}`,
    { token: TOKEN },
    { timeoutMs: 60_000, redis: null, answersTo: "", isTest: true },
  );
  const stated = await logistics.running.act(
    "stateCounterpart",
    "... on StateCounterpartSuccess { counterpart { id } }",
    {
      ...{ code: "YJT-SZX", kind: "YJT", mode: "SANDBOX", warehouseCode: "SZX1" },
      credentials: [{ field: "token", value: TOKEN }],
    },
    staff("admin"),
  );
  counterpartId = (stated.counterpart as { id: string }).id;
});
afterAll(async () => {
  process.stdout.write(`${"call      fault".padEnd(32)}${"what was noted".padEnd(46)}then\n${SHOWN.join("\n")}\n`);
  await port.close();
  await logistics.close();
  await sandbox.stop();
});
afterEach(() => sandbox.clearFaults());

const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
  logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));
const poll = async () => {
  const before = await polled();
  await logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.polling.poll(tx));
  await until(async () => (await polled())?.polled_at?.getTime() !== before?.polled_at?.getTime());
  return (await polled())!.failure;
};
const polled = async () =>
  (await sql<{ polled_at: Date | null; failure: string | null }>("SELECT polled_at, failure FROM warehouse_poll"))[0];
const messageOf = async (trackingNumber: string) =>
  (
    await sql<{ verdict: string; reason: string | null }>(
      "SELECT verdict, reason FROM counterpart_message WHERE $1 = ANY(about) AND counterpart_id = $2",
      trackingNumber,
      counterpartId,
    )
  )[0];
const receipts = ({ id }: Shipment) =>
  sql<{ weight_g: number; condition: string }>(
    `SELECT measured.weight_g, receipt.condition FROM parcel
     JOIN parcel_receipt AS receipt ON receipt.parcel_id = parcel.id
     JOIN parcel_measurement AS measured ON measured.parcel_id = parcel.id WHERE parcel.shipment_id = $1`,
    id,
  );
async function announced(trackingNumber: string): Promise<void> {
  const answer = await port.announce(`ASN-${randomUUID()}`, [{ trackingNumber, weightG: 640 }]);
  if (answer.outcome !== "DONE") throw new Error(answer.outcome);
  await sandbox.leap(HOUR_MS);
}

it("what the warehouse weighed comes in as if our own staff had weighed it, once", async () => {
  const shipment = await logistics.ship();
  await announced(shipment.trackingNumber);
  await announced("NOBODYS-1");
  expect(await poll()).toBeNull();
  await until(async () => (await messageOf("NOBODYS-1"))?.verdict === "TAKEN");
  await until(async () => (await messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  expect(await receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
  expect((await logistics.shipmentOf(shipment)).status).toBe("RECEIVED");
  const unexpected = await sql("SELECT tracking_number FROM unexpected_parcel WHERE tracking_number = 'NOBODYS-1'");
  expect(unexpected).toEqual([{ tracking_number: "NOBODYS-1" }]);

  const [kept] = await sql<{ id: string }>(
    "SELECT id FROM counterpart_message WHERE $1 = ANY(about)",
    shipment.trackingNumber,
  );
  await logistics.running.act("replayCounterpartMessage", "", { counterpartMessageId: kept!.id }, staff("ops"));
  await until(async () => (await messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  await sql("UPDATE warehouse_poll SET after_number = 0");
  expect(await poll()).toBeNull();
  expect(await receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
});

const FAULTS = ["DOWN", "SERVER_ERROR", "THROTTLED", "EXPIRED_TOKEN", "REJECT", "GARBAGE", "HALF_ANSWER"] as const;
it.each(FAULTS)("a warehouse that shows %s is asked again a minute later, and nothing is lost", async (fault) => {
  const shipment = await logistics.ship();
  await announced(shipment.trackingNumber);
  await sandbox.plan({ fault, counterpart: "YJT", call: "RECEIPTS" });
  const failure = await poll();
  expect([failure === null, await messageOf(shipment.trackingNumber)]).toEqual([false, undefined]);
  const { data } = await logistics.running.run<{ counterparts: { id: string; health: { lastFailure: string } }[] }>(
    "{ counterparts { id health { lastSuccessAt lastFailureAt lastFailure lastHeardAt calls failures waiting } } }",
    {},
    staff("ops"),
  );
  expect(data.counterparts.find(({ id }) => id === counterpartId)!.health.lastFailure).toBe(failure);
  await sandbox.clearFaults();
  // One that failed again and again is left alone for a while.
  await until(async () => (await poll()) === null);
  await until(async () => (await messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
  SHOWN.push(
    `RECEIPTS  ${fault.padEnd(20)}  ${String(failure).padEnd(44)}  TAKEN, ${(await receipts(shipment)).length} receipt`,
  );
  expect(await receipts(shipment)).toEqual([{ weight_g: 645, condition: "GOOD" }]);
});

it("what does not come in any more is refused, and kept for a person", async () => {
  const shipment = await logistics.ship();
  await sql("UPDATE shipment SET status = 'CANCELLED' WHERE id = $1", shipment.id);
  await announced(shipment.trackingNumber);
  await poll();
  await until(async () => (await messageOf(shipment.trackingNumber))?.verdict === "REFUSED");
  expect(await messageOf(shipment.trackingNumber)).toEqual({ verdict: "REFUSED", reason: "CONTRADICTS" });
  expect(await receipts(shipment)).toEqual([]);
});

const callsOf = (subjectId: string) =>
  sql<{ id: string; kind: string; state: string; reference: string }>(
    "SELECT id, kind, state, reference FROM counterpart_call WHERE subject_id = $1 ORDER BY id",
    subjectId,
  );
const settled = async (subjectId: string, ...states: string[]) => {
  await until(async () => states.includes((await callsOf(subjectId)).at(-1)?.state ?? ""));
  return (await callsOf(subjectId)).at(-1)!;
};
const keptAs = (reference: string) => sandbox.keptBy<{ kind: string; parcels: object[] }>("YJT", reference);
const asn = (orderIds: string[], warehouse = "SZX1") =>
  logistics.deliver(busEvent("asn.announced.v1", randomUUID(), randomUUID(), { warehouse, orderIds }));
const openOf = async ({ id }: Shipment) =>
  (
    await sql<{ kind: string }>("SELECT kind FROM shipment_exception WHERE shipment_id = $1 AND closed_at IS NULL", id)
  ).map(({ kind }) => kind);
const ops = (mutation: string, input: object, selection = "") =>
  logistics.running.act(mutation, selection, input, staff("ops"));

/** In a sealed bag of its own; by the bag's id. */
async function bagged({ trackingNumber }: Shipment): Promise<string> {
  const opened = await ops(
    "openBag",
    { warehouseCode: "SZX1", gateway: "DEFRA" },
    "... on OpenBagSuccess { bag { id } }",
  );
  const bagId = (opened.bag as { id: string }).id;
  await ops("addParcelToBag", { bagId, trackingNumber });
  expect((await ops("closeBag", { bagId, sealNumber: "S1" })).__typename).toBe("CloseBagSuccess");
  return bagId;
}
async function received(): Promise<Shipment> {
  const shipment = await logistics.ship();
  await announced(shipment.trackingNumber);
  await poll();
  await until(async () => (await logistics.shipmentOf(shipment)).status === "RECEIVED");
  return logistics.shipmentOf(shipment);
}

it("what suppliers announce is told to the warehouse once, and what is sealed in a bag is to be sent on", async () => {
  const [one, two, gone] = [await logistics.ship(), await logistics.ship(), await logistics.ship()];
  await logistics.deliver(orderCancelled(gone));
  const orderIds = [one, two, gone].map(({ orderId }) => orderId);
  await asn(orderIds, "CAN1");
  expect(await callsOf(one.id)).toEqual([]);
  await Promise.all([asn(orderIds), asn([one.orderId, randomUUID()])]);
  const { kind, reference } = await settled(one.id, "DONE");
  await settled(two.id, "DONE");
  expect([kind, await keptAs(reference)]).toEqual([
    "ANNOUNCE",
    expect.objectContaining({ kind: "ASN", parcels: [{ trackingNumber: one.trackingNumber, weightG: 640 }] }),
  ]);
  const counts = await Promise.all([one, two, gone].map(async ({ id }) => (await callsOf(id)).length));
  expect(counts).toEqual([1, 1, 0]);
  await sandbox.leap(HOUR_MS);
  await poll();
  await until(async () => (await logistics.shipmentOf(one)).status === "RECEIVED");
  const sent = await settled(await bagged(one), "DONE");
  expect(await keptAs(sent.reference)).toMatchObject({
    ...{ kind: "OUTBOUND", parcels: [{ trackingNumber: one.trackingNumber, weightG: 645 }] },
  });
});

it("what the warehouse does not take waits for a person, who has it told again; what it took is told once", async () => {
  const [refused, unheard] = [await logistics.ship(), await logistics.ship()];
  await sandbox.plan({ fault: "REJECT", counterpart: "YJT", call: "ASN", times: 1 });
  await asn([refused.orderId]);
  const { id: counterpartCallId, reference } = await settled(refused.id, "FAILED");
  expect(await keptAs(reference)).toBeNull();
  const listed = async () => {
    const { data } = await logistics.running.run<{ counterparts: { id: string; toLookAt: { id: string }[] }[] }>(
      "{ counterparts { id toLookAt { id kind state message } } }",
      {},
      staff("ops"),
    );
    return data.counterparts.find(({ id }) => id === counterpartId)!.toLookAt;
  };
  expect(await listed()).toEqual([
    { id: counterpartCallId, kind: "ANNOUNCE", state: "FAILED", message: "SANDBOX: refused as it was told" },
  ]);
  const again = () =>
    ops("tellWarehouseAgain", { counterpartCallId }, "... on TellWarehouseAgainSuccess { call { state } }");
  expect(await again()).toMatchObject({ call: { state: "ASKED" } });
  await settled(refused.id, "DONE");
  expect([await keptAs(reference), (await again()).__typename, await listed()]).toEqual([
    expect.objectContaining({ kind: "ASN" }),
    "NothingToTell",
    [],
  ]);
  await sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "YJT", call: "ASN", times: 1 });
  await asn([unheard.orderId]);
  const told = await settled(unheard.id, "DONE");
  expect([await keptAs(told.reference), await callsOf(unheard.id)]).toEqual([expect.anything(), [told]]);
});

it("stock that differs twice is somebody's to look at, and settled once it agrees", async () => {
  const [lost, left] = [await received(), await received()];
  await port.sendOut(`OUT-${randomUUID()}`, [{ trackingNumber: lost.trackingNumber, weightG: 645 }]);
  await sandbox.plan({ fault: "REJECT", counterpart: "YJT", call: "OUTBOUND", times: 1 });
  const bagId = await bagged(left);
  const { id: counterpartCallId } = await settled(bagId, "FAILED");
  const look = async () => {
    const at = async () => (await sql<{ compared_at: Date }>("SELECT compared_at FROM warehouse_poll"))[0]?.compared_at;
    const before = await at();
    await logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.comparing.look(tx));
    await until(async () => (await at())?.getTime() !== before?.getTime());
    return [await openOf(lost), await openOf(left)];
  };
  expect(await look()).toEqual([[], []]);
  expect(await look()).toEqual([["NOT_AT_WAREHOUSE"], ["STILL_AT_WAREHOUSE"]]);
  // Told once, whoever has settled it by hand; and never where the warehouse does not answer.
  await sandbox.plan({ fault: "SERVER_ERROR", counterpart: "YJT", call: "STOCK" });
  expect(await look()).toEqual([["NOT_AT_WAREHOUSE"], ["STILL_AT_WAREHOUSE"]]);
  await sandbox.clearFaults();
  await ops("tellWarehouseAgain", { counterpartCallId });
  await settled(bagId, "DONE");
  await announced(lost.trackingNumber);
  await until(async () => (await look()).flat().length === 0);
});
