import { randomUUID } from "node:crypto";
import { Column, Entity, type EntityManager, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { Database, migrationSourceOf } from "../database/database";
import { isolateTenants } from "../database/tenant-isolation";
import { Viewer } from "../identity/viewer";
import { equals } from "../rows/condition";
import { select } from "../rows/statement";
import { planOf, TestClock, testDatabaseUrl, watchedTables } from "../testing";
import { memberOf } from "../testing/note/note.database";
import { FieldChange } from "./field-change.entity";
import { dropChanges, keepChanges, TRIGGER, unwatchChanges, watchChanges } from "./keep-changes";

@Entity("parcel_box")
class Box {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  name!: string;

  @Column("text", { name: "holder_name" })
  holderName!: string;

  @Column("bigint", { name: "price_minor", nullable: true })
  priceMinor!: string | null;

  @Column("text")
  currency!: string;

  @Column("text", { array: true })
  tags!: string[];

  @Column("timestamptz", { name: "opened_at", nullable: true })
  openedAt!: Date | null;

  @Column("int")
  looks!: number;
}

class CreateBoxes implements MigrationInterface {
  name = "CreateBoxes1760000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE parcel_box (id uuid PRIMARY KEY, tenant_id uuid NOT NULL, name text NOT NULL,
      holder_name text NOT NULL, price_minor bigint, currency text NOT NULL, tags text[] NOT NULL, opened_at timestamptz,
      looks int NOT NULL DEFAULT 0, name_key text GENERATED ALWAYS AS (lower(name)) STORED)`);
    await isolateTenants(runner, "parcel_box");
    await keepChanges(runner);
    await watchChanges(runner, "parcel_box", {
      kind: "Box",
      told: ["name", { field: "price", columns: ["price_minor", "currency"] }, "tags", "opened_at"],
      hidden: ["holder_name"],
      passedOver: ["looks"],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await unwatchChanges(runner, "parcel_box");
    await dropChanges(runner);
    await runner.query("DROP TABLE parcel_box");
  }
}

const AT = new Date("2026-11-27T09:00:00.123Z");
const clock = new TestClock();
let database: Database;
let url: string;
beforeAll(async () => {
  url = await testDatabaseUrl("kit-changes");
  database = await Database.open({ url, entities: [Box, FieldChange], migrations: [CreateBoxes], clock: clock.now });
  clock.set(AT);
});
afterAll(() => database.close());

async function seed(tenantId: string = randomUUID()): Promise<Box> {
  const box = Object.assign(new Box(), {
    ...{ id: randomUUID(), tenantId, name: "first", holderName: "Ada Lovelace", priceMinor: null, currency: "EUR" },
    ...{ tags: ["a", "b"], openedAt: null, looks: 0 },
  });
  await database.transaction(Viewer.system, (tx) => tx.insert(Box, box));
  return box;
}

const seenBy = (viewer: Viewer, recordId: string): Promise<FieldChange[]> =>
  database.transaction(viewer, (tx) => tx.find(FieldChange, { where: { recordId }, order: { id: "DESC" } }));
const told = async (recordId: string) =>
  (await seenBy(Viewer.system, recordId)).map(({ field, old, new: now, isHidden }) => [field, old, now, isHidden]);
const change = (viewer: Viewer, work: (tx: EntityManager) => Promise<unknown>) => database.transaction(viewer, work);

it("each field that an update changes is noted with what it was and became, who and when", async () => {
  const { id, tenantId } = await seed();
  const admin = memberOf(tenantId);
  await change(admin, (tx) =>
    tx.update(Box, { id }, { name: "second", priceMinor: "1250", tags: ["a", "c"], openedAt: AT, holderName: "Grace" }),
  );
  const changes = await seenBy(admin, id);
  expect(changes).toEqual(
    [
      { field: "name", old: "first", new: "second", isHidden: false },
      { field: "price", old: null, new: "1250 EUR", isHidden: false },
      { field: "tags", old: "a, b", new: "a, c", isHidden: false },
      { field: "openedAt", old: null, new: "2026-11-27T09:00:00.123+00:00", isHidden: false },
      { field: "holderName", old: null, new: null, isHidden: true },
    ].map((one) => ({
      ...one,
      ...{ id: expect.any(String), tenantId, partnerId: null, recordKind: "Box", recordId: id },
      ...{ actor: admin.userId, at: AT },
    })),
  );
});

it("a statement of SQL is noted as well, for each of its rows", async () => {
  const [one, other] = [await seed(), await seed()];
  await change(Viewer.system, (tx) =>
    tx.query("UPDATE parcel_box SET name = name || '!' WHERE id = ANY($1)", [[one.id, other.id]]),
  );
  expect(await told(one.id)).toEqual([["name", "first", "first!", false]]);
  expect(await told(other.id)).toEqual([["name", "first", "first!", false]]);
  // Nobody's transaction: of whoever owns the database, at a console.
  const owner = database.source.createQueryRunner();
  await owner.query("BEGIN; SET LOCAL baiyun.tenant = '*'");
  const [{ now }] = await owner.query("SELECT now()");
  await owner.query("UPDATE parcel_box SET name = 'by hand' WHERE id = $1", [one.id]);
  await owner.query("COMMIT");
  await owner.release();
  const [last] = await seenBy(Viewer.system, one.id);
  expect(last).toMatchObject({ field: "name", old: "first!", new: "by hand", actor: "unknown", at: now });
});

it("what stays as it was is not noted, nor what is passed over, nor what rolls back", async () => {
  const { id } = await seed();
  await change(Viewer.system, (tx) => tx.query("UPDATE parcel_box SET name = 'first', tags = '{a,b}'"));
  await change(Viewer.system, (tx) => tx.update(Box, { id }, { looks: 7 }));
  const failed = change(Viewer.system, async (tx) => {
    await tx.update(Box, { id }, { name: "never" });
    throw new Error("rolls back");
  });
  await expect(failed).rejects.toThrow("rolls back");
  await database.transaction(Viewer.system, (tx) => tx.update(Box, { id }, { name: "refused" }), {
    commits: () => false,
  });
  expect(await told(id)).toEqual([]);
});

it("who acts is told where another's rows are looked at for them, and a partner's system as such", async () => {
  const { id, tenantId } = await seed();
  const person = memberOf(tenantId);
  const cid = randomUUID();
  const client = Viewer.fromClaims({ sub: cid, cid, tid: tenantId, scope: "orders:write" });
  await database.transaction(Viewer.system, (tx) => tx.update(Box, { id }, { name: "2" }), { author: person });
  await change(client, (tx) => tx.update(Box, { id }, { name: "3" }));
  await change(Viewer.fromClaims({ sub: "x'; DROP TABLE parcel_box", tid: tenantId }), (tx) =>
    tx.update(Box, { id }, { name: "4" }),
  );
  expect((await seenBy(Viewer.system, id)).map(({ actor }) => actor)).toEqual([
    "unknown",
    `client:${cid}`,
    person.userId,
  ]);
});

it("what follows from something else and what a migration changes is the system's, and of nobody's it is not known", async () => {
  const { id, tenantId } = await seed();
  await change(Viewer.system, (tx) => tx.update(Box, { id }, { name: "2" }));
  const author = Viewer.anonymous;
  await database.transaction(memberOf(tenantId), (tx) => tx.update(Box, { id }, { name: "3" }), { author });
  const migrating = await migrationSourceOf(url, { entities: [], migrations: [] }).initialize();
  await migrating.query("UPDATE parcel_box SET name = '4' WHERE id = $1", [id]);
  await migrating.destroy();
  expect((await seenBy(Viewer.system, id)).map(({ actor }) => actor)).toEqual(["system", "unknown", "system"]);
});

it("what a savepoint takes back is not noted, and each change of a transaction is", async () => {
  const { id } = await seed();
  await change(Viewer.system, async (tx) => {
    await tx.update(Box, { id }, { name: "second" });
    await tx.query("SAVEPOINT before");
    await tx.update(Box, { id }, { name: "never" });
    await tx.query("ROLLBACK TO SAVEPOINT before");
    await tx.update(Box, { id }, { name: "third" });
  });
  expect(await told(id)).toEqual([
    ["name", "second", "third", false],
    ["name", "first", "second", false],
  ]);
});

it("a row that was there already is noted where an insert updates it", async () => {
  const { id } = await seed();
  await change(Viewer.system, (tx) =>
    tx.query(
      `INSERT INTO parcel_box (id, tenant_id, name, holder_name, currency, tags)
       SELECT id, tenant_id, 'put', holder_name, currency, tags FROM parcel_box WHERE id = $1
       ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, tags = EXCLUDED.tags`,
      [id],
    ),
  );
  expect(await told(id)).toEqual([["name", "first", "put", false]]);
});

it("pages of a moment's many changes tell each once, in their order", async () => {
  const { id } = await seed();
  await change(Viewer.system, async (tx) => {
    for (let nth = 0; nth < 30; nth++) await tx.update(Box, { id }, { name: String(nth), priceMinor: String(nth) });
  });
  const names = (await told(id)).filter(([field]) => field === "name").map(([, , now]) => now);
  expect(names).toEqual(Array.from({ length: 30 }, (_, nth) => String(29 - nth)));
});

it("nobody has what was never changed noted, by a table of their own", async () => {
  const forged = change(Viewer.system, async (tx) => {
    await tx.query("CREATE TEMPORARY TABLE own (id uuid, name text) ON COMMIT DROP");
    const noted = { kind: "Box", id: "id", parties: [], fields: [{ field: "name", columns: ["name"], hidden: false }] };
    await tx.query(
      `CREATE TRIGGER own AFTER UPDATE ON own FOR EACH ROW EXECUTE FUNCTION ${TRIGGER}('${JSON.stringify(noted)}')`,
    );
  });
  await expect(forged).rejects.toThrow("permission denied for function");
});

it("another tenant sees none of it", async () => {
  const { id, tenantId } = await seed();
  await change(Viewer.system, (tx) => tx.update(Box, { id }, { name: "second" }));
  expect(await seenBy(memberOf(tenantId), id)).toHaveLength(1);
  expect(await seenBy(memberOf(randomUUID()), id)).toEqual([]);
  expect(await seenBy(Viewer.anonymous, id)).toEqual([]);
});

it("what is hidden stands nowhere in what is kept", async () => {
  const { id } = await seed();
  await change(Viewer.system, (tx) => tx.update(Box, { id }, { holderName: "Grace Hopper", name: "second" }));
  const [kept] = (await change(Viewer.system, (tx) =>
    tx.query("SELECT string_agg(one::text, E'\\n') AS all FROM field_change AS one"),
  )) as { all: string }[];
  expect(kept!.all).toContain(`Box,${id},holderName,t,,,`);
  expect(kept!.all).not.toMatch(/Ada|Lovelace|Grace|Hopper/);
});

it("what was noted stays as it is", async () => {
  const { id } = await seed();
  await change(Viewer.system, (tx) => tx.update(Box, { id }, { name: "second" }));
  const all = [
    "UPDATE field_change SET new_value = 'other'",
    "DELETE FROM field_change",
    "TRUNCATE field_change",
    "INSERT INTO field_change SELECT * FROM field_change",
  ];
  for (const sql of all) {
    await expect(change(Viewer.system, (tx) => tx.query(sql))).rejects.toThrow("permission denied");
  }
  for (const sql of all.slice(0, 3)) {
    const owner = database.source.createQueryRunner();
    await owner.query("BEGIN; SET LOCAL baiyun.tenant = '*'");
    await expect(owner.query(sql)).rejects.toThrow("what changed stays as it was noted");
    await owner.query("ROLLBACK");
    await owner.release();
  }
  expect(await told(id)).toEqual([["name", "first", "second", false]]);
});

it("a column of which nobody has said what becomes of it is named", async () => {
  expect(await watchedTables(database)).toMatchObject([
    { table: "parcel_box", kind: "Box", unclassified: [], unknown: [] },
  ]);
  const owner = database.source.createQueryRunner();
  await owner.query("ALTER TABLE parcel_box ADD COLUMN secret_word text");
  expect((await watchedTables(database)).map(({ unclassified }) => unclassified)).toEqual([["secret_word"]]);
  const { id } = await seed();
  await change(Viewer.system, (tx) => tx.query("UPDATE parcel_box SET secret_word = 'sesame' WHERE id = $1", [id]));
  expect(await told(id)).toEqual([]);
  await owner.query("ALTER TABLE parcel_box DROP COLUMN secret_word");
  await owner.release();
});

it.each([
  ["staff", Viewer.system],
  ["a tenant", memberOf(randomUUID())],
])("a record's changes are found by an index, for %s", async (_who, viewer) => {
  const page = { order: "id", newestFirst: true, limit: 21, ofEach: { property: "recordId", values: [randomUUID()] } };
  const statement = select(database.source, viewer, FieldChange, [equals("recordKind", "Box")], page)!;
  expect(await planOf(database, viewer, statement)).toEqual([
    expect.stringMatching(/^Index Scan( Backward)? field_change_of_record: \(\(record_id = /),
  ]);
});

it("what is said of columns that the table has not is named, be it of whose they are", async () => {
  const owner = database.source.createQueryRunner();
  await owner.startTransaction();
  await watchChanges(owner, "parcel_box", { kind: "Box", parties: ["owner_id"], told: ["name"], passedOver: ["gone"] });
  const [box] = await watchedTables({ source: owner.manager });
  await owner.rollbackTransaction();
  await owner.release();
  expect(box?.unknown).toEqual(["owner_id", "gone"]);
});

it("goes back with all that was noted, and begins anew", async () => {
  const { id } = await seed();
  const owner = database.source.createQueryRunner();
  await new CreateBoxes().down(owner);
  const [left] = await owner.query(
    "SELECT count(*)::int AS count FROM pg_proc WHERE proname IN ('note_field_changes', 'field_text', 'field_change_stays')",
  );
  expect(left).toEqual({ count: 0 });
  await new CreateBoxes().up(owner);
  await owner.release();
  expect(await told(id)).toEqual([]);
});
