import { randomUUID } from "node:crypto";
import type { EntityManager, MigrationInterface, QueryRunner } from "typeorm";
import { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { select } from "../rows/statement";
import { planOf, testDatabaseUrl } from "../testing";
import { memberOf } from "../testing/note/note.database";
import { audit, type ChainMark, verifyAudit } from "./audit";
import { type AuditFilter, auditConditions, markOf } from "./audit.types";
import { AuditEntry } from "./audit-entry.entity";
import { createAudit, dropAudit } from "./create-audit";

class CreateAudit implements MigrationInterface {
  name = "CreateAudit1760000000004";
  up = createAudit;
  down = dropAudit;
}

let database: Database;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-audit");
  database = await Database.open({ url, entities: [AuditEntry], migrations: [CreateAudit] });
});
/** A chain of its own for each test, because a broken one stays broken. */
beforeEach(async () => {
  const runner = database.source.createQueryRunner();
  await dropAudit(runner);
  await createAudit(runner);
  await runner.release();
});
afterAll(() => database.close());

const AT = new Date("2026-11-27T09:00:00.123Z");

const append = (viewer: Viewer, reason: string, tenantId: string = randomUUID()): Promise<void> =>
  database.transaction(viewer, (tx) => one(tx, viewer, reason, tenantId));
const one = (tx: EntityManager, viewer: Viewer, reason: string | null, tenantId: string = randomUUID()) =>
  audit(tx, { viewer, at: AT, act: "closeNote", subject: { kind: "Note", id: randomUUID(), tenantId }, reason });

/** As whoever owns the tables could, past every guard that holds the application. */
async function tamper(sql: string): Promise<void> {
  const runner: QueryRunner = database.source.createQueryRunner();
  await runner.query("BEGIN; SET LOCAL baiyun.tenant = '*'; ALTER TABLE audit_entry DISABLE TRIGGER USER");
  await runner.query(sql);
  await runner.query("ALTER TABLE audit_entry ENABLE TRIGGER USER; COMMIT");
  await runner.release();
}

const entries = (): Promise<AuditEntry[]> =>
  database.transaction(Viewer.system, (tx) => tx.find(AuditEntry, { order: { position: "ASC" } }));

it("acts of many at once are one chain, each on the one before, and a tenant sees its own", async () => {
  expect(await verifyAudit(database)).toEqual({ head: null, brokenAt: null });
  const members = Array.from({ length: 4 }, () => memberOf(randomUUID()));
  await Promise.all(Array.from({ length: 40 }, (_, n) => append(members[n % 4]!, `act ${n}`, members[n % 4]!.tenant)));
  // What rolls back leaves no gap.
  const failed = database.transaction(Viewer.system, async (tx) => {
    await one(tx, Viewer.system, "never");
    throw new Error("rolls back");
  });
  await expect(failed).rejects.toThrow("rolls back");
  await database.transaction(Viewer.system, async (tx) => {
    await one(tx, Viewer.system, "two");
    await one(tx, Viewer.system, null);
  });

  const all = await entries();
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
  expect(all.slice(1).map(({ previousHash }) => previousHash)).toEqual(all.slice(0, -1).map(({ hash }) => hash));
  expect(all.slice(-2).map(({ actor, act, at, reason }) => ({ actor, act, at, reason }))).toEqual([
    { actor: "system", act: "closeNote", at: AT, reason: "two" },
    { actor: "system", act: "closeNote", at: AT, reason: null },
  ]);
  expect(await verifyAudit(database)).toEqual({ head: { position: 42, hash: all[41]!.hash }, brokenAt: null });
  // The one who appended sees no more for it, in that transaction neither.
  const seen = await database.transaction(members[1]!, async (tx) => {
    await one(tx, members[1]!, "mine", members[1]!.tenant);
    return tx.find(AuditEntry);
  });
  expect(seen.map(({ tenantId }) => tenantId)).toEqual(Array(11).fill(members[1]!.tenant));
  const own = await database.transaction(members[0]!, (tx) => tx.find(AuditEntry));
  expect(own.map(({ actor }) => actor)).toEqual(Array(10).fill(members[0]!.userId));
});

