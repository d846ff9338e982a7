import { staff, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import { brokerAt, line } from "../testing/declarations";
import { article, type Logistics, newOrder, openLogistics, orderCancelled } from "../testing/logistics";

const TODAY = "2026-11-26T08:00:00.000Z";

let logistics: Logistics;
let desk: ReturnType<typeof brokerAt>;

beforeAll(async () => {
  logistics = await openLogistics();
  desk = brokerAt(logistics);
});
beforeEach(() => logistics.running.clock.set(TODAY));
afterAll(() => logistics.close());

it("a shipment's making drafts what both customs are told of it, with what its order says", async () => {
  const shipment = await desk.ship({
    lines: [
      article(),
      article({ description: "Mug", hs6: "691110", quantity: 1, unitValue: { amountMinor: "500", currency: "EUR" } }),
    ],
  });
  const [exported, imported] = await desk.declarationsOf(shipment);
  expect(exported).toEqual({
    ...{ id: expect.any(String), direction: "EXPORT", country: "CN", regime: "CN_9610", regimeUnknown: null },
    ...{ lrn: expect.stringMatching(/^LRN20261126\d{9}$/), mrn: null, state: "DRAFT", version: 1, rowVersion: 1 },
    ...{ office: null, lodgedBy: null },
    declared: {
      ...{ version: 1, value: { amountMinor: "3080", currency: "EUR" }, grossWeightG: 640 },
      lines: [
        {
          ...{ description: "T-shirt, cotton", hsCode: "610910", quantity: 2, originCountry: "CN", weightShared: true },
          ...{ value: { amountMinor: "2580", currency: "EUR" }, grossWeightG: 426 },
        },
        {
          ...{ description: "Mug", hsCode: "691110", quantity: 1, originCountry: "CN", weightShared: true },
          ...{ value: { amountMinor: "500", currency: "EUR" }, grossWeightG: 214 },
        },
      ],
    },
  });
  expect(imported).toMatchObject({ direction: "IMPORT", country: "DE", regime: "H7", state: "DRAFT" });
  expect(exported!.lrn).not.toBe(imported!.lrn);
});

it("where no rule says which procedure applies, the reason stands there and a person has to say", async () => {
  const lines = [article({ unitValue: { amountMinor: "1290", currency: "USD" } })];
  const declaration = await desk.draftOf(await desk.ship({ lines }), "IMPORT");
  expect(declaration).toMatchObject({ regime: null, regimeUnknown: "OTHER_CURRENCY" });
  expect((await desk.validate(declaration.id)).faults).toEqual([
    { field: "regime", message: "It is not known which procedure applies (OTHER_CURRENCY): say which." },
  ]);
  await desk.correct(declaration.id, declaration.rowVersion, { regime: "H7" });
  expect(await desk.validate(declaration.id)).toMatchObject({
    __typename: "ValidateDeclarationSuccess",
    remarks: [{ field: "regime" }],
  });
});

it("says everything that is wrong at once, each with its path, and leaves the draft as it was", async () => {
  await desk.act("addGoodsRestriction", "", {
    ...{ hsPrefix: "9303", country: "DE", verdict: "PROHIBITED", note: "Firearms", validFrom: "2026-01-01T00:00:00Z" },
  });
  await desk.act("addGoodsRestriction", "", {
    ...{ hsPrefix: "4202", country: "DE", verdict: "PERMIT", note: "For the test", validFrom: "2026-01-01T00:00:00Z" },
    validTo: "2026-11-26T08:00:00.001Z",
  });
  const order = newOrder({ serviceCode: "YUN-BATT" });
  const { id, rowVersion } = await desk.draftOf(await logistics.ship(order, { lines: [article()] }), "EXPORT");
  const lines = [
    line({ hsCode: "851712", battery: "PI966" }),
    line({ hsCode: "930320", value: { amountMinor: "0", currency: "EUR" }, grossWeightG: 0 }),
    line({ hsCode: "770199", hsVersion: "HS2028", battery: "PI965" }),
    line({ hsCode: "420292" }),
  ];
  await desk.correct(id, rowVersion, { lines, regime: "H7" });
  const outcome = await desk.validate(id);
  expect(outcome).toMatchObject({
    __typename: "DeclarationFaulty",
    message: "10 things are wrong with what is declared.",
  });
  expect(outcome.faults).toEqual([
    { field: "regime", message: "By today's rules it is declared under CN_9610, not H7." },
    { field: "lines.0.hsCode", message: "HS2022 has no subheading 851712." },
    {
      field: "lines.0.chargePercent",
      message: "PI966 flies at no more than 30% of charge: say how far it is charged.",
    },
    { field: "lines.1.value", message: "Goods are worth something." },
    { field: "lines.1.grossWeightG", message: "Goods weigh at least a gram." },
    { field: "lines.1.hsCode", message: "Prohibited. 9303 to DE: Firearms" },
    { field: "lines.2.hsVersion", message: "HS2028 is not in force; HS2022 is." },
    { field: "lines.2.hsCode", message: "The Harmonized System has no such code." },
    { field: "lines.2.battery", message: "YUN-BATT does not carry batteries of PI965." },
    { field: "lines.3.permit", message: "A permit is needed. 4202 to DE: For the test" },
  ]);
  expect((await desk.draftOf(await shipmentOf(id), "EXPORT")).state).toBe("DRAFT");

  logistics.running.clock.set("2026-11-26T08:00:00.001Z");
  const current = (await desk.draftOf(await shipmentOf(id), "EXPORT")).rowVersion;
  const right = [
    line({ battery: "PI966", chargePercent: 30 }),
    line({ hsCode: "420292", battery: "PI966", cellMwh: 2_700 }),
  ];
  await desk.correct(id, current, { lines: right, regime: "CN_9610" });
  expect(await desk.validate(id)).toMatchObject({ declaration: { state: "VALIDATED" }, remarks: [] });
  expect(await desk.validate(id)).toMatchObject({ __typename: "IllegalDeclarationState", current: "VALIDATED" });
});

async function shipmentOf(declarationId: string): Promise<Shipment> {
  const [{ shipment_id: id }] = await desk.sql(
    "SELECT shipment_id FROM customs_declaration WHERE id = $1",
    declarationId,
  );
  return { id } as Shipment;
}

it("codes of an edition that is not known here are not checked, which is said", async () => {
  logistics.running.clock.set("2028-02-01T00:00:00Z");
  const lines = [article({ hsVersion: "HS2028" }), article({ hsVersion: "HS2022" })];
  const { id } = await desk.draftOf(await desk.ship({ lines }), "EXPORT");
  const { faults, remarks } = await desk.validate(id);
  expect(faults).toEqual([{ field: "lines.1.hsVersion", message: "HS2022 is not in force; HS2028 is." }]);
  expect(remarks).toContainEqual({ field: "lines.0.hsCode" });
});

it("goes its way to its release, and others hear of each step", async () => {
  const shipment = await desk.ship();
  const { id } = await desk.draftOf(shipment, "IMPORT");
  expect(await desk.submit(id)).toMatchObject({ __typename: "IllegalDeclarationState", current: "DRAFT" });
  await desk.validate(id);
  expect((await desk.submit(id)).__typename).toBe("SubmitDeclarationSuccess");
  expect(await desk.draftOf(shipment, "IMPORT")).toMatchObject({ state: "SUBMITTED", lodgedBy: "HAND", mrn: null });
  expect(await desk.answer(id, "ACCEPTED")).toMatchObject({ __typename: "InvalidInput", field: "mrn" });
  expect(await desk.answer(id, "RELEASED")).toMatchObject({ __typename: "IllegalDeclarationState" });
  expect(await desk.answer(id, "ACCEPTED", { mrn: "26de 1234567890ABC1" })).toEqual({
    __typename: "RecordCustomsAnswerSuccess",
    declaration: { state: "ACCEPTED", mrn: "26DE1234567890ABC1" },
  });
  await desk.answer(id, "HELD_DOCS", { code: "15", message: "Invoice wanted" });
  expect(await desk.answer(id, "RELEASED", { answeredAt: "2026-11-26T08:00:01Z" })).toMatchObject({
    field: "answeredAt",
  });
  await desk.answer(id, "RELEASED", { answeredAt: "2026-11-26T07:00:00Z" });
  const ids = { declarationId: id, shipmentId: shipment.id, masterConsignmentId: null, orderId: shipment.orderId };
  const about = { ...ids, regime: "H7", version: 1 };
  expect(await logistics.running.events(id)).toEqual([
    { type: "declaration.submitted.v1", payload: about },
    { type: "declaration.accepted.v1", payload: about },
    { type: "declaration.held.v1", payload: { ...about, code: "15", message: "Invoice wanted", hold: "HELD_DOCS" } },
    { type: "declaration.released.v1", payload: about },
  ]);
  await expect(desk.sql("UPDATE customs_answer SET message = 'x' WHERE declaration_id = $1", id)).rejects.toThrow(
    "stays",
  );
});

it("what was rejected is corrected in the next version; the one before stays as it was", async () => {
  const shipment = await desk.ship();
  const { id } = await desk.draftOf(shipment, "IMPORT");
  await desk.validate(id);
  await desk.submit(id);
  await desk.answer(id, "REJECTED", { code: "15", message: "HS CODE INVALID" });
  const { rowVersion } = await desk.draftOf(shipment, "IMPORT");
  const change = { lines: [line({ hsCode: "610990" })] };
  const outcomes = await Promise.all([1, 2, 3].map(() => desk.correct(id, rowVersion, change)));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    "CorrectDeclarationSuccess",
    "DeclarationChanged",
    "DeclarationChanged",
  ]);
  const versions = `query ($id: ID!) { shipment(id: $id) { declarations { direction versions { version lines { hsCode } } } } }`;
  const { data } = await logistics.running.run<{ shipment: { declarations: { versions: object[] }[] } }>(
    versions,
    { id: shipment.id },
    desk.broker,
  );
  expect(data.shipment.declarations[1]!.versions).toEqual([
    { version: 1, lines: [{ hsCode: "610910" }] },
    { version: 2, lines: [{ hsCode: "610990" }] },
  ]);
  expect(await desk.draftOf(shipment, "IMPORT")).toMatchObject({ state: "DRAFT", version: 2 });
  await desk.validate(id);
  await desk.submit(id);
  expect((await logistics.running.events(id)).map(({ payload }) => (payload as { version: number }).version)).toEqual([
    1, 1, 2,
  ]);
  expect(await desk.correct(id, (await desk.draftOf(shipment, "IMPORT")).rowVersion, {})).toMatchObject({
    current: "SUBMITTED",
  });

  const stays = "only the present version of a draft changes";
  const of = "WHERE declaration_id = $1 AND version = 1";
  await expect(desk.sql(`UPDATE customs_declaration_line SET quantity = 1 ${of}`, id)).rejects.toThrow(stays);
  await expect(desk.sql(`DELETE FROM customs_declaration_line ${of}`, id)).rejects.toThrow(stays);
  await expect(desk.sql(`UPDATE customs_declaration_version SET office = 'DE004600' ${of}`, id)).rejects.toThrow(stays);
  const back = "UPDATE customs_declaration SET state = 'DRAFT' WHERE id = $1";
  await expect(desk.sql(back, id)).rejects.toThrow("a declaration that is SUBMITTED does not become DRAFT");
  const older = "UPDATE customs_declaration SET version = 1 WHERE id = $1";
  await expect(desk.sql(older, id)).rejects.toThrow("only a correction of what was rejected is the next version");
});

