import { Viewer } from "@baiyun/kit";
import { until } from "@baiyun/kit/testing";
import { type CustomsOfficeUnderTest, MINUTE_MS, openCustomsOffice } from "../testing/customs-office";
import { line } from "../testing/declarations";
import { consigneeErased, orderCancelled } from "../testing/logistics";

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(() => at.close());

const HOUR_MS = 60 * MINUTE_MS;

it("what is handed in goes to its office as CUSDEC, and is accepted and released by its answers", async () => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office);
  expect(await at.stepOf(shipment)).toBe("SUBMIT");
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  expect([await at.stateOf(id), await at.stepOf(shipment)]).toEqual(["SUBMITTED", "AWAIT_ANSWER"]);
  const { kind, reference } = await at.callOf(id);
  const declared = await at.declared(lrn);
  expect([kind, declared!.function, declared!.times]).toEqual(["SUBMIT", "9", 1]);
  expect(declared!.message).toContain(`LOC+36+DE'LOC+22+${office}'`);
  expect(declared!.message).toContain(
    "GIS+H7'NAD+IM+IM2760000742'CST+1+610910'FTX+AAA+++T-shirt, cotton'LOC+27+CN'MEA+WT+AAD+KGM:0.640'MOA+40:25.80:EUR'UNS+S'",
  );
  expect(declared!.message).toContain(`'UNZ+1+${reference}'`);
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(id, "ACCEPTED");
  expect(await at.stepOf(shipment)).toBe("AWAIT_DECISION");
  await at.sandbox.leap(HOUR_MS);
  await at.reached(id, "RELEASED");
  expect([await at.answersOf(id), await at.stepOf(shipment)]).toEqual([["ACCEPTED", "RELEASED"], "NOTHING"]);
  const [row] = await at.sql<{ mrn: string; lodged_by: string }>(
    "SELECT mrn, lodged_by FROM customs_declaration WHERE id = $1",
    id,
  );
  expect(row).toEqual({ mrn: `26SANDBOX${lrn.slice(-9)}`, lodged_by: "WIRE" });
});

it("a consignee is named by what its customs know it by, once, and not after it was erased", async () => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office, "Lamp SBX-REJECTED", {
    consigneeTaxNumber: "DE123456789012345",
  });
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  expect((await at.declared(lrn))!.message).toContain("GIS+H7'NAD+IM+IM2760000742'NAD+CN+DE123456789012345'CST+1+");
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(id, "REJECTED");
  const { orderId, tenantId } = shipment;
  await at.logistics.deliver(consigneeErased({ orderId, tenantId }));
  const { rowVersion } = await at.customs.draftOf(shipment, "IMPORT");
  await at.customs.correct(id, rowVersion, { lines: [line({ description: "Lamp", hsCode: "940521" })] });
  await at.customs.validate(id);
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  expect((await at.declared(lrn))!.message).toContain("GIS+H7'NAD+IM+IM2760000742'CST+1+940521'");
});

it("rejected, it says where and why; corrected, it replaces what the office has under the same number", async () => {
  const { office } = await at.newOffice();
  const { id, lrn, shipment } = await at.validated(office, "Lamp SBX-REJECTED");
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(id, "REJECTED");
  expect(await at.stepOf(shipment)).toBe("CORRECT");
  const { data } = await at.logistics.running.run<{ shipment: { declarations: { answers: object[] }[] } }>(
    "query ($id: ID!) { shipment(id: $id) { declarations { answers { answer code message faults { line segment code message } } } } }",
    { id: shipment.id },
    at.customs.broker,
  );
  const fault = { line: 1, segment: "CST", code: "15", message: "SANDBOX: HS CODE INVALID" };
  expect(data.shipment.declarations.flatMap(({ answers }) => answers)).toEqual([
    { answer: "REJECTED", code: "15", message: "SANDBOX: HS CODE INVALID", faults: [fault] },
  ]);
  const { rowVersion } = await at.customs.draftOf(shipment, "IMPORT");
  await at.customs.correct(id, rowVersion, { lines: [line({ description: "Lamp", hsCode: "940521" })] });
  await at.customs.validate(id);
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  expect([(await at.callOf(id)).kind, await at.declared(lrn)]).toEqual([
    "REPLACE",
    expect.objectContaining({ function: "5", times: 2 }),
  ]);
  await at.sandbox.leap(HOUR_MS);
  await at.reached(id, "RELEASED");
  expect(await at.answersOf(id)).toEqual(["REJECTED", "ACCEPTED", "RELEASED"]);
});