it("the application may append by the one function, and change nothing", async () => {
  await append(Viewer.system, "stays");
  const attempts: [string, string][] = [
    ["UPDATE audit_entry SET reason = 'other'", "permission denied"],
    ["DELETE FROM audit_entry", "permission denied"],
    ["TRUNCATE audit_entry", "permission denied"],
    ["INSERT INTO audit_entry SELECT * FROM audit_entry", "permission denied"],
  ];
  for (const [sql, refused] of attempts) {
    await expect(database.transaction(Viewer.system, (tx) => tx.query(sql))).rejects.toThrow(refused);
  }
  // Not even who owns the table, unless they say that they mean to.
  for (const sql of ["UPDATE audit_entry SET reason = 'other'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]) {
    const owner = database.source.createQueryRunner();
    await owner.query("BEGIN; SET LOCAL baiyun.tenant = '*'");
    await expect(owner.query(sql)).rejects.toThrow("what is audited stays as it is");
    await owner.query("ROLLBACK");
    await owner.release();
  }
  expect((await entries()).map(({ reason }) => reason)).toEqual(["stays"]);
});

it.each([
  ["what an entry says", "UPDATE audit_entry SET reason = 'nothing' WHERE position = 3", 3],
  ["who it names", "UPDATE audit_entry SET actor = 'system' WHERE position = 4", 4],
  ["when it was", "UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE position = 2", 2],
  ["its hash", "UPDATE audit_entry SET hash = sha256('x') WHERE position = 5", 5],
  [
    "an entry with its hash",
    "UPDATE audit_entry AS e SET reason = 'x', hash = audit_hash((id, position, tenant_id, at, actor, act, subject_kind, subject_id, 'x', previous_hash, NULL)::audit_entry) WHERE position = 3",
    4,
  ],
  ["that there was one", "DELETE FROM audit_entry WHERE position = 3", 3],
  ["the first ones", "DELETE FROM audit_entry WHERE position < 3", 1],
])("who changes %s is found by the chain, which names the first entry at fault", async (_what, sql, brokenAt) => {
  const person = memberOf(randomUUID());
  for (let n = 1; n <= 6; n += 1) await append(person, `act ${n}`, person.tenant);
  expect((await verifyAudit(database)).brokenAt).toBeNull();
  await tamper(sql);
  expect(await verifyAudit(database)).toEqual({ head: { position: 6, hash: expect.any(Buffer) }, brokenAt });
});

it("what was noted of the chain proves what came before, and misses what is gone from its end", async () => {
  for (let n = 1; n <= 4; n += 1) await append(Viewer.system, `act ${n}`);
  const noted = (await verifyAudit(database)).head as ChainMark;
  await append(Viewer.system, "act 5");
  expect((await verifyAudit(database, noted)).brokenAt).toBeNull();
  await tamper("DELETE FROM audit_entry WHERE position > 2");
  // By itself the chain is whole.
  expect((await verifyAudit(database)).brokenAt).toBeNull();
  expect((await verifyAudit(database, noted)).brokenAt).toBe(3);
  await append(Viewer.system, "in place of 3");
  await append(Viewer.system, "in place of 4");
  expect((await verifyAudit(database, noted)).brokenAt).toBe(4);

  const hash = noted.hash.toString("hex");
  expect(markOf({ position: 4, hash })).toEqual(noted);
  for (const never of [
    { position: 0, hash },
    { position: 4, hash: "" },
    { position: 4, hash: `${hash}00` },
  ]) {
    expect(() => markOf(never)).toThrow("never the head");
  }
});

it.each<[string, AuditFilter, RegExp]>([
  ["everything", {}, /^Index Scan( Backward)? audit_entry_pkey/],
  ["what was acted on", { subjectId: randomUUID() }, /Scan audit_entry_of_subject: \(subject_id = /],
  ["a person", { by: randomUUID() }, /Scan audit_entry_by_actor: \(actor = /],
  ["an act", { act: "closeNote" }, /Scan audit_entry_by_act: \(act = /],
  ["a time", { after: AT }, /Scan audit_entry_pkey: \(id >= /],
])("entries of %s are found by an index", async (_what, filter, index) => {
  const page = { order: "id", newestFirst: true, limit: 21 };
  const statement = select(database.source, Viewer.system, AuditEntry, auditConditions(filter), page)!;
  const [read, ...others] = await planOf(database, Viewer.system, statement);
  expect(read).toMatch(index);
  expect(others).toEqual([]);
});
