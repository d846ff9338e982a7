import { FieldCipher, MasterKeys, Viewer } from "@baiyun/kit";
import { viewer } from "@baiyun/kit/testing";
import { row } from "../testing/import-files";
import { ImportsUnderTest } from "../testing/imports-under-test";

let imports: ImportsUnderTest;
beforeAll(async () => {
  imports = await ImportsUnderTest.start();
});
afterAll(() => imports.close());

const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  imports.orders.database.transaction(Viewer.system, (tx) => tx.query(text, values));

/** One row that is right, and one that is not. */
const FILE = [row("A"), row("B", { name: "Max Beispiel", weightG: "heavy", iossNumber: "IM5280000742" })];
const SAID = ["Mustermann", "Beispiel", "2760000742", "5280000742", "heavy", "Heidestra"];
const FAULT = { column: "weightG", entered: "heavy", code: "NOT_A_NUMBER" };

it("a file and its rows stand nowhere in clear; its refused rows are read as they were sent", async () => {
  const me = viewer("customer_admin");
  const batch = await imports.imported(me, FILE);
  expect(batch).toMatchObject({ status: "DONE", acceptedCount: 1, refusedCount: 1 });
  const pieces = await sql<{ sealed: Buffer; bytes: null }>(
    "SELECT sealed, bytes FROM order_file_piece WHERE tenant_id = $1",
    me.tid,
  );
  const rows = await sql<{ line: number; sealed: Buffer | null; told: string }>(
    "SELECT line, sealed, concat(cells, faults) AS told FROM order_batch_row WHERE batch_id = $1 ORDER BY line",
    batch.id,
  );
  expect(pieces.map(({ bytes }) => bytes)).toEqual([null]);
  expect(rows.map(({ line, sealed, told }) => [line, sealed === null, told])).toEqual([
    [2, true, "[]"],
    [3, false, "[]"],
  ]);
  const kept = [pieces[0]!.sealed, rows[1]!.sealed!];
  expect(SAID.filter((word) => kept.some((bytes) => bytes.includes(word)))).toEqual([]);
  expect((await imports.rows(batch.id, me, ["REFUSED"]))[0]!.faults).toMatchObject([FAULT]);
  const file = await imports.refusedFile(batch.id, me);
  expect(["Max Beispiel", "IM5280000742", "heavy"].filter((word) => !file.includes(word))).toEqual([]);
});

it("what was kept in clear before is read as it stands", async () => {
  const me = viewer("customer_admin");
  const { id } = await imports.imported(me, FILE);
  const fault = { ...FAULT, isCustomsValue: false, message: "It is no number." };
  await sql(
    "UPDATE order_batch_row SET sealed = NULL, cells = $2, faults = $3 WHERE batch_id = $1 AND line = 3",
    id,
    ...[JSON.stringify(["shopify", "OLD-1"]), JSON.stringify([fault])],
  );
  const { isCustomsValue: _, ...shown } = fault;
  expect((await imports.rows(id, me, ["REFUSED"]))[0]!.faults).toEqual([shown]);
  expect(await imports.refusedFile(id, me)).toContain("OLD-1");
});

it("of a customer who was erased nothing of it can be read any more", async () => {
  const me = viewer("customer_admin");
  const { id } = await imports.imported(me, FILE);
  const cipher = new FieldCipher(new MasterKeys(["a key of nobody's, which erasing needs not."]));
  const of = { id: me.tid!, tenantId: me.tid! };
  await imports.orders.database.transaction(Viewer.system, (tx) => cipher.erase(tx, of, new Date()));
  expect((await imports.rows(id, me, ["REFUSED"])).map(({ line, faults }) => [line, faults])).toEqual([[3, []]]);
  const file = await imports.refusedFile(id, me);
  expect(SAID.filter((word) => file.includes(word))).toEqual([]);
});
