import { randomUUID } from "node:crypto";
import { Viewer } from "../identity/viewer";
import { byId } from "../loaders";
import { countSelects, memberOf, openNotes, seedNote } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import type { Database } from "./database";

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

it("processes that boot together migrate once", async () => {
  const others = await Promise.all([openNotes(), openNotes(), openNotes()]);
  const migrations = await database.source.query("SELECT name FROM migrations ORDER BY id");
  expect(migrations).toEqual([
    { name: "CreateKitTables1760000000000" },
    { name: "CreateNote1760000000001" },
    { name: "PartitionEvents1764200000000" },
  ]);
  await Promise.all(others.map((other) => other.close()));
});

describe("tenant isolation, without any WHERE", () => {
  it("shows a tenant its own rows, staff all, anonymous none", async () => {
    const [mine, theirs] = [await seedNote(database, randomUUID()), await seedNote(database, randomUUID())];
    const ids = [mine.id, theirs.id];
    const seenBy = (viewer: Viewer) =>
      database.transaction(viewer, async (tx) => {
        const notes = await tx.query("SELECT id FROM note WHERE id = ANY($1)", [ids]);
        return notes.map(({ id }: { id: string }) => id).sort();
      });
    expect(await seenBy(memberOf(mine.tenantId))).toEqual([mine.id]);
    expect(await seenBy(Viewer.system)).toEqual([...ids].sort());
    expect(await seenBy(Viewer.anonymous)).toEqual([]);
  });

  it("refuses a write to another tenant and changes nothing", async () => {
    const note = await seedNote(database, randomUUID(), "before");
    const intruder = memberOf(randomUUID());
    await database.transaction(intruder, (tx) => tx.update(Note, { id: note.id }, { text: "after" }));
    await expect(
      database.transaction(intruder, (tx) => tx.insert(Note, { ...note, id: randomUUID() })),
    ).rejects.toThrow('new row violates row-level security policy for table "note"');
    const rows = await database.transaction(Viewer.system, (tx) => tx.findBy(Note, { tenantId: note.tenantId }));
    expect(rows).toEqual([note]);
  });

  it("holds for the next user of the same connection", async () => {
    const note = await seedNote(database, randomUUID());
    await database.transaction(Viewer.system, (tx) => tx.findBy(Note, { id: note.id }));
    const [settings] = await database.source.query(
      "SELECT current_setting('baiyun.tenant', true) AS tenant, current_user",
    );
    expect(settings.tenant).toBe("");
    expect(settings.current_user).not.toBe("baiyun_application");
  });
});

it("a failure rolls the transaction back", async () => {
  const tenantId = randomUUID();
  await expect(
    database.transaction(Viewer.system, async (tx) => {
      await tx.insert(Note, { id: randomUUID(), tenantId, text: "half" });
      throw new Error("halfway");
    }),
  ).rejects.toThrow("halfway");
  expect(await database.transaction(Viewer.system, (tx) => tx.countBy(Note, { tenantId }))).toBe(0);
});

describe("byId", () => {
  it("20 loads are one SELECT", async () => {
    const tenantId = randomUUID();
    const notes = await Promise.all(Array.from({ length: 20 }, () => seedNote(database, tenantId)));
    const loader = byId(database, memberOf(tenantId), Note);
    let loaded: unknown;
    const selects = await countSelects(database, "note", async () => {
      loaded = await Promise.all(notes.map(({ id }) => loader.load(id)));
    });
    expect(loaded).toEqual(notes);
    expect(selects).toBe(1);
  });

  it("another tenant's row, an unknown id and a malformed one are all null", async () => {
    const note = await seedNote(database, randomUUID());
    const loader = byId(database, memberOf(randomUUID()), Note);
    expect(await loader.loadMany([note.id, randomUUID(), "' OR 1=1"])).toEqual([null, null, null]);
  });
});