it.each([
  ["HELD_DOCS", "HELD_DOCS", "SUPPLY_DOCUMENTS", ["ACCEPTED", "HELD_DOCS"]],
  ["HELD_EXAM", "HELD_EXAM", "AWAIT_EXAMINATION", ["ACCEPTED", "HELD_EXAM"]],
  ["RFI", "ACCEPTED", "ANSWER_REFERRAL", ["ACCEPTED"]],
  ["DNL", "ACCEPTED", "OFFLOAD", ["ACCEPTED"]],
])("an office that says %s leaves it %s, and a broker has to %s", async (word, state, step, answers) => {
  const { office } = await at.newOffice();
  const { id, shipment } = await at.validated(office, `Lamp SBX-${word}`);
  await at.customs.submit(id);
  await at.settled(id, "DONE");
  await at.sandbox.leap(11 * MINUTE_MS);
  await at.reached(id, state);
  // What an office says in two messages is judged in two jobs.
  await until(async () => (await at.stepOf(shipment)) === step);
  expect(await at.answersOf(id)).toEqual(answers);
});

it("what was seized is, and its referral cleared by the office's own word", async () => {
  const { office } = await at.newOffice();
  const [seized, cleared] = [await at.validated(office, "Lamp SBX-SEIZED"), await at.validated(office, "Lamp SBX-RFS")];
  for (const { id } of [seized, cleared]) {
    await at.customs.submit(id);
    await at.settled(id, "DONE");
  }
  await at.sandbox.leap(25 * HOUR_MS);
  await at.reached(seized.id, "SEIZED");
  await at.reached(cleared.id, "RELEASED");
  expect(await at.answersOf(seized.id)).toEqual(["ACCEPTED", "HELD_EXAM", "SEIZED"]);
  const referrals = await at.sql<{ referral: string }>(
    "SELECT referral FROM customs_referral WHERE declaration_id = $1 ORDER BY id",
    cleared.id,
  );
  expect(referrals.map(({ referral }) => referral)).toEqual(["RFS", "CLEARED"]);
});

it("without an office that takes it, a broker hands it in as before", async () => {
  const { id, shipment } = await at.validated("FRPARIS");
  await at.customs.submit(id);
  expect([await at.stateOf(id), await at.stepOf(shipment)]).toEqual(["SUBMITTED", "HAND_IN"]);
  expect(await at.sql("SELECT 1 FROM counterpart_call WHERE subject_id = $1", id)).toEqual([]);
});

