import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { csv, row, workbook, zip } from "../testing/import-files";
import { ImportsUnderTest } from "../testing/imports-under-test";
import { draftInput } from "../testing/orders-under-test";
import { COLUMN_NAMES } from "./import-column";

let imports: ImportsUnderTest;
beforeAll(async () => {
  imports = await ImportsUnderTest.start();
});
afterAll(() => imports.close());

const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  imports.orders.database.transaction(Viewer.system, (tx) => tx.query(text, values));
const dated = (...dates: string[]) => dates.map((orderedOn, index) => row(`R${index}`, { orderedOn }));

interface Asked {
  status: string;
  dateOrder: string | null;
  dateQuestion: { column: string; values: { entered: string; dayFirst: string; monthFirst: string }[] } | null;
}
const ASKED =
  "query ($id: ID!) { orderBatch(id: $id) { status dateOrder dateQuestion { column values { entered dayFirst monthFirst } } } }";
const asked = async (id: string, claims: { tid: string }): Promise<Asked> =>
  (await imports.orders.running.run<{ orderBatch: Asked }>(ASKED, { id }, claims)).data.orderBatch;
/** By their names, the day of each order. */
const daysOf = async (tenantId: string): Promise<Record<string, string | null>> => {
  const rows = await sql<{ ref: string; day: string | null }>(
    "SELECT external_ref AS ref, ordered_on::text AS day FROM orders WHERE tenant_id = $1 ORDER BY external_ref",
    tenantId,
  );
  return Object.fromEntries(rows.map(({ ref, day }) => [ref, day]));
};

const AMBIGUOUS = dated("03/04/2024", "2024-12-31", "05/05/2024", "11/12/2023", "");
const QUESTION = {
  column: "下单日期",
  values: [
    { entered: "03/04/2024", dayFirst: "2024-04-03", monthFirst: "2024-03-04" },
    { entered: "11/12/2023", dayFirst: "2023-12-11", monthFirst: "2023-11-12" },
  ],
};
const chinese = (rows = AMBIGUOUS) => csv(rows).replace('"orderedOn"', '"下单日期"');

it.each([
  ["DAY_FIRST", "2024-04-03", "2023-12-11"],
  ["MONTH_FIRST", "2024-03-04", "2023-11-12"],
])(
  "a check of dates that may all be either asks, and goes on by the answer %s, as the import does then",
  async (dateOrder, first, last) => {
    const me = viewer("customer_member");
    const id = await imports.send(me, chinese(), { isDryRun: true });
    await imports.reaching(id, "AWAITING_ANSWER", 0);
    expect(await asked(id, me)).toEqual({ status: "AWAITING_ANSWER", dateOrder: null, dateQuestion: QUESTION });
    expect(await imports.rows(id, me)).toEqual([]);

    expect(await imports.answer(me, id, dateOrder)).toMatchObject({ batch: { id, dateOrder } });
    const dry = await imports.ended(id);
    expect(dry).toMatchObject({ status: "DONE", acceptedCount: 5, refusedCount: 0, dateOrder });
    expect((await asked(id, me)).dateQuestion).toBeNull();
    expect(await daysOf(me.tid)).toEqual({});

    // What was answered of the file is not asked again.
    const { batch } = (await imports.begin(me, { fileOf: id })) as unknown as { batch: { id: string } };
    expect(await imports.ended(batch.id)).toMatchObject({ status: "DONE", acceptedCount: 5, dateOrder });
    expect(await daysOf(me.tid)).toEqual({ R0: first, R1: "2024-12-31", R2: "2024-05-05", R3: last, R4: null });
  },
);

