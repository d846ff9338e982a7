import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import { yjt } from "../adapters/yjt/yjt";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, openLogistics } from "../testing/logistics";
import { SandboxProcess } from "../testing/sandbox";
import type { WarehousePort } from "../warehouse/warehouse-port";

const HOUR_MS = 3_600_000;
const TOKEN = "sandbox-yjt-token";
const PATIENCE_MS = 2_000;
let sandbox: SandboxProcess;
let logistics: Logistics;
let port: WarehousePort;
let counterpartId: string;
const SHOWN: string[] = [];

beforeAll(async () => {
  sandbox = await SandboxProcess.start();
  logistics = await openLogistics({ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: String(PATIENCE_MS) });
  port = yjt.open(
    `${sandbox.url}${yjt.sandboxPath}`,
    { token: TOKEN },
    { timeoutMs: 4_000, redis: null, answersTo: "", isTest: true },
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
  await until(async () => (await poll()) === null, 20_000);
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