it("a month's lists of 9610, merged, go to their office at once, and its answer is the whole's", async () => {
  await at.newOffice({ country: "CN", office: null, regimes: ["CN_9610"] });
  const shipment = await at.customs.ship();
  const { id, rowVersion } = await at.customs.draftOf(shipment, "EXPORT");
  // By hand, as a list that was handed in before its office was reached.
  await at.sql("UPDATE counterpart SET is_active = false, version = version + 1 WHERE country = 'CN'");
  await at.customs.correct(id, rowVersion, { office: "CNSZX" });
  await at.customs.told(shipment, "EXPORT");
  await at.customs.answer(id, "RELEASED", { answeredAt: "2026-10-10T00:00:00Z" });
  await at.sql("UPDATE counterpart SET is_active = true, version = version + 1 WHERE country = 'CN'");
  const lists = { month: "2026-10", tenantId: shipment.tenantId, office: "CNSZX", currency: "EUR" };
  const { database, running } = at.logistics;
  await database.transaction(Viewer.system, (tx) => running.services.monthlyLists.merge(tx, lists));
  const [group] = await at.sql<{ id: string; lrn: string }>(
    "SELECT id, lrn FROM grouped_declaration WHERE tenant_id = $1",
    shipment.tenantId,
  );
  await at.customs.act("submitGroupedDeclaration", "", { groupedDeclarationId: group!.id });
  await at.settled(group!.id, "DONE");
  const { message } = (await at.declared(group!.lrn))!;
  expect(message).toContain("LOC+35+CN'LOC+22+CNSZX'");
  expect(message).toContain("GIS+9610'CST+1+610910'FTX+AAA+++T-shirt, cotton'LOC+27+CN'");
  expect(message).toContain("MEA+CT++PCE:2'MOA+40:25.80:EUR'UNS+S'");
  await at.sandbox.leap(HOUR_MS);
  const stateOfAll = async () =>
    (await at.sql<{ state: string }>("SELECT state FROM grouped_declaration WHERE id = $1", group!.id))[0]!.state;
  await until(async () => (await stateOfAll()) === "RELEASED");
  const { data } = await running.run<{ groupedDeclarations: { edges: { node: object }[] } }>(
    `query ($filter: GroupedDeclarationFilter) { groupedDeclarations(filter: $filter) { edges { node {
      lastWord { answer code message faults { line } } nextStep { step } told { kind state rawAnswer counterpart { country } } } } } }`,
    { filter: { customerId: shipment.tenantId } },
    at.customs.broker,
  );
  const acknowledged = expect.stringMatching(/'UCI\+BY\d{12}\+BAIYUN\+SANDBOX-CUSTOMS\+7'/);
  expect(data.groupedDeclarations.edges.map(({ node }) => node)).toEqual([
    {
      lastWord: { answer: "RELEASED", code: null, message: null, faults: [] },
      nextStep: { step: "NOTHING" },
      told: [{ kind: "SUBMIT", state: "DONE", rawAnswer: acknowledged, counterpart: { country: "CN" } }],
    },
  ]);
});

