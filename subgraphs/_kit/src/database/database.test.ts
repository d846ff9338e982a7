import { randomUUID } from "node:crypto";
import { Viewer } from "../identity/viewer";
import { until } from "../testing";
import { memberOf, openNotes, seedNote } from "../testing/note/note.database";
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
    { name: "InlineTenantPolicies1764100000000" },
    { name: "PartitionEvents1764200000000" },
    { name: "InlineTenantFunctions1764300000000" },
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

  it.each(["every row", "one's own"])("refuses to look for %s where nobody is looking", async (rows) => {
    const note = await seedNote(database, randomUUID());
    const where = rows === "every row" ? "" : ` WHERE tenant_id = '${note.tenantId}'`;
    const forgotten = database.transaction(memberOf(note.tenantId), async (tx) => {
      await tx.query("SET LOCAL baiyun.tenant = ''");
      return tx.query(`SELECT id FROM note${where}`);
    });
    await expect(forgotten).rejects.toThrow("rows of tenants are read inside a transaction of Database only");
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

it("what a refusal wrote is rolled back", async () => {
  const note = { id: randomUUID(), tenantId: randomUUID(), text: "refused" };
  const outcome = await database.transaction(
    Viewer.system,
    async (tx) => {
      await tx.insert(Note, note);
      return "refused";
    },
    { commits: (result) => result !== "refused" },
  );
  expect(outcome).toBe("refused");
  expect(await database.transaction(Viewer.system, (tx) => tx.countBy(Note, { id: note.id }))).toBe(0);
});

it("a statement is given up after its time, and the connection serves the next", async () => {
  const hurried = await openNotes({ statementTimeoutMs: 200, poolSize: 2 });
  try {
    const slow = hurried.transaction(Viewer.system, (tx) => tx.query("SELECT pg_sleep(60)"));
    await expect(slow).rejects.toMatchObject({ code: "57014" });
    const next = await hurried.transaction(Viewer.system, (tx) => tx.query("SELECT 1 AS one"));
    expect(next).toEqual([{ one: 1 }]);
  } finally {
    await hurried.close();
  }
});

it("a connection that the server ends fails its statement and ends nothing else", async () => {
  const own = await openNotes({ poolSize: 2 });
  try {
    const [{ pid }] = await own.source.query("SELECT pg_backend_pid() AS pid");
    await database.source.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1", [pid]);
    await until(async () => {
      const answers = await own.read(Viewer.system, [{ text: "SELECT 1", values: [] }]).catch(() => null);
      return answers?.[0]?.[0]?.[0] === 1;
    });
  } finally {
    await own.close();
  }
});
