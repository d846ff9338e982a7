import { randomUUID } from "node:crypto";
import { type EntityManager, QueryFailedError } from "typeorm";
import { Viewer } from "../identity/viewer";
import { openNotes, seedNote } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import type { Database } from "./database";

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

const ours = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> => database.transaction(Viewer.system, work);
const theirs = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  database.source.transaction(async (tx) => {
    await tx.query("SET LOCAL baiyun.tenant = '*'");
    return work(tx);
  });

const noteOf = (tenantId: string) => [randomUUID(), tenantId, "text"];
const INSERT = "INSERT INTO note (id, tenant_id, text) VALUES ($1, $2, $3)";

it.each<[string, (tx: EntityManager, tenantId: string) => Promise<unknown>]>([
  ["rows", (tx, tenantId) => tx.query("SELECT text FROM note WHERE tenant_id = $1", [tenantId])],
  ["no rows", (tx) => tx.query("SELECT text FROM note WHERE tenant_id = $1", [randomUUID()])],
  ["an insert", (tx, tenantId) => tx.query(INSERT, noteOf(tenantId))],
  ["what an insert returns", (tx, tenantId) => tx.query(`${INSERT} RETURNING text`, noteOf(tenantId))],
  ["an update", (tx, tenantId) => tx.query("UPDATE note SET text = 'new' WHERE tenant_id = $1", [tenantId])],
  ["what a deletion returns", (tx, id) => tx.query("DELETE FROM note WHERE tenant_id = $1 RETURNING text", [id])],
  ["several statements", (tx) => tx.query("SELECT 1 AS one; SELECT 2 AS two")],
  ["an update of TypeORM's own", (tx, tenantId) => tx.update(Note, { tenantId }, { text: "new" })],
  ["entities", async (tx, tenantId) => (await tx.findBy(Note, { tenantId })).map(({ text }) => text)],
])("answers %s as TypeORM does", async (_what, ask) => {
  const answers: unknown[] = [];
  for (const transaction of [ours, theirs]) {
    const { tenantId } = await seedNote(database, randomUUID(), "text");
    answers.push(await transaction((tx) => ask(tx, tenantId)));
  }
  expect(answers[0]).toEqual(answers[1]);
});

it("throws as TypeORM does", async () => {
  const note = await seedNote(database, randomUUID());
  const values = [note.id, note.tenantId, "twice"];
  const thrown = await Promise.all(
    [ours, theirs].map((transaction) => transaction((tx) => tx.query(INSERT, values)).catch((error) => error)),
  );
  for (const error of thrown) {
    expect(error).toBeInstanceOf(QueryFailedError);
    expect(error).toMatchObject({ code: "23505", query: INSERT, parameters: values });
  }
  expect(thrown[0].message).toBe(thrown[1].message);
});

it("asks nothing once it is released", async () => {
  const kept = await ours(async (tx) => tx);
  await expect(kept.query("SELECT 1")).rejects.toThrow("Query runner already released");
});