describe("an order that is cancelled", () => {
  type Declared = Awaited<ReturnType<typeof at.validated>>;
  const cancel = ({ shipment }: Declared) => at.logistics.deliver(orderCancelled(shipment));
  const cancellationOf = async ({ id }: Declared) =>
    (
      await at.sql<{ cancellation: string | null }>("SELECT cancellation FROM customs_declaration WHERE id = $1", id)
    )[0]!.cancellation;
  const standing = async (declared: Declared) => [
    await at.stateOf(declared.id),
    await cancellationOf(declared),
    await at.stepOf(declared.shipment),
  ];
  async function accepted(description?: string): Promise<Declared> {
    const declared = await at.validated((await at.newOffice()).office, description);
    await at.customs.submit(declared.id);
    await at.settled(declared.id, "DONE");
    await at.sandbox.leap(2 * MINUTE_MS);
    await at.reached(declared.id, "ACCEPTED");
    return declared;
  }

  it("has its office cancel what it has, which stands until the office says so; what none has ends at once", async () => {
    const declared = await accepted();
    const { id, lrn, shipment } = declared;
    await cancel(declared);
    await at.settled(id, "DONE");
    expect(await standing(declared)).toEqual(["ACCEPTED", "ASKED", "AWAIT_CANCELLATION"]);
    const { kind, attempts } = await at.callOf(id);
    const there = await at.declared(lrn);
    expect([kind, attempts, there!.function, there!.times]).toEqual(["CANCEL", 1, "1", 2]);
    expect(there!.message).toContain(`'BGM+929+${lrn}+1'`);
    expect(there!.message).not.toContain("CST+");
    await at.sandbox.leap(2 * MINUTE_MS);
    await at.reached(id, "WITHDRAWN");
    expect([await standing(declared), await at.answersOf(id)]).toEqual([
      ["WITHDRAWN", "DONE", "NOTHING"],
      ["ACCEPTED", "CANCELLED"],
    ]);
    expect((await at.customs.draftOf(shipment, "EXPORT")).state).toBe("WITHDRAWN");
    // Told again, and what the office had on its way before: nothing of it takes the cancellation back.
    await at.logistics.deliver(orderCancelled(shipment));
    expect(await at.customs.answer(id, "RELEASED")).toMatchObject({ __typename: "IllegalDeclarationState" });
    expect(await at.sql("SELECT 1 FROM counterpart_call WHERE subject_id = $1", id)).toHaveLength(2);
  });

  it("leaves what its office does not cancel to a broker", async () => {
    const declared = await accepted("Lamp SBX-CANCEL_REFUSED");
    await cancel(declared);
    await at.settled(declared.id, "DONE");
    await at.sandbox.leap(2 * MINUTE_MS);
    await until(async () => (await cancellationOf(declared)) === "REFUSED");
    expect([await standing(declared), await at.answersOf(declared.id)]).toEqual([
      ["ACCEPTED", "REFUSED", "CANCEL_BY_HAND"],
      ["ACCEPTED", "CANCEL_REFUSED"],
    ]);
    await at.customs.answer(declared.id, "CANCELLED");
    expect(await standing(declared)).toEqual(["WITHDRAWN", "DONE", "NOTHING"]);
  });

  it("leaves what a broker brought there to the broker", async () => {
    const declared = await at.validated("FRPARIS");
    expect(await at.customs.answer(declared.id, "CANCELLED")).toMatchObject({ __typename: "IllegalDeclarationState" });
    await at.customs.submit(declared.id);
    await cancel(declared);
    expect(await standing(declared)).toEqual(["SUBMITTED", "ASKED", "CANCEL_BY_HAND"]);
    await at.customs.answer(declared.id, "CANCELLED");
    expect(await standing(declared)).toEqual(["WITHDRAWN", "DONE", "NOTHING"]);
  });

  it("tells no office of what never left", async () => {
    const declared = await at.validated((await at.newOffice()).office);
    await at.sandbox.plan({ fault: "THROTTLED", counterpart: "CUSTOMS", call: "DECLARE" });
    await at.customs.submit(declared.id);
    // Between two attempts, the next of which is as far off as the last four took together.
    const waiting = "SELECT 1 FROM counterpart_call WHERE subject_id = $1 AND attempts >= 5 AND claim IS NULL";
    await until(async () => (await at.sql(waiting, declared.id)).length === 1);
    await cancel(declared);
    await at.sandbox.clearFaults();
    expect(await standing(declared)).toEqual(["WITHDRAWN", null, "NOTHING"]);
    const calls = await at.sql("SELECT kind, state, message FROM counterpart_call WHERE subject_id = $1", declared.id);
    expect(calls).toEqual([{ kind: "SUBMIT", state: "FAILED", message: "Its shipment is cancelled." }]);
    expect(await at.declared(declared.lrn)).toBeNull();
  });

  it("is told to its office after what it cancels, which may not have arrived yet", async () => {
    const declared = await at.validated((await at.newOffice()).office);
    const { id, lrn } = declared;
    await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
    await at.sandbox.plan({ fault: "SERVER_ERROR", counterpart: "CUSTOMS", call: "FIND", times: 3 });
    await at.customs.submit(id);
    await at.settled(id, "UNKNOWN", "DONE");
    await cancel(declared);
    await until(async () => (await at.callOf(id)).kind === "CANCEL" && (await at.callOf(id)).state === "DONE");
    await at.sandbox.clearFaults();
    expect(await at.declared(lrn)).toMatchObject({ function: "1", times: 2 });
    await at.sandbox.leap(2 * MINUTE_MS);
    await at.reached(id, "WITHDRAWN");
  });
});
