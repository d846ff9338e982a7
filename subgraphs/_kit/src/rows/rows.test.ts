import { randomUUID } from "node:crypto";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { newId } from "../ids";
import type { Connection } from "../schema/connection";
import { statementsOf } from "../testing";
import { memberOf, openNotes, seedNote } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { equals, madeAfter, oneOf, startsWith } from "./condition";
import { Rows } from "./rows";

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

const rowsOf = (viewer: Viewer) => new Rows(database, viewer);
const idsOf = ({ edges }: { edges: { node: Note }[] }) => edges.map(({ node }) => node.id);

it("20 rows, of which one is asked for twice, are one SELECT in one transaction", async () => {
  const tenantId = randomUUID();
  const notes = await Promise.all(Array.from({ length: 20 }, () => seedNote(database, tenantId)));
  const rows = rowsOf(memberOf(tenantId));
  let read: unknown;
  const statements = await statementsOf(async () => {
    read = await Promise.all([...notes, notes[0]!].map(({ id }) => rows.one(Note, id)));
  });
  expect(read).toEqual([...notes, notes[0]]);
  expect(statements).toEqual([
    "SELECT set_config('transaction_read_only', 'on', true), set_config('role', 'baiyun_application', true), " +
      "set_config('baiyun.tenant', $1, true), set_config('plan_cache_mode', $2, true)",
    'SELECT "id", "tenant_id", "text" FROM "note" WHERE "id" = ANY($1) AND "tenant_id" = $2 ORDER BY "id"',
  ]);
});

it("a row read twice in one request is asked for once", async () => {
  const note = await seedNote(database, randomUUID());
  const rows = rowsOf(memberOf(note.tenantId));
  expect(await rows.one(Note, note.id)).toEqual(note);
  expect(await statementsOf(() => rows.one(Note, note.id))).toEqual([]);
});

it("another tenant's row, an unknown id, a malformed one and anybody's for nobody are all null", async () => {
  const note = await seedNote(database, randomUUID());
  const other = rowsOf(memberOf(randomUUID()));
  expect(await Promise.all([note.id, randomUUID(), "' OR 1=1"].map((id) => other.one(Note, id)))).toEqual([
    null,
    null,
    null,
  ]);
  expect(await rowsOf(Viewer.anonymous).one(Note, note.id)).toBeNull();
  expect(await rowsOf(Viewer.system).one(Note, note.id.toUpperCase())).toEqual(note);
});

it("many rows of one key, oldest first, each key its own", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const ofA = [await seedNote(database, a), await seedNote(database, a)].sort((x, y) => (x.id < y.id ? -1 : 1));
  const ofB = [await seedNote(database, b)];
  const rows = rowsOf(Viewer.system);
  expect(await Promise.all([a, b, randomUUID()].map((id) => rows.manyBy(Note, "tenantId", id)))).toEqual([
    ofA,
    ofB,
    [],
  ]);
});

it("pages through what meets the conditions, newest first, in statements that hold no value", async () => {
  const tenantId = randomUUID();
  const notes: Note[] = [];
  for (const text of ["alpha", "beta", "alpine", "gamma", "alto"]) {
    const note = { id: newId(), tenantId, text };
    await database.transaction(Viewer.system, (tx) => tx.insert(Note, note));
    notes.push(Object.assign(new Note(), note));
  }
  const rows = rowsOf(memberOf(tenantId));
  const conditions = [startsWith("text", "al"), equals("tenantId", null), oneOf("tenantId", [tenantId])];
  const first = await rows.newestFirst(Note, conditions, { first: 2 });
  expect(idsOf(first)).toEqual([notes[4]!.id, notes[2]!.id]);
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });

  const after = first.pageInfo.endCursor!;
  let second: typeof first | undefined;
  const [, statement] = await statementsOf(async () => {
    second = await rows.newestFirst(Note, conditions, { first: 2, after });
  });
  expect(idsOf(second!)).toEqual([notes[0]!.id]);
  expect(second!.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  expect(statement).toBe(
    'SELECT "id", "tenant_id", "text" FROM unnest($5::uuid[]) AS wanted("a value") CROSS JOIN LATERAL (' +
      'SELECT * FROM "note" WHERE "tenant_id" = wanted."a value" AND "text" ^@ $1 AND "id" < $2 AND "tenant_id" = ANY(ARRAY[$3]::uuid[]) ' +
      'ORDER BY "tenant_id" DESC, "id" DESC LIMIT $4) AS ofOne ORDER BY "tenant_id" DESC, "id" DESC LIMIT $4',
  );
});

