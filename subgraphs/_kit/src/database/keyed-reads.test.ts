import { randomUUID } from "node:crypto";
import { Viewer } from "../identity/viewer";
import { until } from "../testing";
import { memberOf, openNotes, seedNote } from "../testing/note/note.database";
import type { Database } from "./database";

let database: Database;
beforeAll(async () => {
  database = await openNotes({ poolSize: 4 });
});
afterAll(() => database.close());

const WHERE = { text: "SELECT pg_backend_pid(), current_setting('baiyun.tenant')", values: [], keyed: true };
const TEXTS = "SELECT text FROM note WHERE id = ANY($1)";
const notes = (...ids: unknown[]) => ({ text: TEXTS, values: [ids], keyed: true });
const served = async (reads: Promise<unknown[][][]>[]) => (await Promise.all(reads)).map(([rows]) => rows![0]!);

it("those of one moment share a connection, each as its own viewer", async () => {
  const written = await Promise.all(["one", "two", "three"].map((text) => seedNote(database, randomUUID(), text)));
  const all = notes(...written.map(({ id }) => id));
  const answers = await Promise.all(written.map(({ tenantId }) => database.read(memberOf(tenantId), [all, WHERE])));
  expect(answers.map(([texts]) => texts)).toEqual([[["one"]], [["two"]], [["three"]]]);
  expect(answers.map(([, rows]) => rows![0]![1])).toEqual(written.map(({ tenantId }) => tenantId));
  expect(new Set(answers.map(([, rows]) => rows![0]![0])).size).toBe(1);
});

it("eight share one, what is beyond goes by another beside it", async () => {
  const pids = (await served(Array.from({ length: 17 }, () => database.read(Viewer.system, [WHERE])))).map(
    ([pid]) => pid,
  );
  const groups = [pids.slice(0, 8), pids.slice(8, 16), pids.slice(16)];
  expect(groups.map((group) => new Set(group).size)).toEqual([1, 1, 1]);
  expect(new Set(pids).size).toBe(3);
});

it("what is not found by keys has a connection to itself", async () => {
  const list = { ...WHERE, keyed: false };
  const pids = (await served([WHERE, list, WHERE].map((read) => database.read(Viewer.system, [read])))).map(
    ([pid]) => pid,
  );
  expect(pids[2]).toBe(pids[0]);
  expect(pids[1]).not.toBe(pids[0]);
});

it("one that fails, cannot be sent or is left hurts none beside it", async () => {
  const note = await seedNote(database, randomUUID(), "there");
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const left = AbortSignal.abort(new Error("left"));
  const outcomes = await Promise.allSettled([
    database.read(Viewer.system, [notes(note.id)]),
    database.read(Viewer.system, [notes("no id")]),
    database.read(Viewer.system, [{ ...notes(note.id), values: [circle] }]),
    database.read(Viewer.system, [notes(note.id)], left),
    database.read(Viewer.system, [notes(note.id)]),
  ]);
  expect(outcomes).toEqual([
    { status: "fulfilled", value: [[["there"]]] },
    { status: "rejected", reason: expect.objectContaining({ code: "22P02" }) },
    { status: "rejected", reason: expect.objectContaining({ message: expect.stringContaining("circular") }) },
    { status: "rejected", reason: left.reason },
    { status: "fulfilled", value: [[["there"]]] },
  ]);
});

it("a connection that breaks fails all that is under way on it, and the next have another", async () => {
  const sql = "SELECT pg_sleep(3606)";
  const slow = { text: sql, values: [], keyed: true };
  const under = Promise.allSettled([slow, WHERE].map((read) => database.read(Viewer.system, [read])));
  const end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'active' AND query = $1";
  await until(async () => (await database.source.query(end, [sql])).length === 1);
  expect((await under).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await served([database.read(Viewer.system, [WHERE])])).toHaveLength(1);
});
