import { randomUUID } from "node:crypto";
import { FaultTable, PARTY_FAULTS, type PartyFault, until } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { WAREHOUSE_FAULTS } from "../testing/warehouse-faults";
import { openYjtWarehouse, type YjtWarehouse } from "../testing/yjt-warehouse";

/** What a busy machine answers within, and what is late. */
const [PATIENCE_MS, LATE_MS] = [3_000, 4_000];
const FAULTS = Object.keys(PARTY_FAULTS) as PartyFault[];
const TABLE = new FaultTable("warehouses", WAREHOUSE_FAULTS);
/** What is not as it has to be, whatever the fault. */
const faults: string[] = [];
let at: YjtWarehouse;

beforeAll(async () => {
  at = await openYjtWarehouse("yjt-faults", PATIENCE_MS);
  const inside: Shipment[] = [];
  for (const _fault of [...FAULTS, ...FAULTS]) inside.push(await at.received());
  for (const [index, fault] of FAULTS.entries()) {
    // No more at once than a party may fail before it is left alone for a while.
    await Promise.all([announcing(fault), sendingOut(fault, inside[index]!)]);
    await Promise.all([takingBack(fault), lookingFor(fault)]);
    await picking(fault, inside[FAULTS.length + index]!);
    await receipts(fault);
    await stock(fault);
  }
});
afterAll(async () => {
  process.stdout.write(TABLE.text());
  await at.close();
});

const planned = (fault: PartyFault, call: string) =>
  at.sandbox.plan({ fault: PARTY_FAULTS[fault], counterpart: "YJT", call, times: 1, waitMs: LATE_MS });

/** Plays where the table has a cell: one's bad end leaves the others their own. */
async function play(row: string, fault: PartyFault, ended: () => Promise<string>): Promise<void> {
  if (!TABLE.cells.some(([call, of]) => call === row && of === fault)) return;
  TABLE.show(row, fault, await ended().catch((error: Error) => error.message));
}

/** How a call about a subject ends, the last one or the one of a kind, and whether the warehouse has it then. */
async function told(
  subjectId: string,
  isThere: (reference: string) => Promise<boolean>,
  kind?: string,
): Promise<string> {
  const ofKind = async () => (await at.callsOf(subjectId)).filter((call) => (kind ?? call.kind) === call.kind);
  const settled = async (...states: string[]) => {
    await until(async () => states.includes((await ofKind()).at(-1)?.state ?? ""));
    return (await ofKind()).at(-1)!;
  };
  const ended = async () => {
    const { id, reference, state } = await settled("DONE", "FAILED");
    const there = await isThere(reference);
    if (there !== (state === "DONE")) faults.push(`${reference}: ${state}, and there: ${there}`);
    return { id, state };
  };
  const first = await ended();
  const before = (await ofKind()).length;
  if (first.state === "DONE") return "told, once";
  const listed = (await at.toLookAt()).some(({ id }) => id === first.id);
  await at.ops("tellWarehouseAgain", { counterpartCallId: first.id });
  const last = await settled("DONE");
  if ((await ofKind()).length !== before) faults.push(`${last.reference}: told by another call as well`);
  return `not told, ${listed ? "waits for a person" : "and nobody sees it"}; then told, once`;
}
const isKept = async (reference: string) => (await at.keptAs(reference)) !== null;

const announcing = (fault: PartyFault) =>
  play("YJT ASN", fault, async () => {
    const shipment = await at.logistics.ship();
    await planned(fault, "ASN");
    await at.asn([shipment.orderId]);
    return told(shipment.id, isKept);
  });

const picking = (fault: PartyFault, shipment: Shipment) =>
  play("YJT pick", fault, async () => {
    await planned(fault, "PICK");
    const bagId = await at.bagged(shipment);
    const ended = await told(bagId, isKept, "PICK");
    // What is picked goes on, and once.
    if ((await told(bagId, isKept, "SEND_OUT")) !== "told, once") faults.push(`${fault}: not sent on`);
    const kinds = (await at.callsOf(bagId)).map(({ kind }) => kind);
    if (kinds.join() !== "PICK,SEND_OUT") faults.push(`${fault}: ${kinds.join()}`);
    return ended;
  });

const sendingOut = (fault: PartyFault, shipment: Shipment) =>
  play("YJT outbound", fault, async () => {
    await planned(fault, "OUTBOUND");
    return told(await at.bagged(shipment), isKept, "SEND_OUT");
  });

const takingBack = (fault: PartyFault) =>
  play("YJT ASN taken back", fault, async () => {
    const [shipment, asnId] = [await at.logistics.ship(), randomUUID()];
    await at.asn([shipment.orderId], "SZX1", asnId);
    const { reference } = await at.settled(shipment.id, "DONE");
    await planned(fault, "WITHDRAW");
    await at.callOff([shipment.orderId], asnId);
    await until(async () => (await at.callsOf(shipment.id)).length === 2);
    return told(shipment.id, async () => (await at.keptAs(reference))!.cancelledAt !== undefined);
  });

const lookingFor = (fault: PartyFault) =>
  play("YJT asked whether it is there", fault, async () => {
    const shipment = await at.logistics.ship();
    await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "YJT", call: "ASN", times: 1 });
    await planned(fault, "FIND");
    await at.asn([shipment.orderId]);
    return told(shipment.id, isKept);
  });

const receipts = (fault: PartyFault) =>
  play("YJT receipts", fault, async () => {
    const shipment = await at.logistics.ship();
    await at.announced(shipment.trackingNumber);
    await planned(fault, "RECEIPTS");
    const failure = await at.poll();
    await until(async () => (await at.poll()) === null);
    await until(async () => (await at.messageOf(shipment.trackingNumber))?.verdict === "TAKEN");
    const kept = await at.receipts(shipment);
    if (kept.length !== 1) faults.push(`${fault}: ${kept.length} receipts`);
    return failure === null ? "at once" : "asked again later";
  });

const stock = (fault: PartyFault) =>
  play("YJT stock", fault, async () => {
    await planned(fault, "STOCK");
    const failureOf = async () => {
      await at.compare();
      return (await at.sql<{ failure: string | null }>("SELECT compare_failure AS failure FROM warehouse_poll"))[0]!
        .failure;
    };
    const failure = await failureOf();
    await until(async () => (await failureOf()) === null);
    return failure === null ? "at once" : "asked again later";
  });

it.each(TABLE.cells)("%s that shows %s ends: %s", (call, fault, ending) => {
  expect(TABLE.shownIn(call, fault)).toBe(ending);
});

it("whatever the fault, the warehouse has what we believe that it has, and nothing of it twice", () => {
  expect(faults).toEqual([]);
});
