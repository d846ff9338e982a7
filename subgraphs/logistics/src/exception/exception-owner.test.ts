import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { type Outcome, staff, statementsOf, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { type Logistics, openLogistics, scanned } from "../testing/logistics";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());
afterEach(() => logistics.running.clock.release());

const LEARNT = "2026-11-26T10:00:00.000Z";

/** A shipment that is damaged, and what somebody has to look at because of it. */
async function damaged(): Promise<{ shipment: Shipment; exceptionId: string }> {
  const shipment = await logistics.ship();
  logistics.running.clock.set(LEARNT);
  await logistics.deliver(scanned(shipment, "EXCEPTION DAMAGED", "2026-11-26T08:00:00Z"));
  return { shipment, exceptionId: (await shown(shipment))[0]!.id };
}
const OWNED = `query ($id: ID!) { shipment(id: $id) { exceptions { id dueAt owner { id } notes { edges { node { text author { id } } } } } } }`;
const shown = async ({ id }: Shipment, claims: object = staff("ops")) =>
  (
    await logistics.running.run<{
      shipment: { exceptions: { id: string; dueAt: string | null; owner: object | null }[] };
    }>(OWNED, { id }, claims)
  ).data.shipment.exceptions;
const act = (mutation: string, input: object, claims: object) => {
  const owner = mutation === "claimShipmentException" ? "... on ShipmentExceptionClaimed { owner { id } }" : "";
  return logistics.running.act(mutation, owner, input, claims);
};

it("of two who claim it one looks at it, and another takes it over by assigning it", async () => {
  const { shipment, exceptionId } = await damaged();
  const people = [staff("ops"), staff("support")];
  const outcomes = await Promise.all(people.map((me) => act("claimShipmentException", { exceptionId }, me)));
  const winner = people[outcomes.findIndex(({ __typename }) => __typename === "ClaimShipmentExceptionSuccess")]!;
  expect(outcomes.filter(({ owner }) => owner !== undefined)).toEqual([
    {
      __typename: "ShipmentExceptionClaimed",
      message: "Somebody else looks at this already.",
      owner: { id: winner.sub },
    },
  ]);
  expect((await shown(shipment))[0]!.owner).toEqual({ id: winner.sub });
  expect((await act("claimShipmentException", { exceptionId }, winner)).__typename).toBe(
    "ClaimShipmentExceptionSuccess",
  );
  const other = randomUUID();
  await act("assignShipmentException", { exceptionId, ownerId: other }, staff("admin"));
  expect((await shown(shipment))[0]!.owner).toEqual({ id: other });
  await expect(act("assignShipmentException", { exceptionId }, staff("broker"))).rejects.toThrow("FORBIDDEN");
  await act("closeShipmentException", { exceptionId, reason: "Paid" }, staff("ops"));
  expect((await act("claimShipmentException", { exceptionId }, winner)).__typename).toBe("ShipmentExceptionClosed");
});

it("its clock runs by the rule of its kind that holds when we learn of it", async () => {
  const { shipment } = await damaged();
  expect((await shown(shipment))[0]!.dueAt).toBe("2026-11-28T10:00:00.000Z");
  const stated = { kind: "DAMAGED", hours: 6, validFrom: "2026-12-01T00:00:00.000Z" };
  const state = (more: object = {}) => act("stateExceptionHours", { ...stated, ...more }, staff("admin"));
  await expect(act("stateExceptionHours", stated, staff("ops"))).rejects.toThrow("FORBIDDEN");
  expect((await state({ validFrom: "2026-11-26T09:59:59.999Z" })).field).toBe("validFrom");
  const outcomes = await Promise.all([state(), state({ hours: 7 })]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "ExceptionHoursStated",
    "StateExceptionHoursSuccess",
  ]);
  const hours = outcomes[0]!.__typename === "StateExceptionHoursSuccess" ? 6 : 7;
  const later = await logistics.ship();
  logistics.running.clock.set("2026-12-01T00:00:00Z");
  await logistics.deliver(scanned(later, "EXCEPTION DAMAGED", "2026-11-30T08:00:00Z"));
  expect((await shown(later))[0]!.dueAt).toBe(`2026-12-01T0${hours}:00:00.000Z`);
  const again = await damaged();
  expect((await shown(again.shipment))[0]!.dueAt).toBe("2026-11-28T10:00:00.000Z");
});