it("pages of several are one statement, that of each one once, and a page of another size is another", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  const seeded = async (tenantId: string) => {
    const notes = [];
    for (let count = 0; count < 3; count += 1) notes.push(await seedNote(database, tenantId));
    return notes
      .map(({ id }) => id)
      .sort()
      .reverse();
  };
  const [ofA, ofB] = [await seeded(a), await seeded(b)];
  const rows = rowsOf(Viewer.system);
  const page = (tenantId: string, first: number, after?: string) =>
    rows.newestFirstOf(Note, "tenantId", tenantId, [startsWith("text", "")], { first, after: after ?? null });
  let pages: Connection<Note>[] = [];
  const statements = await statementsOf(async () => {
    pages = await Promise.all([page(a, 2), page(b, 2), page(a.toUpperCase(), 2), page(randomUUID(), 2), page(b, 1)]);
  });
  expect(pages.map(idsOf)).toEqual([ofA.slice(0, 2), ofB.slice(0, 2), ofA.slice(0, 2), [], ofB.slice(0, 1)]);
  expect(pages.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, true, false, true]);
  const text =
    'SELECT "id", "tenant_id", "text" FROM unnest($3::uuid[]) WITH ORDINALITY AS wanted("a value", "its place") CROSS JOIN LATERAL (' +
    'SELECT * FROM "note" WHERE "tenant_id" = wanted."a value" AND "text" ^@ $1 ORDER BY "id" DESC LIMIT $2) AS ofOne ' +
    'ORDER BY wanted."its place", "id" DESC';
  expect(statements.slice(1)).toEqual([text, text]);

  expect(idsOf(await page(a, 2, pages[0]!.pageInfo.endCursor!))).toEqual(ofA.slice(2));
  expect(idsOf(await page("no id", 2))).toEqual([]);
  await expect(page("no id", 0)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  const stranger = rowsOf(memberOf(randomUUID()));
  expect(idsOf(await stranger.newestFirstOf(Note, "tenantId", a, [], { first: 2 }))).toEqual([]);
});

it("a page of any of several values is the newest of all of them, each once", async () => {
  const tenants = [randomUUID(), randomUUID(), randomUUID()];
  const notes: Note[] = [];
  for (const tenantId of [0, 1, 2, 0, 1, 2].map((index) => tenants[index]!)) {
    const note = { id: newId(), tenantId, text: "a" };
    await database.transaction(Viewer.system, (tx) => tx.insert(Note, note));
    notes.push(Object.assign(new Note(), note));
  }
  const wanted = [tenants[2]!, tenants[0]!, tenants[2]!];
  const page = await rowsOf(Viewer.system).newestFirst(Note, [oneOf("tenantId", wanted)], { first: 3 });
  expect(idsOf(page)).toEqual([notes[5]!.id, notes[3]!.id, notes[2]!.id]);
  expect(page.pageInfo.hasNextPage).toBe(true);
  const none = await rowsOf(Viewer.system).newestFirst(Note, [oneOf("tenantId", [])], { first: 3 });
  expect(none.edges).toEqual([]);
});

it("what was made after an instant lies after the smallest id of a minute before it", () => {
  expect(madeAfter("createdAt", new Date("2026-11-22T08:01:00.000Z"))).toMatchObject([
    { property: "createdAt", value: new Date("2026-11-22T08:01:00.000Z") },
    { property: "id", value: "01a20244-e800-0000-0000-000000000000" },
  ]);
  expect(madeAfter("createdAt", null)).toEqual([null, null]);
});

it("a failing read fails what was asked with it, and the next one works", async () => {
  const note = await seedNote(database, randomUUID());
  const rows = rowsOf(Viewer.system);
  const broken = rows.newestFirst(Note, [equals("tenantId", "no id")], { first: 1 });
  await expect(broken).rejects.toMatchObject({ code: "22P02" });
  expect(await rows.one(Note, note.id)).toEqual(note);
});
