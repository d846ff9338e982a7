import { createHash, randomUUID } from "node:crypto";
import { staff, viewer } from "@baiyun/kit/testing";
import { csv, row, xlsx } from "../testing/import-files";
import { ImportsUnderTest, type ShownRow } from "../testing/imports-under-test";
import { draftInput } from "../testing/orders-under-test";
import { COLUMNS } from "./column-list";

let imports: ImportsUnderTest;
beforeAll(async () => {
  imports = await ImportsUnderTest.start();
});
afterAll(() => imports.close());

const refsOf = async (claims: { tid: string }, filter: object = {}): Promise<string[]> => {
  const query =
    "query ($filter: OrderFilter) { orders(first: 100, filter: $filter) { edges { node { externalRef } } } }";
  const { data } = await imports.orders.running.run<{ orders: { edges: { node: { externalRef: string } }[] } }>(
    query,
    { filter },
    claims,
  );
  return data.orders.edges.map(({ node }) => node.externalRef).sort();
};

const HS6 = "The Harmonized System has no such code.";
const WEIGHT = "A parcel weighs 1 to 100000 g.";
/** Line 2 and lines 3 and 7 make orders; of lines 4 and 5, which make one, and of line 6 something is wrong; line 8 is there already. */
const mixed = (existing: string) => [
  row("A"),
  row("B"),
  row("C"),
  row("C", { sku: "MUG", hs6: "000000", unitValue: "3.50" }),
  row("D", { weightG: "0", unitValue: "1,234" }),
  row("B", { sku: "CUP" }),
  row(existing),
];
const AMBIGUOUS = "This may be read in two ways: write it like 1234.50.";
const outcome = (accepted: string, existing: string) =>
  [
    [2, accepted, "A", []],
    [3, accepted, "B", []],
    [
      4,
      "REFUSED",
      null,
      [{ column: null, entered: null, code: "OTHER_ROW", message: "Line 5 of the same order is refused." }],
    ],
    [5, "REFUSED", null, [{ column: "hs6", entered: "000000", code: "INVALID", message: HS6 }]],
    [
      6,
      "REFUSED",
      null,
      [
        { column: "unitValue", entered: "1,234", code: "AMBIGUOUS_NUMBER", message: AMBIGUOUS },
        { column: "weightG", entered: "0", code: "INVALID", message: WEIGHT },
      ],
    ],
    [7, accepted, "B", []],
    [8, "EXISTING", existing, []],
  ].map(([line, status, ref, faults]) => ({
    line,
    status,
    order: ref === null || (accepted === "ACCEPTED" && ref !== existing) ? null : { externalRef: ref },
    faults,
  })) as ShownRow[];

it("what is right is imported, what is wrong is named by line and column, and mended it is imported without doubling", async () => {
  const me = viewer("customer_member");
  const existing = randomUUID();
  const before = await imports.orders.draft(me, { externalRef: existing });
  const file = csv(mixed(existing));
  const { id } = await imports.imported(me, file);
  expect(await imports.shown(id, me)).toEqual({
    id,
    ...{
      status: "DONE",
      fileName: "orders.csv",
      isDryRun: false,
      fileKind: "CSV",
      encoding: "UTF_8",
      dateOrder: null,
      ignoredColumns: [],
    },
    ...{ rowCount: 7, orderCount: 5, judgedCount: 7, acceptedCount: 3, existingCount: 1, refusedCount: 3 },
    ...{
      failureCode: null,
      failureMessage: null,
      sameFileAs: null,
      customer: { id: me.tid },
      createdBy: { id: me.sub },
    },
  });
  expect(await imports.rows(id, me)).toEqual(outcome("IMPORTED", existing));
  expect((await imports.rows(id, me, ["REFUSED"])).map(({ line }) => line)).toEqual([4, 5, 6]);
  expect(await refsOf(me)).toEqual(["A", "B", existing].sort());
  expect(await refsOf(me, { batchId: id })).toEqual(["A", "B"]);
  expect(await imports.orders.shown(before.id, me)).toEqual(before);

  const refused = await imports.refusedFile(id, me);
  const [header, ...lines] = refused.split("\r\n");
  expect(header).toBe(`\ufeff${COLUMNS.map(({ name }) => name).join(",")},error`);
  expect(lines.map((line) => line.split(",").at(-1))).toEqual([
    "Line 5 of the same order is refused.",
    `hs6: ${HS6}`,
    `unitValue: ${AMBIGUOUS} weightG: ${WEIGHT}`,
    "",
  ]);
  const mended = refused.replace("000000", "691110").replace(",0,380", ",640,380").replace('"1,234"', "1.50");
  for (const [accepted, there] of [
    [3, 0],
    [0, 3],
  ]) {
    const again = await imports.imported(me, mended);
    expect(again).toMatchObject({ rowCount: 3, acceptedCount: accepted, existingCount: there, refusedCount: 0 });
    expect(again.ignoredColumns).toEqual([]);
  }
  expect(await refsOf(me)).toEqual(["A", "B", "C", "D", existing].sort());
  expect(await imports.orders.ordersOf(me.tid)).toBe(5);
});

