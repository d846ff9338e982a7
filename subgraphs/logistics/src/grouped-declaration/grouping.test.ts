import { Viewer } from "@baiyun/kit";
import { staff, until } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { brokerAt, line } from "../testing/declarations";
import { DEPARTED, LEGS, type LineHaul, newMawb, openLineHaul } from "../testing/line-haul";
import { article, newOrder } from "../testing/logistics";

let hall: LineHaul;
let customs: ReturnType<typeof brokerAt>;
beforeAll(async () => {
  hall = await openLineHaul();
  customs = brokerAt(hall);
});
afterAll(() => hall.close());
afterEach(() => hall.running.clock.release());

const SAID = `declaration { id state version partCount quantity value { amountMinor } grossWeightG mrn
  lines { hsCode quantity valueMinor grossWeightG } }`;
const SUCCESS: Record<string, string> = { regroupDeclaration: "RegroupDeclarationSuccess" };
const act = (mutation: string, input: object) => {
  const success = SUCCESS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Success`;
  const refused = /Answer|withdraw/.test(mutation)
    ? ""
    : "... on DeclarationsNotReady { shipments { trackingNumber reason } }";
  return customs.act(mutation, `... on ${success} { ${SAID} } ${refused}`, input);
};
const all = (groupedDeclarationId: string, mutation: string, more: object = {}) =>
  act(mutation, { groupedDeclarationId, ...more });
const stateOf = async (shipment: Shipment) => (await customs.draftOf(shipment, "EXPORT")).state;

async function received(order = newOrder()): Promise<Shipment> {
  const shipment = await hall.ship(order, { lines: [article()] });
  await hall.receive(shipment);
  return shipment;
}
async function loaded(...shipments: Shipment[]) {
  const plan = await hall.must("planConsignment", { mawb: newMawb(), legs: LEGS });
  const { id: consignmentId } = plan.consignment as { id: string };
  const bagId = await hall.sealed(...shipments);
  await hall.must("addBagToConsignment", { consignmentId, bagId });
  await hall.must("closeConsignment", { consignmentId });
  return { consignmentId, bagId };
}
const validate = async (...shipments: Shipment[]) => {
  for (const shipment of shipments) await customs.validate((await customs.draftOf(shipment, "EXPORT")).id);
};

it("what flies together is declared at once: all go along, and what was said of one alone stays", async () => {
  const [one, two] = [await received(), await received()];
  const { consignmentId } = await loaded(one, two);
  await validate(one);
  const ask = () => act("groupDeclarations", { consignmentId, direction: "EXPORT" });
  expect(await ask()).toMatchObject({
    shipments: [{ trackingNumber: two.trackingNumber, reason: "Its declaration is DRAFT, and not VALIDATED." }],
  });
  await validate(two);
  const outcomes = await Promise.all([ask(), ask()]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    ...["DeclarationsNotReady", "GroupDeclarationsSuccess"],
  ]);
  const { declaration } = outcomes.find(({ __typename }) => __typename.endsWith("Success")) as unknown as {
    declaration: { id: string };
  };
  const sums = { quantity: "4", grossWeightG: "1280" };
  expect(declaration).toMatchObject({
    ...{ ...sums, state: "DRAFT", version: 1, partCount: 2, value: { amountMinor: "5160" } },
    lines: [{ ...sums, hsCode: "610910", valueMinor: "5160" }],
  });
  const { id } = declaration;
  const alone = await customs.draftOf(one, "EXPORT");
  expect((await customs.submit(alone.id)).__typename).toBe("DeclarationGrouped");
  expect((await customs.correct(alone.id, alone.rowVersion, { office: "CNSZX" })).__typename).toBe(
    "DeclarationGrouped",
  );
  expect(await all(id, "submitGroupedDeclaration")).toMatchObject({ field: "office" });
  await all(id, "submitGroupedDeclaration", { office: "CNSZX" });
  expect((await customs.answer(alone.id, "ACCEPTED", { mrn: "26XX0000000000009" })).__typename).toBe(
    "DeclarationGrouped",
  );
  await all(id, "recordGroupedAnswer", { answer: "ACCEPTED", mrn: "26CN0000000000001" });
  expect([await stateOf(one), await stateOf(two)]).toEqual(["ACCEPTED", "ACCEPTED"]);

  await customs.answer(alone.id, "HELD_EXAM");
  await all(id, "recordGroupedAnswer", { answer: "RELEASED" });
  expect([await stateOf(one), await stateOf(two)]).toEqual(["HELD_EXAM", "RELEASED"]);
  expect(await hall.statuses(one, two)).toEqual(["BAGGED", "EXPORT_CLEARED"]);
  expect(await hall.act("departConsignment", { consignmentId, ...DEPARTED })).toMatchObject({
    shipments: [{ trackingNumber: one.trackingNumber, reasons: ["EXPORT_REFUSED"] }],
  });
  const ids = { declarationId: id, shipmentId: null, masterConsignmentId: consignmentId, orderId: null };
  expect(await hall.running.events(id)).toEqual(
    ["submitted", "accepted", "released"].map((what) => ({
      type: `declaration.${what}.v1`,
      payload: { ...ids, regime: "CN_9610", version: 1 },
    })),
  );
  expect((await hall.running.events((await customs.draftOf(two, "EXPORT")).id)).map(({ type }) => type)).toEqual([
    ...["declaration.submitted.v1", "declaration.accepted.v1", "declaration.released.v1"],
  ]);
});

it("rejected, it is made anew of what its parts state then; the database holds that all add up", async () => {
  const [one, two] = [await received(), await received()];
  const { consignmentId, bagId } = await loaded(one, two);
  await validate(one, two);
  const made = await act("groupDeclarations", { consignmentId, direction: "EXPORT", office: "CNSZX" });
  const { id } = made.declaration as { id: string };
  await all(id, "submitGroupedDeclaration");
  await all(id, "recordGroupedAnswer", { answer: "REJECTED", message: "HS CODE INVALID" });
  expect((await all(id, "regroupDeclaration")).__typename).toBe("DeclarationsNotReady");
  for (const shipment of [one, two]) {
    const { id: part, rowVersion } = await customs.draftOf(shipment, "EXPORT");
    const quantity = shipment === one ? 3 : 2;
    await customs.correct(part, rowVersion, {
      lines: [line({ quantity, hsCode: shipment === one ? "611030" : "610910" })],
    });
  }
  await validate(one, two);
  expect(await all(id, "regroupDeclaration")).toMatchObject({
    declaration: {
      ...{ state: "DRAFT", version: 2, quantity: "5" },
      lines: [
        { hsCode: "610910", quantity: "2" },
        { hsCode: "611030", quantity: "3" },
      ],
    },
  });
  for (const change of ["value_minor = 1", "quantity = 4", "part_count = 1"]) {
    await expect(hall.sql(`UPDATE grouped_declaration SET ${change} WHERE id = $1`, [id])).rejects.toThrow(
      /add up|together/,
    );
  }
  await hall.must("offloadParcel", { bagId, trackingNumber: two.trackingNumber, reason: "RFS" });
  expect(await all(id, "submitGroupedDeclaration")).toMatchObject({
    shipments: [{ trackingNumber: two.trackingNumber }],
  });
  expect(await all(id, "withdrawGroupedDeclaration")).toMatchObject({ declaration: { state: "WITHDRAWN" } });
  const rest = await act("groupDeclarations", { consignmentId, direction: "EXPORT", office: "CNSZX" });
  expect(rest).toMatchObject({ declaration: { partCount: 1, quantity: "3" } });
  const forOps = hall.running.act("groupDeclarations", "", { consignmentId, direction: "EXPORT" }, staff("ops"));
  await expect(forOps).rejects.toThrow("FORBIDDEN");
});

it("a seller's released lists are merged by month in China and customs place, once; what comes late is named", async () => {
  const mine = newOrder();
  hall.running.clock.set("2026-11-30T16:05:00Z");
  const released = async (answeredAt: string, office?: string) => {
    const shipment = await hall.ship(newOrder({ tenantId: mine.tenantId }), { lines: [article()] });
    const { id, rowVersion } = await customs.draftOf(shipment, "EXPORT");
    if (office) await customs.correct(id, rowVersion, { office });
    await customs.told(shipment, "EXPORT");
    await customs.answer(id, "RELEASED", { answeredAt });
  };
  await released("2026-10-31T15:59:59Z");
  await released("2026-10-31T16:00:00Z");
  await released("2026-11-30T15:59:59Z");
  await released("2026-11-30T15:59:59Z", "CNCAN");
  // By China's clocks this is of December, which has not ended.
  await released("2026-11-30T16:00:00Z");
  const { monthlyLists } = hall.running.services;
  const find = () => hall.database.transaction(Viewer.system, (tx) => monthlyLists.findSellers(tx));
  await find();
  const LIST = `query ($filter: GroupedDeclarationFilter) { groupedDeclarations(filter: $filter) { totalCount edges { node {
    id month office dueAt state partCount value { amountMinor } parts { totalCount } } } } }`;
  interface Listed {
    groupedDeclarations: {
      totalCount: number;
      edges: { node: { id: string; month: string; office: string | null } }[];
    };
  }
  const listed = async (filter: object) => {
    const about = { filter: { customerId: mine.tenantId, ...filter } };
    return (await hall.running.run<Listed>(LIST, about, staff("broker"))).data.groupedDeclarations;
  };
  await until(async () => (await listed({})).totalCount === 3);
  const again = (month: string) =>
    hall.database.transaction(Viewer.system, (tx) =>
      monthlyLists.merge(tx, { month, tenantId: mine.tenantId, office: null, currency: "EUR" }),
    );
  await Promise.all([again("2026-10"), again("2026-11"), find()]);
  const { edges } = await listed({});
  const order = ({ month, office }: { month: string; office: string | null }) => `${month} ${office}`;
  const nodes = edges.map(({ node }) => node).sort((a, b) => order(a).localeCompare(order(b)));
  const draft = { id: expect.any(String), state: "DRAFT" };
  const november = { ...draft, month: "2026-11", dueAt: "2026-12-15T16:00:00.000Z" };
  const of = (count: number) => ({
    partCount: count,
    value: { amountMinor: String(2_580 * count) },
    parts: { totalCount: count },
  });
  expect(nodes).toEqual([
    { ...draft, month: "2026-10", office: null, dueAt: "2026-11-15T16:00:00.000Z", ...of(1) },
    { ...november, office: "CNCAN", ...of(1) },
    { ...november, office: null, ...of(2) },
  ]);
  const monthsOf = async (late: boolean) => (await listed({ late })).edges.map(({ node }) => node.month).sort();
  expect([await monthsOf(true), await monthsOf(false)]).toEqual([["2026-10"], ["2026-11", "2026-11"]]);

  // Nobody is told of October that it is due soon: it was late when it was found. Twice is told once.
  const tell = () => hall.database.transaction(Viewer.system, (tx) => monthlyLists.tellDue(tx));
  const told = async () =>
    (await Promise.all(nodes.map(({ id }) => hall.running.events(id)))).map((events) =>
      events
        .filter(({ type }) => type === "monthly_declaration.due.v1")
        .map(({ payload }) => (payload as { isLate: boolean }).isLate),
    );
  for (const at of ["2026-11-30T16:20:00Z", "2026-12-10T15:59:59Z"]) {
    hall.running.clock.set(at);
    await tell();
  }
  expect(await told()).toEqual([[true], [], []]);
  hall.running.clock.set("2026-12-10T16:20:00Z");
  await Promise.all([tell(), tell()]);
  expect(await told()).toEqual([[true], [false], [false]]);
  const [october, canton] = nodes;
  await all(canton!.id, "submitGroupedDeclaration");
  hall.running.clock.set("2026-12-15T16:20:00Z");
  for (const _ of [1, 2]) await tell();
  expect(await told()).toEqual([[true], [false], [false, true]]);
  expect((await hall.running.events(october!.id)).at(-1)).toMatchObject({
    payload: {
      ...{ groupedDeclarationId: october!.id, month: "2026-10", dueAt: "2026-11-15T16:00:00.000Z", isLate: true },
      lrn: expect.stringMatching(/^LRN\d{17}$/),
    },
  });

  await all(october!.id, "submitGroupedDeclaration", { office: "CNSZX" });
  await all(october!.id, "recordGroupedAnswer", { answer: "ACCEPTED", mrn: "26CN0000000000002" });
  expect(await all(october!.id, "recordGroupedAnswer", { answer: "RELEASED" })).toMatchObject({
    declaration: { state: "RELEASED", partCount: 1 },
  });
  expect(await monthsOf(true)).toEqual(["2026-11"]);
});
