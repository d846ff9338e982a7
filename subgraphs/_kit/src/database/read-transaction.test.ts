import { randomUUID } from "node:crypto";
import { Viewer } from "../identity/viewer";
import { memberOf, openNotes, seedNote } from "../testing/note/note.database";
import type { Database } from "./database";

let database: Database;
let direct: Database;
beforeAll(async () => {
  // One connection, so that each read comes after the other on it.
  database = await openNotes({ poolSize: 1 });
  direct = await openNotes({ poolSize: 1, preparedStatements: false });
});
afterAll(() => Promise.all([database.close(), direct.close()]));

const NOTES = { text: "SELECT text FROM note WHERE id = ANY($1)" };
const WHO = {
  text: "SELECT current_user, current_setting('transaction_read_only'), current_setting('baiyun.tenant', true)",
  values: [],
};

it("reads as the viewer and leaves nothing of that on the connection", async () => {
  const note = await seedNote(database, randomUUID(), "mine");
  const read = (viewer: Viewer) => database.read(viewer, [{ ...NOTES, values: [[note.id]] }, WHO]);
  for (let time = 0; time < 3; time += 1) {
    expect(await read(memberOf(note.tenantId))).toEqual([[["mine"]], [["baiyun_application", "on", note.tenantId]]]);
    expect(await read(memberOf(randomUUID()))).toMatchObject([[], [["baiyun_application", "on", expect.any(String)]]]);
    expect(await read(Viewer.anonymous)).toEqual([[], [["baiyun_application", "on", "-"]]]);
    const [after] = await database.source.query(
      "SELECT current_user = session_user AS own, current_setting('transaction_read_only') AS read_only",
    );
    expect(after).toEqual({ own: true, read_only: "off" });
  }
});

it("a viewer's tenant is never part of a statement", async () => {
  const viewer = memberOf("x', true), set_config('baiyun.tenant', '*");
  expect(await database.read(viewer, [WHO])).toEqual([[["baiyun_application", "on", "-"]]]);
});

it("plans what is found by keys once, however few they are", async () => {
  const note = await seedNote(database, randomUUID(), "found");
  const plansOf = async (read: { text: string; keyed: boolean }) => {
    for (let time = 0; time < 12; time += 1)
      await database.read(memberOf(note.tenantId), [{ ...read, values: [[note.id]] }]);
    const [plans] = await database.source.query(
      "SELECT generic_plans AS once, custom_plans AS again FROM pg_prepared_statements WHERE statement = $1",
      [read.text],
    );
    return plans;
  };
  // The first time it has no name yet.
  expect(await plansOf({ text: "SELECT id, text FROM note WHERE id = ANY($1)", keyed: true })).toEqual({
    once: "11",
    again: "0",
  });
  expect(await plansOf({ text: "SELECT text, id FROM note WHERE id = ANY($1)", keyed: false })).toMatchObject({
    again: expect.stringMatching(/^[5-9]|1[01]$/),
  });
  const [{ mode }] = await database.source.query("SELECT current_setting('plan_cache_mode') AS mode");
  expect(mode).toBe("auto");
});

it("writes nothing", async () => {
  const note = await seedNote(database, randomUUID(), "kept");
  const write = { text: "UPDATE note SET text = 'changed' WHERE id = $1", values: [note.id] };
  await expect(database.read(Viewer.system, [write])).rejects.toMatchObject({ code: "25006" });
  expect(await database.read(Viewer.system, [{ ...NOTES, values: [[note.id]] }])).toEqual([[["kept"]]]);
});

it("a statement that fails leaves the connection fit for the same reads", async () => {
  const note = await seedNote(database, randomUUID(), "there");
  const right = { ...NOTES, values: [[note.id]] };
  const wrong = { ...NOTES, values: ["no list"] };
  for (const reads of [
    [wrong, right, WHO],
    [right, wrong, WHO],
    [right, WHO, wrong],
  ]) {
    await expect(database.read(Viewer.system, reads)).rejects.toMatchObject({ code: "22P02" });
    expect(await database.read(Viewer.system, [right])).toEqual([[["there"]]]);
  }
});