it("an import asks, too: no order is made before it is answered, and the customer's next one does not wait", async () => {
  const [me, other] = [viewer("customer_admin"), viewer("customer_admin")];
  const id = await imports.send(me, chinese());
  await imports.reaching(id, "AWAITING_ANSWER", 0);
  expect(await imports.imported(me, [row("NEXT")])).toMatchObject({ status: "DONE", acceptedCount: 1 });
  expect(await daysOf(me.tid)).toEqual({ NEXT: null });

  const before = await imports.row(id);
  expect(await imports.answer(other, id, "DAY_FIRST")).toMatchObject({ __typename: "OrderBatchNotFound" });
  expect(await imports.answer(staff("ops"), randomUUID(), "DAY_FIRST")).toMatchObject({
    __typename: "OrderBatchNotFound",
  });
  await expect(imports.answer(staff("support"), id, "DAY_FIRST")).rejects.toThrow("FORBIDDEN");
  await expect(imports.answer(me, id, "YEAR_FIRST")).rejects.toThrow();
  expect(await imports.row(id)).toEqual(before);

  const idempotencyKey = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => imports.answer(me, id, "DAY_FIRST", { idempotencyKey })));
  expect(answers.map((one) => (one as { __typename?: string }).__typename)).toEqual(
    Array(3).fill("AnswerOrderImportSuccess"),
  );
  expect(await imports.ended(id)).toMatchObject({ status: "DONE", acceptedCount: 5, rowCount: 5 });
  expect(await imports.answer(me, id, "MONTH_FIRST")).toMatchObject({
    __typename: "IllegalOrderBatchState",
    current: "DONE",
  });
  expect(await imports.answer(me, id, "MONTH_FIRST", { idempotencyKey })).toMatchObject({
    __typename: "IdempotencyKeyReused",
  });
  expect(await daysOf(me.tid)).toMatchObject({ R0: "2024-04-03", R3: "2023-12-11" });
});

it("one that is not answered can be stopped, and makes nothing", async () => {
  const me = viewer("customer_admin");
  const id = await imports.send(me, chinese());
  await imports.reaching(id, "AWAITING_ANSWER", 0);
  expect(await imports.cancel(me, id)).toMatchObject({ batch: { status: "CANCELLED" } });
  expect(await imports.answer(me, id, "DAY_FIRST")).toMatchObject({ current: "CANCELLED" });
  expect(await daysOf(me.tid)).toEqual({});
});

const NOT_SO = "This file writes the day first, and so read this is no day: write it like 2026-11-28.";
it.each([
  ["shows its order is read by it", dated("03/04/2024", "28/11/2023"), {}, []],
  ["comes with the answer is not asked about", dated("03/04/2024", "28.11.2023"), { dateOrder: "DAY_FIRST" }, []],
  [
    "contradicts the answer has faults where it does",
    dated("03/04/2024", "11/28/2023"),
    { dateOrder: "DAY_FIRST" },
    [[3, { column: "orderedOn", entered: "11/28/2023", code: "OTHER_DATE_ORDER", message: NOT_SO }]],
  ],
])("a file that %s", async (_case, rows, input, faults) => {
  const me = viewer("customer_admin");
  for (const isDryRun of [true, false]) {
    const batch = await imports.imported(me, rows, { ...input, isDryRun });
    expect(batch).toMatchObject({ status: "DONE", dateOrder: "DAY_FIRST", acceptedCount: 2 - faults.length });
    const found = (await imports.rows(batch.id, me)).flatMap((one) => one.faults.map((fault) => [one.line, fault]));
    expect(found).toEqual(faults);
  }
  const all = { R0: "2024-04-03", R1: "2023-11-28" };
  expect(await daysOf(me.tid)).toEqual(faults.length > 0 ? { R0: all.R0 } : all);
});