it("a dry run judges every row as the import does, and makes no order; its file is imported without being sent again", async () => {
  const me = viewer("customer_admin");
  const existing = randomUUID();
  await imports.orders.draft(me, { externalRef: existing });
  const dry = await imports.imported(me, mixed(existing), { isDryRun: true });
  expect(dry).toMatchObject({ status: "DONE", acceptedCount: 3, existingCount: 1, refusedCount: 3 });
  expect(await imports.rows(dry.id, me)).toEqual(outcome("ACCEPTED", existing));
  expect(await imports.orders.ordersOf(me.tid)).toBe(1);

  const { batch, upload } = (await imports.begin(me, { fileOf: dry.id })) as unknown as {
    batch: { id: string };
    upload: null;
  };
  expect(upload).toBeNull();
  const real = await imports.ended(batch.id);
  expect(real).toMatchObject({ sha256: dry.sha256, sameFileAs: null, acceptedCount: 3 });
  expect(await imports.rows(batch.id, me)).toEqual(outcome("IMPORTED", existing));
  const third = await imports.imported(me, mixed(existing));
  expect(third).toMatchObject({ sameFileAs: batch.id, acceptedCount: 0, existingCount: 4, refusedCount: 3 });
});

it("an imported order is as one that is placed, whatever the file is", async () => {
  const me = viewer("customer_admin");
  const input = draftInput();
  const placed = await imports.orders.draft(me);
  const typed = { email: input.consignee.email, material: "cotton" };
  const rows = [row("X", typed)];
  expect((await imports.imported(me, xlsx(rows), { channel: "amazon-de" })).fileKind).toBe("XLSX");
  await imports.imported(me, csv([row("Y", { ...typed, channel: "" })], ";"), { channel: "amazon-de" });
  const query =
    "{ orders { edges { node { id externalRef channel batch { fileName } history { edges { node { kind } } } } } } }";
  const { data } = await imports.orders.running.run<{
    orders: { edges: { node: { id: string; externalRef: string } }[] };
  }>(query, {}, me);
  const found = data.orders.edges.map(({ node }) => node);
  const more = { batch: { fileName: "orders.csv" }, history: { edges: [{ node: { kind: "CREATED" } }] } };
  expect(found.slice(0, 2)).toEqual([
    { id: expect.any(String), externalRef: "Y", channel: "amazon-de", ...more },
    { id: expect.any(String), externalRef: "X", channel: "shopify", ...more },
  ]);
  for (const { id, externalRef } of found.slice(0, 2)) {
    const named = { id, externalRef, reference: expect.any(String), channel: expect.any(String) };
    expect(await imports.orders.shown(id)).toEqual({ ...placed, ...named });
    expect((await imports.orders.rows(id)).order).toMatchObject({ createdBy: me.sub, tenantId: me.tid });
  }
});

