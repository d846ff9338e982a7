import { Viewer } from "@baiyun/kit";
import { staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { brokerAt } from "../testing/declarations";
import { type Logistics, openLogistics, scanned } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());
afterEach(() => logistics.running.clock.release());

const OPS = staff("ops");
const OF_SHIPMENT = /* GraphQL */ `
  query ($id: ID!) { shipment(id: $id) { status consignee { name city } exceptions { kind closedAt }
    decisions { cause dueAt defaultChoice choices choice reason otherAddress decidedBy { id } } } }
`;
interface Shown {
  status: string;
  consignee: object;
  exceptions: { kind: string; closedAt: string | null }[];
  decisions: Record<string, unknown>[];
}
const shown = async ({ id }: Shipment, claims: object = OPS) =>
  (await logistics.running.run<{ shipment: Shown }>(OF_SHIPMENT, { id }, claims)).data.shipment;
const decide = ({ id: shipmentId }: Shipment, choice: string, more: object = {}, claims: object = OPS) =>
  logistics.running.act(
    "decideShipment",
    "... on DecideShipmentSuccess { decision { choice } } ... on ChoiceNotOffered { choices }",
    { shipmentId, choice, reason: "As its owner wishes", ...more },
    claims,
  );
const scan = (shipment: Shipment, words: string, hour: number) =>
  logistics.deliver(scanned(shipment, words, `2030-11-20T${hour}:00:00Z`, "DE"));
/** A shipment that was not handed over, by the clock of 20 November. */
async function failed(words = "DELIVERY_FAILURE RECIPIENT_ABSENT"): Promise<Shipment> {
  logistics.running.clock.set("2030-11-20T12:00:00Z");
  const shipment = await logistics.ship();
  await scan(shipment, words, 10);
  return shipment;
}
const statuses = async (shipment: Shipment) =>
  (await logistics.events(shipment)).flatMap(({ payload }) => (payload as { status?: string }).status ?? []);

it("what failed is somebody's to decide in time, until it goes on by itself; and again when it fails again", async () => {
  const shipment = await failed();
  await scan(shipment, "DELIVERY_FAILURE RECIPIENT_ABSENT", 11);
  const waits = {
    ...{ cause: "DELIVERY_FAILED", dueAt: "2030-11-27T12:00:00.000Z", defaultChoice: "RETURN", choice: null },
    ...{ choices: ["REDELIVER", "RETURN", "DESTROY"], reason: null, otherAddress: false, decidedBy: null },
  };
  expect((await shown(shipment)).decisions).toEqual([waits]);
  await scan(shipment, "OUT_FOR_DELIVERY UNSPECIFIED", 12);
  const overtaken = { ...waits, reason: "It went on by itself: OUT_FOR_DELIVERY." };
  expect((await shown(shipment)).decisions).toEqual([overtaken]);
  expect((await decide(shipment, "RETURN")).__typename).toBe("NoDecisionNeeded");
  await scan(shipment, "DELIVERY_FAILURE REFUSED", 13);
  expect((await shown(shipment)).decisions).toEqual([overtaken, { ...waits, cause: "REFUSED" }]);
});

it("its customer says what becomes of it, once; another's shipment is unknown", async () => {
  const shipment = await failed("DELIVERY_FAILURE REFUSED");
  const owner = viewer("customer_member", shipment.tenantId);
  expect((await decide(shipment, "RETURN", {}, viewer("customer_admin"))).__typename).toBe("ShipmentNotFound");
  expect(await decide(shipment, "CLAIM", {}, owner)).toMatchObject({ choices: ["REDELIVER", "RETURN", "DESTROY"] });
  const outcomes = await Promise.all([1, 2, 3].map(() => decide(shipment, "RETURN", {}, owner)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    ...["DecideShipmentSuccess", "NoDecisionNeeded", "NoDecisionNeeded"],
  ]);
  expect(await shown(shipment, owner)).toMatchObject({ status: "RETURNING", exceptions: [] });
  expect(await statuses(shipment)).toEqual(["DELIVERY_FAILED", "RETURNING"]);
  // What was scanned before it was decided comes late, and changes nothing.
  await scan(shipment, "DELIVERY_FAILURE REFUSED", 11);
  expect((await shown(shipment)).decisions).toHaveLength(1);
});

