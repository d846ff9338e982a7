import { type CustomsOfficeUnderTest, MINUTE_MS, openCustomsOffice } from "../testing/customs-office";
import { line } from "../testing/declarations";
import { orderCancelled } from "../testing/logistics";

let at: CustomsOfficeUnderTest;
beforeAll(async () => {
  at = await openCustomsOffice();
});
afterAll(() => at.close());
afterEach(() => at.sandbox.clearFaults());

type Declared = Awaited<ReturnType<typeof at.validated>>;

/** What an office has accepted, and whose next word is half an hour off. */
async function accepted(description = "T-shirt, cotton"): Promise<Declared> {
  const declared = await at.validated((await at.newOffice()).office, description);
  await at.customs.submit(declared.id);
  await at.settled(declared.id, "DONE");
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(declared.id, "ACCEPTED");
  return declared;
}

const OUTCOME = `... on AmendDeclarationSuccess { declaration { state version amendment amendedVersion } }
  ... on DeclarationFaulty { faults { field } } ... on IllegalDeclarationState { current }
  ... on DeclarationChanged { currentVersion } ... on InvalidInput { faults { field } }`;
const rowVersionOf = async ({ shipment }: Declared) => (await at.customs.draftOf(shipment, "IMPORT")).rowVersion;
const amend = async (declared: Declared, change: object, rowVersion?: number) =>
  at.customs.act("amendDeclaration", OUTCOME, {
    ...{ declarationId: declared.id, expectedVersion: rowVersion ?? (await rowVersionOf(declared)), ...change },
  });
const THREE = line({ quantity: 3, value: { amountMinor: "3870", currency: "EUR" }, grossWeightG: 900 });

interface Standing {
  state: string;
  version: number;
  amendment: string | null;
  amendedVersion: number | null;
  declared: { grossWeightG: number };
  versions: { version: number }[];
  answers: { answer: string; version: number }[];
  told: { kind: string; state: string }[];
}
const STANDING = `query ($lrn: String!) { declarations(filter: { lrn: $lrn }) { edges { node {
  state version amendment amendedVersion declared { grossWeightG } versions { version } answers { answer version }
  told { kind state } } } } }`;
async function standing({ lrn }: Declared): Promise<Standing> {
  const { data, errors } = await at.logistics.running.run<{ declarations: { edges: { node: Standing }[] } }>(
    STANDING,
    { lrn },
    at.customs.broker,
  );
  if (errors) throw new Error(errors[0]!.message);
  return data.declarations.edges[0]!.node;
}
const mrnOf = ({ lrn }: Declared) => `26SANDBOX${lrn.slice(-9)}`;
const settled = async (declared: Declared, answer: string) => {
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.until(async () => (await at.answersOf(declared.id)).includes(answer));
};

it("what an office accepted is changed under its number: what it accepted stands until it takes the other", async () => {
  const declared = await accepted();
  expect(await amend(declared, { lines: [THREE] })).toMatchObject({
    declaration: { state: "ACCEPTED", version: 1, amendment: "ASKED", amendedVersion: 2 },
  });
  await at.settled(declared.id, "DONE");
  expect([(await at.callOf(declared.id)).kind, await at.stepOf(declared.shipment)]).toEqual([
    "CHANGE",
    "AWAIT_AMENDMENT",
  ]);
  const there = (await at.declared(declared.lrn))!;
  expect([there.function, there.times]).toEqual(["4", 2]);
  expect(there.message).toContain(`'BGM+929+${declared.lrn}+4'`);
  expect(there.message).toContain(`'RFF+ABT:${mrnOf(declared)}'`);
  expect(there.message).toContain("'MEA+WT+AAD+KGM:0.900'MOA+40:38.70:EUR'");
  expect((await standing(declared)).declared).toEqual({ grossWeightG: 640 });
  await settled(declared, "AMENDED");
  expect(await standing(declared)).toEqual({
    ...{ state: "ACCEPTED", version: 2, amendment: "DONE", amendedVersion: 2, declared: { grossWeightG: 900 } },
    versions: [{ version: 1 }, { version: 2 }],
    answers: [
      { answer: "ACCEPTED", version: 1 },
      { answer: "AMENDED", version: 2 },
    ],
    told: [
      { kind: "SUBMIT", state: "DONE" },
      { kind: "CHANGE", state: "DONE" },
    ],
  });
  expect(await at.stepOf(declared.shipment)).toBe("AWAIT_DECISION");
  await at.sandbox.leap(60 * MINUTE_MS);
  await at.reached(declared.id, "RELEASED");
  expect(await at.answersOf(declared.id)).toEqual(["ACCEPTED", "AMENDED", "RELEASED"]);
});

it("what an office refuses to take leaves what it accepted as it was, which may be changed again and is released", async () => {
  const declared = await accepted();
  await amend(declared, { lines: [line({ description: "Lamp SBX-AMEND_REFUSED", hsCode: "940521" })] });
  await at.settled(declared.id, "DONE");
  await settled(declared, "AMENDMENT_REFUSED");
  expect(await standing(declared)).toMatchObject({
    ...{ state: "ACCEPTED", version: 1, amendment: "REFUSED", amendedVersion: 2, declared: { grossWeightG: 640 } },
    answers: [
      { answer: "ACCEPTED", version: 1 },
      { answer: "AMENDMENT_REFUSED", version: 2 },
    ],
  });
  await amend(declared, { lines: [THREE] });
  await at.settled(declared.id, "DONE");
  await settled(declared, "AMENDED");
  expect(await standing(declared)).toMatchObject({ version: 3, amendment: "DONE", declared: { grossWeightG: 900 } });
  await at.sandbox.leap(60 * MINUTE_MS);
  await at.reached(declared.id, "RELEASED");
  expect(await amend(declared, { lines: [THREE] })).toMatchObject({ current: "RELEASED" });
});

