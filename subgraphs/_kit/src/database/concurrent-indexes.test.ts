import { openNotes } from "../testing/note/note.database";
import { indexesWithoutLocks } from "./concurrent-indexes";

it("creates indexes outside a transaction, begins again with one that was left there, and takes them back", async () => {
  const database = await openNotes();
  const runner = database.source.createQueryRunner();
  const Indexes = indexesWithoutLocks("IndexNotes1760000000009", { note_by_text: "note (text, id)" });
  const migration = new Indexes();
  const valid = async () =>
    runner.query(
      "SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('note_by_text') AND indrelid = 'note'::regclass",
    );
  try {
    expect([migration.name, migration.transaction]).toEqual(["IndexNotes1760000000009", false]);
    await migration.up(runner);
    expect(await valid()).toEqual([{ valid: true }]);
    // As one is left by whoever stopped before it was noted that it ran.
    await migration.up(runner);
    expect(await valid()).toEqual([{ valid: true }]);
    await migration.down(runner);
    expect(await valid()).toEqual([]);
  } finally {
    await runner.release();
    await database.close();
  }
});