it("orders are submitted at once for a customer that may ship, and for no other", async () => {
  const me = viewer("customer_admin");
  expect(await imports.begin(me, { submits: true })).toMatchObject({ __typename: "CustomerNotActive", status: null });
  await imports.orders.draft(me);
  const batch = await imports.imported(me, [row("A"), row("B")], { submits: true });
  expect(batch).toMatchObject({ acceptedCount: 2 });
  const { data } = await imports.orders.running.run<{ orders: { edges: { node: { id: string; status: string } }[] } }>(
    "query ($id: ID!) { orders(filter: { batchId: $id }) { edges { node { id status } } } }",
    { id: batch.id },
    me,
  );
  for (const { node } of data.orders.edges) {
    expect(node.status).toBe("SUBMITTED");
    expect((await imports.orders.events(node.id)).map(({ type }) => type)).toEqual(["order.submitted.v1"]);
  }
  const { upload, batch: late } = (await imports.begin(me, { submits: true })) as unknown as {
    upload: { url: string };
    batch: { id: string };
  };
  await imports.orders.customerIs("SUSPENDED", me.tid);
  await imports.put(upload.url, [row("C")]);
  expect(await imports.ended(late.id)).toMatchObject({ acceptedCount: 0, refusedCount: 1 });
  expect((await imports.rows(late.id, me))[0]?.faults).toMatchObject([{ column: null, code: "CUSTOMER_NOT_ACTIVE" }]);
  expect(await imports.orders.ordersOf(me.tid)).toBe(3);
});

it.each([
  ["without columns that orders need", "sku,externalRef\nA,1", "MISSING_COLUMNS"],
  ["with a column twice", `${csv([])},PLZ\n`, "REPEATED_COLUMNS"],
  ["with a header alone", csv([]), "NO_ROWS"],
  ["that is none", "PK\u0003\u0004 and no more", "NOT_READABLE"],
])("a file %s fails and says why, and the next one is read", async (_case, file, failureCode) => {
  const me = viewer("customer_admin");
  const [failed, next] = [await imports.send(me, file), await imports.send(me, [row("A")])];
  expect(await imports.ended(failed)).toMatchObject({ status: "FAILED", failureCode, rowCount: null });
  expect(await imports.ended(next)).toMatchObject({ status: "DONE", acceptedCount: 1 });
});

it("the template can be sent as it is filled in: its row of descriptions makes no order", async () => {
  const me = viewer("customer_admin");
  const { data } = await imports.orders.running.run<{
    orderImportTemplate: { url: string; columns: { name: string }[] };
  }>("{ orderImportTemplate { url columns { name isRequired description example also } } }", {}, me);
  expect(data.orderImportTemplate.columns.map(({ name }) => name)).toEqual(COLUMNS.map(({ name }) => name));
  const template = await (await fetch(imports.here(data.orderImportTemplate.url))).text();
  const filled = `${template}${csv([row("A")]).split("\r\n")[1]}`;
  expect(await imports.imported(me, filled)).toMatchObject({ rowCount: 1, acceptedCount: 1 });
});