it("what is wrong is said at once, and its office hears nothing of it", async () => {
  const declared = await accepted();
  const rowVersion = await rowVersionOf(declared);
  const wrong = line({ hsCode: "999999", value: { amountMinor: "0", currency: "EUR" } });
  expect([
    await amend(declared, { lines: [wrong] }),
    await amend(declared, { lines: [] }),
    await amend(declared, {}),
    await amend(declared, { lines: [THREE] }, rowVersion - 1),
    await amend({ ...declared, id: declared.shipment.id }, { lines: [THREE] }, rowVersion),
  ]).toMatchObject([
    { __typename: "DeclarationFaulty", faults: [{ field: "lines.0.hsCode" }, { field: "lines.0.value" }] },
    { __typename: "DeclarationFaulty", faults: [{ field: "lines" }] },
    { __typename: "InvalidInput", faults: [{ field: "lines" }] },
    { __typename: "DeclarationChanged", currentVersion: rowVersion },
    { __typename: "DeclarationNotFound" },
  ]);
  expect(await standing(declared)).toMatchObject({ amendment: null, versions: [{ version: 1 }] });
  expect((await at.declared(declared.lrn))!.times).toBe(1);
  await amend(declared, { lines: [THREE] });
  expect(await amend(declared, { lines: [THREE] })).toMatchObject({ __typename: "DeclarationUnderChange" });
});

it("a change that may have arrived is asked about, and there once", async () => {
  const declared = await accepted();
  await at.sandbox.plan({ fault: "ERROR_AFTER_ACCEPT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
  await amend(declared, { lines: [THREE] });
  await at.settled(declared.id, "DONE");
  expect((await at.declared(declared.lrn))!.times).toBe(2);
  await settled(declared, "AMENDED");
});

it("a change that its office does not take in is sent again by a broker", async () => {
  const declared = await accepted();
  await at.sandbox.plan({ fault: "REJECT", counterpart: "CUSTOMS", call: "DECLARE", times: 1 });
  await amend(declared, { lines: [THREE] });
  await at.settled(declared.id, "FAILED");
  expect(await at.stepOf(declared.shipment)).toBe("SEND_AGAIN");
  await at.customs.act("sendDeclarationAgain", "", { declarationId: declared.id });
  await at.settled(declared.id, "DONE");
  await settled(declared, "AMENDED");
});

it("a release of what was asked for says that it was taken", async () => {
  const declared = await accepted();
  const [{ counterpartId } = { counterpartId: "" }] = await at.sql<{ counterpartId: string }>(
    `SELECT counterpart_id AS "counterpartId" FROM counterpart_call WHERE subject_id = $1`,
    declared.id,
  );
  await amend(declared, { lines: [THREE] });
  await at.settled(declared.id, "DONE");
  const { reference } = await at.callOf(declared.id);
  const { lrn } = declared;
  const released = `UNH+1+CUSRES:D:96B:UN'BGM+962+${lrn}+11'RFF+ABO:${lrn}'RFF+ACW:${reference}'GIS+2'UNT+6+1'`;
  expect((await at.push(counterpartId, `${lrn}/released`, released)).status).toBe(202);
  await at.reached(declared.id, "RELEASED");
  expect(await at.answersOf(declared.id)).toEqual(["ACCEPTED", "AMENDED", "RELEASED"]);
  expect(await standing(declared)).toMatchObject({ version: 2, amendment: "DONE" });
});

it("an order that is cancelled meanwhile ends the whole, after what was to be changed", async () => {
  const declared = await accepted();
  await amend(declared, { lines: [THREE] });
  await at.logistics.deliver(orderCancelled(declared.shipment));
  await at.until(async () => {
    const { kind, state } = await at.callOf(declared.id);
    return kind === "CANCEL" && state === "DONE";
  });
  await at.sandbox.leap(2 * MINUTE_MS);
  await at.reached(declared.id, "WITHDRAWN");
  expect(await standing(declared)).toMatchObject({ version: 1, amendment: "REFUSED", state: "WITHDRAWN" });
});

it("what a broker brought there the broker changes there", async () => {
  const declared = await at.validated("FRPARIS");
  await at.customs.submit(declared.id);
  expect(await amend(declared, { lines: [THREE] })).toMatchObject({ current: "SUBMITTED" });
  await at.customs.answer(declared.id, "ACCEPTED", { mrn: "26FR0000000000001" });
  expect(await at.customs.answer(declared.id, "AMENDED")).toMatchObject({ __typename: "IllegalDeclarationState" });
  await amend(declared, { lines: [THREE] });
  expect(await at.stepOf(declared.shipment)).toBe("AMEND_BY_HAND");
  expect(await at.customs.answer(declared.id, "AMENDMENT_REFUSED")).toMatchObject({ __typename: "InvalidInput" });
  await at.customs.answer(declared.id, "AMENDED");
  expect(await standing(declared)).toMatchObject({ version: 2, amendment: "DONE", told: [] });
  await expect(at.sql("UPDATE customs_declaration SET version = 3 WHERE id = $1", declared.id)).rejects.toThrow(
    "only a correction of what was rejected is the next version",
  );
});