it("what it states is the sum of its lines, whoever writes them", async () => {
  const { id } = await desk.draftOf(await desk.ship(), "IMPORT");
  const of = "WHERE declaration_id = $1";
  for (const statement of [
    `UPDATE customs_declaration_line SET value_minor = value_minor + 1 ${of}`,
    `UPDATE customs_declaration_line SET gross_weight_g = 1 ${of}`,
    `UPDATE customs_declaration_line SET currency = 'USD' ${of}`,
    `UPDATE customs_declaration_version SET value_minor = 1 ${of}`,
    `DELETE FROM customs_declaration_line ${of}`,
  ]) {
    await expect(desk.sql(statement, id)).rejects.toThrow("the lines of a declaration add up to what it states");
  }
});

it("refuses every fault of a correction, and changes nothing", async () => {
  const shipment = await desk.ship();
  const before = await desk.draftOf(shipment, "EXPORT");
  const lines = [
    line({ hsCode: "61", quantity: 0, chargePercent: 101 }),
    line({ value: { amountMinor: "1", currency: "USD" } }),
  ];
  const { faults } = await desk.correct(before.id, before.rowVersion, { lines, office: "?" });
  expect((faults as { field: string }[]).map(({ field }) => field).sort()).toEqual([
    "lines.0.chargePercent",
    "lines.0.hsCode",
    "lines.0.quantity",
    "lines.1.value.currency",
    "office",
  ]);
  expect(await desk.draftOf(shipment, "EXPORT")).toEqual(before);
});