it("both orders in one file are asked about, and what is not as answered is a fault of its cell", async () => {
  const me = viewer("customer_admin");
  const id = await imports.send(me, dated("28/11/2023", "11/28/2023", "03/04/2024"));
  await imports.reaching(id, "AWAITING_ANSWER", 0);
  expect((await asked(id, me)).dateQuestion).toEqual({
    column: "orderedOn",
    values: [
      { entered: "03/04/2024", dayFirst: "2024-04-03", monthFirst: "2024-03-04" },
      { entered: "28/11/2023", dayFirst: "2023-11-28", monthFirst: null },
      { entered: "11/28/2023", dayFirst: null, monthFirst: "2023-11-28" },
    ],
  });
  await imports.answer(me, id, "MONTH_FIRST");
  expect(await imports.ended(id)).toMatchObject({ acceptedCount: 2, refusedCount: 1 });
  expect(await daysOf(me.tid)).toEqual({ R1: "2023-11-28", R2: "2024-03-04" });
  expect((await imports.rows(id, me, ["REFUSED"])).map(({ line, faults }) => [line, faults[0]!.code])).toEqual([
    [2, "OTHER_DATE_ORDER"],
  ]);
});

it("dates of a workbook are what they are, by either calendar, and a spreadsheet's date elsewhere still is a fault", async () => {
  const me = viewer("customer_admin");
  const table = (serial: string, ref: string) => {
    const one = row(ref);
    const cells = COLUMN_NAMES.map((name) =>
      name === "orderedOn" ? { is: 's="1"', holds: `<v>${serial}</v>` } : (one[name] ?? ""),
    );
    return workbook([COLUMN_NAMES, cells]);
  };
  await imports.imported(me, zip(table("45353.75", "A")));
  const parts = table("43891", "B");
  const of1904 = parts["xl/workbook.xml"]!.replace("<x:sheets>", '<x:workbookPr date1904="true"/><x:sheets>');
  await imports.imported(me, zip({ ...parts, "xl/workbook.xml": of1904 }));
  expect(await daysOf(me.tid)).toEqual({ A: "2024-03-02", B: "2024-03-02" });

  const cells = COLUMN_NAMES.map((name) =>
    name === "sku" ? { is: 's="1"', holds: "<v>45353</v>" } : (row("C")[name] ?? ""),
  );
  const { id } = await imports.imported(me, zip(workbook([COLUMN_NAMES, cells])));
  expect((await imports.rows(id, me))[0]!.faults).toMatchObject([{ column: "sku", code: "DATE" }]);
});

