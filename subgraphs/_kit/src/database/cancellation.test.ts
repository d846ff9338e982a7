import { Viewer } from "../identity/viewer";
import { until } from "../testing";
import { openNotes } from "../testing/note/note.database";
import type { Database } from "./database";

let database: Database;
let watching: Database;
beforeAll(async () => {
  // One connection, so that each read waits for the other.
  database = await openNotes({ poolSize: 1 });
  watching = await openNotes({ poolSize: 2 });
});
afterAll(() => Promise.all([database.close(), watching.close()]));

const read = (sql: string, signal?: AbortSignal) => database.read(Viewer.system, [{ text: sql, values: [] }], signal);
const left = new Error("left");
const underWay = (sql: string) =>
  until(async () => {
    const running = await watching.source.query(
      "SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid() AND query = $1",
      [sql],
    );
    return running.length === 1;
  });

it("a statement that nobody waits for is cancelled, and the connection serves the next", async () => {
  for (const seconds of [3601, 3602, 3603]) {
    const sql = `SELECT pg_sleep(${seconds})`;
    const client = new AbortController();
    const slow = expect(read(sql, client.signal)).rejects.toMatchObject({ code: "57014" });
    await underWay(sql);
    client.abort(left);
    await slow;
    expect(await read("SELECT 1")).toEqual([[[1]]]);
  }
});

it("what has not begun is not asked", async () => {
  const client = new AbortController();
  client.abort(left);
  await expect(read("SELECT 1", client.signal)).rejects.toBe(left);
  expect(await read("SELECT 1")).toEqual([[[1]]]);
});

it("what waits for a connection is not asked once nobody waits for it", async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const sql = "SELECT pg_sleep(3604)";
  const slow = expect(read(sql, first.signal)).rejects.toMatchObject({ code: "57014" });
  await underWay(sql);
  const waiting = expect(read("SELECT pg_sleep(3605)", second.signal)).rejects.toBe(left);
  second.abort(left);
  first.abort(left);
  await Promise.all([slow, waiting]);
  expect(await read("SELECT 1", new AbortController().signal)).toEqual([[[1]]]);
});