it("a shipment without known goods has none until a broker drafts one, once for each way", async () => {
  const shipment = await logistics.ship();
  expect(await desk.declarationsOf(shipment)).toEqual([]);
  const draft = () =>
    desk.act(
      "draftDeclaration",
      "... on DraftDeclarationSuccess { declaration { regime } } ... on DeclarationExists { existing { regime } }",
      {
        ...{
          shipmentId: shipment.id,
          direction: "IMPORT",
          lines: [line({ hsCode: "6109100010", value: { amountMinor: "15001", currency: "EUR" } })],
        },
      },
    );
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(draft));
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
    ...Array(4).fill("DeclarationExists"),
    "DraftDeclarationSuccess",
  ]);
  expect(await desk.draftOf(shipment, "IMPORT")).toMatchObject({ regime: "H1", state: "DRAFT" });
});

it("is withdrawn with its shipment, unless an office has it", async () => {
  const order = newOrder();
  const shipment = await logistics.ship(order, { lines: [article()] });
  const { id } = await desk.draftOf(shipment, "EXPORT");
  await desk.validate(id);
  await desk.submit(id);
  await logistics.deliver(orderCancelled(order));
  expect((await desk.declarationsOf(shipment)).map(({ state }) => state)).toEqual(["SUBMITTED", "WITHDRAWN"]);
});

it("is for brokers to write; values are for who owns, declares or books them", async () => {
  const shipment = await desk.ship();
  const { id, rowVersion } = await desk.draftOf(shipment, "IMPORT");
  for (const claims of [
    viewer("customer_admin", shipment.tenantId),
    staff("ops"),
    staff("finance"),
    viewer("broker"),
  ]) {
    await expect(desk.correct(id, rowVersion, {}, claims)).rejects.toThrow("FORBIDDEN");
  }
  const valueFor = async (claims: object) => (await desk.declarationsOf(shipment, claims))[1]!.declared.value;
  const worth = { amountMinor: "2580", currency: "EUR" };
  expect(await valueFor(viewer("customer_member", shipment.tenantId))).toEqual(worth);
  expect(await valueFor(staff("finance"))).toEqual(worth);
  expect(await valueFor(staff("ops"))).toBeNull();
  const list = "{ declarations { edges { node { id } } } }";
  const { errors } = await logistics.running.run(list, {}, viewer("customer_admin", shipment.tenantId));
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
});