it("killed after the answer an import goes on by it", async () => {
  const me = viewer("customer_admin");
  const many = Array.from({ length: 150 }, (_none, index) => row(`R${index}`, { orderedOn: "03/04/2024" }));
  const id = await imports.send(me, many);
  await imports.reaching(id, "AWAITING_ANSWER", 0);
  const locked = "LOCK TABLE orders IN SHARE MODE";
  let giveUp = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    giveUp = resolve;
  });
  const holding = imports.orders.database.transaction(Viewer.system, async (tx) => {
    await tx.query(locked);
    await held;
  });
  await imports.answer(me, id, "MONTH_FIRST");
  const waiting = async (): Promise<number[]> =>
    (
      await imports.orders.database.source.query(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'INSERT INTO "orders"%'`,
      )
    ).map(({ pid }: { pid: number }) => pid);
  await until(async () => (await waiting()).length > 0);
  await imports.orders.database.source.query("SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid", [
    await waiting(),
  ]);
  giveUp();
  await holding;
  expect(await imports.ended(id)).toMatchObject({ status: "DONE", acceptedCount: 150, dateOrder: "MONTH_FIRST" });
  expect(
    await sql(
      "SELECT DISTINCT ordered_on::text AS day, count(*)::int AS count FROM orders WHERE tenant_id = $1 GROUP BY 1",
      me.tid,
    ),
  ).toEqual([{ day: "2024-03-04", count: 150 }]);
});

it("an order that is placed or changed says the day, too, and none that cannot be", async () => {
  const me = viewer("customer_admin");
  const order = await imports.orders.draft(me, { orderedOn: "2024-02-29" });
  expect(order.orderedOn).toBe("2024-02-29");
  const edit = (expectedVersion: number, orderedOn: string | null) =>
    imports.orders.act("editOrder", { orderId: order.id, expectedVersion, orderedOn }, me);
  for (const [day, message] of [
    ["2024-02-30", "This is a day, YYYY-MM-DD."],
    ["1999-12-31", "A day is 2000-01-01 or later."],
    ["9999-01-01", "This day is yet to come, wherever on earth."],
  ] as const) {
    const fault = { __typename: "InvalidInput", faults: [{ field: "orderedOn", message }] };
    expect(await imports.orders.act("createOrder", { ...draftInput(), orderedOn: day }, me)).toMatchObject(fault);
    expect(await edit(order.version, day)).toMatchObject(fault);
  }
  expect(await imports.orders.shown(order.id)).toEqual(order);
  expect(await imports.orders.ordersOf(me.tid)).toBe(1);
  const { order: changed } = await edit(order.version, "2024-03-01");
  expect(changed!.orderedOn).toBe("2024-03-01");
  expect((await edit(changed!.version, null)).order!.orderedOn).toBeNull();
});

it("one that nobody answers while its file is kept has failed, says so, and waits for nothing any more", async () => {
  const me = viewer("customer_admin");
  const ids = [await imports.send(me, chinese()), await imports.send(me, chinese(), { isDryRun: true })];
  for (const id of ids) await imports.reaching(id, "AWAITING_ANSWER", 0);
  const [gone, kept] = ids as [string, string];
  const before = await imports.row(kept);
  await sql("DELETE FROM order_file_piece WHERE upload_id = $1", (await imports.row(gone))!.uploadId);

  const { database, running } = imports.orders;
  const { prune } = domain.retentions!(running.services).find(({ name }) => name === "questions about imported files")!;
  const pruned = () => database.transaction(Viewer.system, (tx) => prune(tx, new Date(), 1_000));
  expect([await pruned(), await pruned()]).toEqual([1, 0]);
  expect(await imports.row(kept)).toEqual(before);
  expect(await imports.row(gone)).toMatchObject({
    ...{ status: "FAILED", failureCode: "NOT_ANSWERED", judgedCount: 0, endedAt: expect.any(Date) },
    failureMessage: "Nobody said how its dates are written while the file was kept: upload it again.",
  });
  expect((await asked(gone, me)).dateQuestion).toBeNull();
  expect((await running.events(gone)).map(({ payload }) => (payload as { status: string }).status)).toEqual([
    ...["QUEUED", "READING", "AWAITING_ANSWER", "FAILED"],
  ]);
  expect(await imports.answer(me, gone, "DAY_FIRST")).toMatchObject({ current: "FAILED" });
  expect(await daysOf(me.tid)).toEqual({});
});

it("of several answers at once one counts, and what an import states itself goes before what its check was answered", async () => {
  const me = viewer("customer_admin");
  const id = await imports.send(me, chinese(), { isDryRun: true });
  await imports.reaching(id, "AWAITING_ANSWER", 0);
  const orders = ["DAY_FIRST", "MONTH_FIRST", "DAY_FIRST", "MONTH_FIRST"];
  const answers = await Promise.all(orders.map((order) => imports.answer(me, id, order)));
  const names = answers.map((one) => (one as { __typename?: string }).__typename);
  expect(names.toSorted()).toEqual(["AnswerOrderImportSuccess", ...Array(3).fill("IllegalOrderBatchState")]);
  const taken = orders[names.indexOf("AnswerOrderImportSuccess")]!;
  expect(await imports.ended(id)).toMatchObject({ status: "DONE", acceptedCount: 5, dateOrder: taken });

  const dateOrder = taken === "DAY_FIRST" ? "MONTH_FIRST" : "DAY_FIRST";
  const { batch } = (await imports.begin(me, { fileOf: id, dateOrder })) as unknown as { batch: { id: string } };
  expect(await imports.ended(batch.id)).toMatchObject({ status: "DONE", acceptedCount: 5, dateOrder });
  expect((await daysOf(me.tid)).R0).toBe(dateOrder === "DAY_FIRST" ? "2024-04-03" : "2024-03-04");
});