it("is brought to another address of the same country, who receives it is screened, and it is destroyed if that fails", async () => {
  const shipment = await failed();
  const address = { name: "Jan Novak", line1: "Rue 1", city: "Wien", postalCode: "1010", country: "AT" };
  expect(await decide(shipment, "REDELIVER", { address })).toMatchObject({ field: "address.country" });
  expect(await decide(shipment, "RETURN", { address })).toMatchObject({ field: "address" });
  const inGermany = { ...address, city: "Bonn", postalCode: "53111", country: "DE" };
  await logistics.running.act("addDeniedParty", "", { name: "Jan Novak", source: "Test" }, staff("broker"));
  expect(await decide(shipment, "REDELIVER", { address: inGermany })).toMatchObject({
    decision: { choice: "REDELIVER" },
  });
  expect(await shown(shipment)).toMatchObject({
    ...{ status: "DELIVERY_FAILED", consignee: { name: "Jan Novak", city: "Bonn" } },
    decisions: [{ choice: "REDELIVER", otherAddress: true, decidedBy: { id: OPS.sub } }],
  });
  const matches = await logistics.database.transaction(Viewer.system, (tx) =>
    tx.query("SELECT matched FROM party_match WHERE shipment_id = $1", [shipment.id]),
  );
  expect(matches).toEqual([{ matched: "Jan Novak" }]);
  // Of before it was decided: nothing is to be decided anew.
  await scan(shipment, "DELIVERY_FAILURE RECIPIENT_ABSENT", 11);
  expect((await shown(shipment)).decisions).toHaveLength(1);
  logistics.running.clock.set("2030-11-20T13:00:00Z");
  await scan(shipment, "DELIVERY_FAILURE ADDRESS_INVALID", 14);
  await decide(shipment, "DESTROY");
  expect(await shown(shipment)).toMatchObject({ status: "DESTROYED", exceptions: [] });
});

it("time runs out once, and not on what was decided", async () => {
  const [late, decided] = [await failed(), await failed()];
  const idOf = async ({ id }: Shipment): Promise<string> =>
    (
      await logistics.database.transaction(Viewer.system, (tx) =>
        tx.query("SELECT id FROM shipment_decision WHERE shipment_id = $1", [id]),
      )
    )[0].id;
  const waiting = async (decisionId: string) =>
    logistics.database.source.query("SELECT run_at FROM graphile_worker.jobs WHERE key = $1", [
      `decide-by-default/${decisionId}`,
    ]);
  const [lateId, decidedId] = [await idOf(late), await idOf(decided)];
  expect(await waiting(lateId)).toEqual([{ run_at: new Date("2030-11-27T12:00:00Z") }]);
  await decide(decided, "REDELIVER");
  expect(await waiting(decidedId)).toEqual([]);
  logistics.running.clock.set("2030-11-27T12:00:01Z");
  const runOut = (decisionId: string) =>
    logistics.database.transaction(Viewer.system, (tx) =>
      logistics.running.services.decisions.runOut(tx, { decisionId }),
    );
  for (const id of [lateId, lateId, decidedId]) await runOut(id);
  expect(await shown(late)).toMatchObject({
    status: "RETURNING",
    decisions: [{ choice: "RETURN", reason: "Nobody decided in time.", decidedBy: null }],
  });
  expect(await shown(decided)).toMatchObject({ status: "DELIVERY_FAILED", decisions: [{ choice: "REDELIVER" }] });
});