it("what is exported is imported again as it was, whatever spreadsheets would make of it", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const consignee = { ...draftInput().consignee, name: "=HYPERLINK(1)", line1: '-1 "Hof", +2', phone: "+49221123456" };
  const [line] = draftInput().lines;
  const lines = [
    { ...line, sku: "@A", description: "'=quoted" },
    { ...line, sku: "007", unitValue: { amountMinor: "5", currency: "EUR" } },
  ];
  const order = await imports.orders.draft(me, { externalRef: "0001", orderedOn: "2024-02-29", consignee, lines });
  const file = await imports.exported(me);
  expect(file).toMatch(/^\ufeffchannel,externalRef,orderedOn,name/);
  expect(file.split("\r\n")).toHaveLength(4);
  expect(file).not.toMatch(/(^|,)"?[=+\-@]/m);
  expect(await imports.imported(me, file)).toMatchObject({
    rowCount: 2,
    acceptedCount: 0,
    existingCount: 2,
    ignoredColumns: [],
  });
  const { id } = await imports.imported(other, file);
  const { data } = await imports.orders.running.run<{ orders: { edges: { node: { id: string } }[] } }>(
    "query ($id: ID!) { orders(filter: { batchId: $id }) { edges { node { id } } } }",
    { id },
    other,
  );
  const copy = await imports.orders.shown(data.orders.edges[0]!.node.id);
  const own = { id: copy!.id, reference: copy!.reference, customer: { id: other.tid } };
  expect(copy).toEqual({ ...order, ...own });
  const [asOps, asBroker] = [
    await imports.exported(staff("ops"), { customerId: me.tid }),
    await imports.exported(staff("broker"), { customerId: me.tid }),
  ];
  expect(asBroker).toBe(file);
  expect(asOps).toBe(file.replaceAll(",IM2760000742,", ",,").replace(",12.90,", ",,").replace(",0.05,", ",,"));
});

it("nobody else sees an import, its rows, its files or its orders", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const file = mixed(randomUUID());
  const { id, sha256 } = await imports.imported(me, file);
  expect(sha256).toBe(createHash("sha256").update(csv(file)).digest("hex"));
  expect(await imports.shown(id, other)).toBeNull();
  const list = "query ($f: OrderBatchFilter) { orderBatches(filter: $f) { totalCount edges { node { id } } } }";
  for (const [claims, filter, expected] of [
    [other, { sha256, customerId: me.tid }, []],
    [other, null, []],
    [me, { sha256: sha256!.toUpperCase(), status: ["DONE", "FAILED"] }, [{ node: { id } }]],
    [staff("support"), { customerId: me.tid }, [{ node: { id } }]],
    [staff("ops"), { customerId: "nobody" }, []],
  ] as const) {
    const { data } = await imports.orders.running.run(list, { f: filter }, claims);
    expect(data.orderBatches).toEqual({ totalCount: expected.length, edges: expected });
  }
  await imports.orders.draft(other);
  for (const [claims, input] of [
    [other, {}],
    [staff("ops"), { customerId: other.tid }],
  ] as const) {
    const refused = await imports.begin(claims, { fileOf: id, ...input });
    expect(refused).toMatchObject({ __typename: "InvalidInput", field: "fileOf" });
  }
  expect(await imports.cancel(other, id)).toMatchObject({ __typename: "OrderBatchNotFound" });
  expect(await refsOf(other, { batchId: id })).toEqual([]);
  expect(await imports.exported(other, { batchId: id })).toMatch(/^\ufeff[^\n]*\n$/);
  await expect(imports.rows(id, staff("support"))).rejects.toThrow("FORBIDDEN");
  await expect(imports.begin(staff("support"))).rejects.toThrow("FORBIDDEN");
  await expect(imports.exported(staff("finance"))).rejects.toThrow("FORBIDDEN");

  const ofOps = await imports.rows(id, staff("ops"), ["REFUSED"]);
  expect(ofOps[2]!.faults.map(({ column, entered }) => [column, entered])).toEqual([
    ["unitValue", null],
    ["weightG", "0"],
  ]);
  await expect(imports.refusedFile(id, staff("ops"))).rejects.toThrow("FORBIDDEN");
  const { upload } = (await imports.begin(other)) as unknown as { upload: { url: string } };
  const { search } = new URL(upload.url);
  for (const name of [id, `${id}-refused.csv`, `${id}-orders.csv`]) {
    const url = imports.here(`http://localhost:4000/order-files/${name}${search}`);
    expect([(await fetch(url)).status, (await imports.put(url, [row("A")])).status]).toEqual([403, 403]);
  }
});