it("what is overdue is found, and told once however many look for it; what is closed is neither", async () => {
  const [open, closed] = [await damaged(), await damaged()];
  await act("closeShipmentException", { exceptionId: closed.exceptionId, reason: "Paid" }, staff("ops"));
  await act("claimShipmentException", { exceptionId: open.exceptionId }, staff("ops"));
  const overdue = async (whether: boolean) => {
    const query = `query ($overdue: Boolean) { shipmentExceptions(filter: { overdue: $overdue }, first: 100) { edges { node { id } } } }`;
    const { data } = await logistics.running.run<{ shipmentExceptions: { edges: { node: { id: string } }[] } }>(
      query,
      { overdue: whether },
      staff("ops"),
    );
    const ids = data.shipmentExceptions.edges.map(({ node }) => node.id);
    return [open.exceptionId, closed.exceptionId].map((id) => ids.includes(id));
  };
  const escalate = () =>
    logistics.database.transaction(Viewer.system, (tx) => logistics.running.services.exceptionClocks.escalate(tx));
  const told = async ({ shipment }: { shipment: Shipment }) =>
    (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_overdue.v1");
  logistics.running.clock.set("2026-11-28T10:00:00.000Z");
  await escalate();
  expect(await overdue(true)).toEqual([false, false]);
  expect(await told(open)).toEqual([]);

  logistics.running.clock.set("2026-11-28T10:00:00.001Z");
  expect([await overdue(true), await overdue(false)]).toEqual([
    [true, false],
    [false, true],
  ]);
  await Promise.all([escalate(), escalate(), escalate()]);
  await escalate();
  expect(await told(open)).toEqual([
    {
      type: "shipment.exception_overdue.v1",
      payload: {
        ...{
          shipmentId: open.shipment.id,
          exceptionId: open.exceptionId,
          kind: "DAMAGED",
          ownerId: expect.any(String),
        },
        dueAt: "2026-11-28T10:00:00.000Z",
      },
    },
  ]);
  expect(await told(closed)).toEqual([]);
});

it("notes are added to and never changed, and no customer reads them", async () => {
  const { shipment, exceptionId } = await damaged();
  const me = staff("broker");
  for (const text of ["Asked the carrier", "They answered"])
    await act("noteShipmentException", { exceptionId, text }, me);
  const note = (text: string) => ({ node: { text, author: { id: me.sub } } });
  expect((await shown(shipment))[0]).toMatchObject({
    notes: { edges: [note("They answered"), note("Asked the carrier")] },
  });
  expect((await shown(shipment, viewer("customer_admin", shipment.tenantId)))[0]).toEqual({
    ...{ id: exceptionId, dueAt: null, owner: null, notes: null },
  });
  for (const change of ["UPDATE exception_note SET text = 'x'", "DELETE FROM exception_note"]) {
    const changed = logistics.database.transaction(Viewer.system, (tx) => tx.query(change));
    await expect(changed).rejects.toThrow("permission denied");
  }
});

describe("a queue", () => {
  const SHOWN = "acts { exceptionId refusal exception { closedBecause owner { id } } }";
  const all = (mutation: string, input: object, claims: object = staff("ops")) => {
    const success = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Success`;
    return logistics.running.act(
      mutation,
      `... on ${success} { ${SHOWN} } ... on ShipmentExceptionsRefused { ${SHOWN} }`,
      input,
      claims,
    );
  };
  const refusals = ({ acts }: Outcome) => (acts as { refusal: string | null }[]).map(({ refusal }) => refusal);
  const closings = async ({ shipment }: { shipment: Shipment }) =>
    (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_closed.v1").length;

  it("is worked off many at a time: each is answered for itself, or all are done or none", async () => {
    const [one, two, three] = [await damaged(), await damaged(), await damaged()];
    const ids = [one, two, three].map(({ exceptionId }) => exceptionId);
    const [me, other] = [staff("ops"), staff("support")];
    await act("claimShipmentException", { exceptionId: two.exceptionId }, other);
    const exceptionIds = [...ids, randomUUID(), "nothing"];
    const refused = await all("claimShipmentExceptions", { exceptionIds, allOrNone: true }, me);
    expect([refused.__typename, refusals(refused)]).toEqual([
      ...["ShipmentExceptionsRefused", ["CLAIMED", "NOT_FOUND", "NOT_FOUND"]],
    ]);
    expect((await shown(one.shipment))[0]!.owner).toBeNull();
    const key = { idempotencyKey: randomUUID(), exceptionIds };
    const claimed = await all("claimShipmentExceptions", key, me);
    expect(refusals(claimed)).toEqual([null, "CLAIMED", null, "NOT_FOUND", "NOT_FOUND"]);
    expect(await all("claimShipmentExceptions", key, me)).toEqual(claimed);
    expect((await shown(one.shipment))[0]!.owner).toEqual({ id: me.sub });

    const outcomes = await Promise.all(
      [1, 2].map(() => all("closeShipmentExceptions", { exceptionIds: ids, reason: "Paid" }, me)),
    );
    expect(outcomes.map(refusals).sort()).toEqual([Array(3).fill("CLOSED"), Array(3).fill(null)].sort());
    expect([await closings(one), await closings(two), await closings(three)]).toEqual([1, 1, 1]);
    expect(refusals(await all("assignShipmentExceptions", { exceptionIds: ids, ownerId: other.sub }, me))).toEqual(
      Array(3).fill("CLOSED"),
    );
    const twice = await all("claimShipmentExceptions", { exceptionIds: [ids[0], ids[0]] }, me);
    expect([twice.__typename, twice.field]).toEqual(["InvalidInput", "exceptionIds"]);
    await expect(all("closeShipmentExceptions", { exceptionIds: ids, reason: "x" }, staff("broker"))).rejects.toThrow(
      "FORBIDDEN",
    );
  });

  it("is counted by kind in one statement, of one owner or country", async () => {
    const me = staff("ops");
    const mine = [await damaged(), await damaged()];
    await all("claimShipmentExceptions", { exceptionIds: mine.map(({ exceptionId }) => exceptionId) }, me);
    const query = `query ($filter: ExceptionQueueFilter) { exceptionQueue(filter: $filter) { kind open overdue unowned firstDueAt } }`;
    const queue = async (filter: object) =>
      (await logistics.running.run<{ exceptionQueue: Record<string, unknown>[] }>(query, { filter }, me)).data
        .exceptionQueue;
    const lost = async () => {
      const { open = 0, unowned = 0 } = (await queue({})).find(({ kind }) => kind === "LOST") ?? {};
      return [Number(open), Number(unowned)];
    };
    const [open, unowned] = (await lost()) as [number, number];
    await logistics.deliver(scanned(mine[0]!.shipment, "EXCEPTION LOST", "2026-11-26T09:00:00Z"));
    const due = "2026-11-28T10:00:00.000Z";
    expect(await queue({ ownerId: me.sub })).toEqual([
      { kind: "DAMAGED", open: 2, overdue: 0, unowned: 0, firstDueAt: due },
    ]);
    logistics.running.clock.set("2026-11-28T10:00:00.001Z");
    expect(await queue({ ownerId: me.sub, country: "DE" })).toMatchObject([{ open: 2, overdue: 2 }]);
    expect(await queue({ ownerId: me.sub, country: "FR" })).toEqual([]);
    expect(await lost()).toEqual([open + 1, unowned + 1]);
    const statements = await statementsOf(async () => void (await queue({})));
    expect(statements.filter((text) => text.includes("shipment_exception"))).toHaveLength(1);
  });
});
