import { openNotes } from "../testing/note/note.database";
import { indexesWithoutLocks } from "./concurrent-indexes";

it("creates indexes outside a transaction, begins again with one that was left there, and takes them back", async () => {
  const database = await openNotes();
  const runner = database.source.createQueryRunner();
  const Indexes = indexesWithoutLocks(
    "IndexNotes1760000000009",
    { note_by_text: "note (text, id)" },
    { note_once: "note (id, text)" },
  );
  const migration = new Indexes();
  const valid = async () =>
    runner.query(
      `SELECT indexrelid::regclass::text AS name, indisunique AS "unique" FROM pg_index
       WHERE indexrelid::regclass::text IN ('note_by_text', 'note_once') AND indisvalid ORDER BY 1`,
    );
  const both = [
    { name: "note_by_text", unique: false },
    { name: "note_once", unique: true },
  ];
  try {
    expect([migration.name, migration.transaction]).toEqual(["IndexNotes1760000000009", false]);
    await migration.up(runner);
    expect(await valid()).toEqual(both);
    // As one is left by whoever stopped before it was noted that it ran.
    await migration.up(runner);
    expect(await valid()).toEqual(both);
    await migration.down(runner);
    expect(await valid()).toEqual([]);
  } finally {
    await runner.release();
    await database.close();
  }
});
