import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, testDatabaseUrl, until } from "@baiyun/kit/testing";
import { yjt } from "../adapters/yjt/yjt";
import { domain } from "../domain";
import type { Shipment } from "../shipment/shipment.entity";
import { busEvent, type Logistics, openLogistics } from "./logistics";
import { SandboxProcess } from "./sandbox";

export const HOUR_MS = 3_600_000;
const TOKEN = "sandbox-yjt-token";

/**
 * The domain beside the sandbox, whose YJT runs one of its warehouses.
 *
 * @param name of a database of its own: a warehouse is run by one, and what others announce to it would be told to both.
 * @param patienceMs how long a call of the domain's may take
 */
export async function openYjtWarehouse(name: string, patienceMs = 60_000) {
  const sandbox = await SandboxProcess.start();
  const logistics: Logistics = await openLogistics({
    DATABASE_URL: await testDatabaseUrl(`logistics-${name}`, domain),
    ...{ CARRIER_SANDBOX_URL: sandbox.url, CARRIER_TIMEOUT_MS: String(patienceMs), COUNTERPART_RETRY_MS: "50" },
  });
  const port = yjt.open(
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
  const { id: counterpartId } = stated.counterpart as { id: string };

  const sql = <T>(statement: string, ...values: unknown[]): Promise<T[]> =>
    logistics.database.transaction(Viewer.system, (tx) => tx.query<T[]>(statement, values));
  const polled = async () =>
    (
      await sql<{ polled_at: Date | null; failure: string | null }>(
        "SELECT polled_at, failure FROM warehouse_poll WHERE counterpart_id = $1",
        counterpartId,
      )
    )[0];
  /** @returns why it was not answered; null where it was */
  const poll = async () => {
    const before = await polled();
    await logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.polling.poll(tx));
    await until(async () => (await polled())?.polled_at?.getTime() !== before?.polled_at?.getTime());
    return (await polled())!.failure;
  };
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
  const callsOf = (subjectId: string) =>
    sql<{ id: string; kind: string; state: string; reference: string }>(
      "SELECT id, kind, state, reference FROM counterpart_call WHERE subject_id = $1 ORDER BY id",
      subjectId,
    );
  const settled = async (subjectId: string, ...states: string[]) => {
    await until(async () => states.includes((await callsOf(subjectId)).at(-1)?.state ?? ""));
    return (await callsOf(subjectId)).at(-1)!;
  };
  const keptAs = (reference: string) =>
    sandbox.keptBy<{ kind: string; parcels: object[]; cancelledAt?: number }>("YJT", reference);
  const told = (type: string, orderIds: string[], asnId: string, warehouse: string) =>
    logistics.deliver(busEvent(type, asnId, randomUUID(), { asnId, warehouse, orderIds }));
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
    const closed = await ops("closeBag", { bagId, sealNumber: "S1" });
    if (closed.__typename !== "CloseBagSuccess") throw new Error(closed.__typename);
    return bagId;
  }
  async function received(): Promise<Shipment> {
    const shipment = await logistics.ship();
    await announced(shipment.trackingNumber);
    await poll();
    await until(async () => (await logistics.shipmentOf(shipment)).status === "RECEIVED");
    return logistics.shipmentOf(shipment);
  }
  /** Has the warehouse asked what it has, and waits until that was compared. */
  const compare = async () => {
    const compared = "SELECT compared_at FROM warehouse_poll WHERE counterpart_id = $1";
    const at = async () => (await sql<{ compared_at: Date | null }>(compared, counterpartId))[0]?.compared_at;
    const before = await at();
    await logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.comparing.look(tx));
    await until(async () => (await at())?.getTime() !== before?.getTime());
  };
  const openOf = async ({ id }: Shipment) =>
    (
      await sql<{ kind: string }>(
        "SELECT kind FROM shipment_exception WHERE shipment_id = $1 AND closed_at IS NULL",
        id,
      )
    ).map(({ kind }) => kind);
  /** What of it waits for a person. */
  const toLookAt = async () => {
    const { data } = await logistics.running.run<{ counterparts: { id: string; toLookAt: { id: string }[] }[] }>(
      "{ counterparts { id toLookAt { id kind state message } } }",
      {},
      staff("ops"),
    );
    return data.counterparts.find(({ id }) => id === counterpartId)!.toLookAt;
  };
  return {
    ...{ sandbox, logistics, port, counterpartId, sql, poll, messageOf, receipts, announced, callsOf, settled },
    ...{ keptAs, ops, bagged, received, compare, openOf, toLookAt },
    asn: (orderIds: string[], warehouse = "SZX1", asnId: string = randomUUID()) =>
      told("asn.announced.v1", orderIds, asnId, warehouse),
    callOff: (orderIds: string[], asnId: string, warehouse = "SZX1") =>
      told("asn.cancelled.v1", orderIds, asnId, warehouse),
    async close() {
      await port.close();
      await logistics.close();
      await sandbox.stop();
    },
  };
}
export type YjtWarehouse = Awaited<ReturnType<typeof openYjtWarehouse>>;