it("a value that cannot be sent fails its read alone", async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  await expect(database.read(Viewer.system, [{ ...NOTES, values: [circle] }])).rejects.toThrow("circular");
  expect(await database.read(Viewer.system, [{ text: "SELECT 1", values: [] }])).toEqual([[[1]]]);
});

describe.each([
  ["prepared", () => database],
  ["past a pooler", () => direct],
])("values, %s", (_way, opened) => {
  it("are those that pg reads", async () => {
    const text = `SELECT $1::timestamptz, $2::timestamptz, '0044-03-15 12:00:00+00 BC'::timestamptz, '0044-03-15 12:00:00+00'::timestamptz,
      '12026-01-02 03:04:05+00'::timestamptz, '2026-02-03 04:05:06.7+00'::timestamptz, 'infinity'::timestamptz,
      '{a,b}'::text[], '{}'::text[], '{"a,b","\\\\",NULL,"NULL"}'::text[], ARRAY[$3]::uuid[], '{{a},{b}}'::text[],
      9007199254740993, '{"a": [1]}'::jsonb, true, null::text, 1.50`;
    const id = randomUUID();
    const values = [new Date("2026-11-26T14:25:27.123Z"), "2026-11-26 14:25:27.987654+02", id];
    for (let time = 0; time < 3; time += 1) {
      const [rows] = await opened().read(Viewer.system, [{ text, values }]);
      expect(rows).toEqual([
        [
          new Date("2026-11-26T14:25:27.123Z"),
          new Date("2026-11-26T12:25:27.987Z"),
          new Date("-000043-03-15T12:00:00.000Z"),
          new Date("0044-03-15T12:00:00.000Z"),
          new Date("+012026-01-02T03:04:05.000Z"),
          new Date("2026-02-03T04:05:06.700Z"),
          Number.POSITIVE_INFINITY,
          ["a", "b"],
          [],
          ["a,b", "\\", null, "NULL"],
          [id],
          [["a"], ["b"]],
          "9007199254740993",
          { a: [1] },
          true,
          null,
          "1.50",
        ],
      ]);
    }
  });

  it("of several rows are each row's own, where they are the same as the row before's and where they only look so", async () => {
    const long = "ü".repeat(50);
    const rows: unknown[][] = [
      ["Ã©", -2147483648, "-9223372036854775808", new Date("2026-11-26T23:59:59.999Z")],
      ["é", 2147483647, "9223372036854775807", new Date("2026-11-27T00:00:00.000Z")],
      ["é", 0, "0", new Date("2026-11-26T00:00:00.001Z")],
      ["ab", -7, "-7", null],
      ["ab", null, "-7", new Date("2026-11-26T00:00:00.001Z")],
      ["ba", 12, "-8", new Date("2024-02-29T12:00:00.000Z")],
      ["", 12, null, null],
      [null, 12, "1", null],
      [long, 1, "1", null],
      [long, 1, "1", null],
    ];
    const values = [0, 1, 2, 3].map((column) => rows.map((row) => row[column]));
    const text = "SELECT * FROM unnest($1::text[], $2::int[], $3::bigint[], $4::timestamptz[])";
    for (let time = 0; time < 3; time += 1) {
      expect(await opened().read(Viewer.system, [{ text, values }])).toEqual([rows]);
    }
  });
});

it("names the statements of each database apart: one with too many leaves another's their names", async () => {
  const [many, few] = await Promise.all([openNotes({ poolSize: 1 }), openNotes({ poolSize: 1 })]);
  // The first time it has no name yet.
  const twice = async (of: Database, text: string) => {
    for (let time = 0; time < 2; time += 1) await of.read(Viewer.system, [{ text, values: [] }]);
  };
  for (let number = 0; number < 201; number += 1) await twice(many, `SELECT ${number} FROM note WHERE false`);
  const text = "SELECT text, text FROM note WHERE false";
  const isNamed = async (of: Database) => {
    await twice(of, text);
    const found = await of.source.query("SELECT 1 FROM pg_prepared_statements WHERE statement = $1", [text]);
    return found.length === 1;
  };
  expect([await isNamed(many), await isNamed(few)]).toEqual([false, true]);
  await Promise.all([many.close(), few.close()]);
});