it("says that a decision is due, and once more a day before it is, unless somebody has decided", async () => {
  const [open, decided] = [await failed(), await failed()];
  const told = async (shipment: Shipment) =>
    (await logistics.events(shipment))
      .filter(({ type }) => type.startsWith("shipment.decision"))
      .map(({ type, payload }) => ({ type, payload }));
  const [needed] = await told(open);
  const { decisionId, ...said } = needed!.payload as { decisionId: string };
  expect(said).toEqual({
    ...{ shipmentId: open.id, orderId: open.orderId, cause: "DELIVERY_FAILED" },
    ...{ dueAt: "2030-11-27T12:00:00.000Z", defaultChoice: "RETURN" },
  });
  const waiting = (of: string) =>
    logistics.database.source.query("SELECT run_at FROM graphile_worker.jobs WHERE key = $1", [
      `remind-of-decision/${of}`,
    ]);
  expect(await waiting(decisionId)).toEqual([{ run_at: new Date("2030-11-26T12:00:00Z") }]);
  const other = ((await told(decided))[0]!.payload as { decisionId: string }).decisionId;
  await decide(decided, "REDELIVER");
  expect(await waiting(other)).toEqual([]);
  for (const id of [decisionId, other]) {
    await logistics.database.transaction(Viewer.system, (tx) =>
      logistics.running.services.decisions.remind(tx, { decisionId: id }),
    );
  }
  expect(await told(open)).toEqual([
    { type: "shipment.decision_needed.v1", payload: needed!.payload },
    { type: "shipment.decision_due_soon.v1", payload: needed!.payload },
  ]);
  expect((await told(decided)).map(({ type }) => type)).toEqual(["shipment.decision_needed.v1"]);
});

it("what customs took our staff settle: given up, or its loss claimed", async () => {
  const customs = brokerAt(logistics);
  const [given, claimed] = [await customs.ship(), await customs.ship()];
  for (const shipment of [given, claimed]) await customs.told(shipment, "EXPORT", "HELD_EXAM", "SEIZED");
  const owner = viewer("customer_admin", given.tenantId);
  expect((await decide(given, "DESTROY", {}, owner)).__typename).toBe("DecisionOfStaff");
  expect(await decide(given, "RETURN", {}, customs.broker)).toMatchObject({ choices: ["DESTROY", "CLAIM"] });
  logistics.running.clock.set("2026-11-20T12:00:00Z");
  await decide(given, "DESTROY", {}, customs.broker);
  await decide(claimed, "CLAIM", {}, customs.broker);
  const closed = { kind: "SEIZED", closedAt: expect.any(String) };
  expect(await shown(given)).toMatchObject({ status: "DESTROYED", exceptions: [closed] });
  expect(await shown(claimed)).toMatchObject({
    status: "DESTROYED",
    exceptions: [closed, { kind: "DESTROYED", closedAt: null }],
  });
  expect(await statuses(claimed)).toEqual(["DESTROYED"]);
  expect((await logistics.events(claimed)).map(({ type }) => type).slice(1)).toEqual([
    ...["shipment.exception_raised.v1", "shipment.decision_needed.v1", "shipment.status_changed.v1"],
    ...["shipment.exception_closed.v1", "shipment.exception_raised.v1"],
  ]);
});

it("a later rule follows the one before; one of the past, of another cause's choice or of the same instant is refused", async () => {
  logistics.running.clock.set("2030-11-20T12:00:00Z");
  const state = (more: object) => {
    const rule = { cause: "REFUSED", days: 3, defaultChoice: "DESTROY", validFrom: "2030-11-20T12:00:00Z", ...more };
    return logistics.running.act("stateDecisionRule", "", rule, staff("admin"));
  };
  expect(await state({ validFrom: "2030-11-20T11:59:59Z" })).toMatchObject({ field: "validFrom" });
  expect(await state({ defaultChoice: "CLAIM" })).toMatchObject({ field: "defaultChoice" });
  expect((await state({})).__typename).toBe("StateDecisionRuleSuccess");
  expect((await state({ days: 4 })).__typename).toBe("DecisionRuleStated");
  const [decision] = (await shown(await failed("DELIVERY_FAILURE REFUSED"))).decisions;
  expect(decision).toMatchObject({ dueAt: "2030-11-23T12:00:00.000Z", defaultChoice: "DESTROY" });
  await expect(
    logistics.running.act(
      "stateDecisionRule",
      "",
      { cause: "REFUSED", days: 1, defaultChoice: "RETURN", validFrom: "2027-01-01T00:00:00Z" },
      viewer("customer_admin"),
    ),
  ).rejects.toThrow("FORBIDDEN");
});
