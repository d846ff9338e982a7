import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { Viewer } from "../identity/viewer";
import { openNotes, seedNote } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import type { Database } from "./database";
import { sendAlong } from "./sent-along";

let database: Database;
beforeAll(async () => {
  database = await openNotes({ poolSize: 1 });
});
afterAll(() => database.close());

const INSERT = "INSERT INTO note (id, tenant_id, text) VALUES ($1, $2, $3)";
const noteOf = (tenantId: string, text: string): string[] => [randomUUID(), tenantId, text];
const textsOf = async (tenantId: string): Promise<string[]> => {
  const notes = await database.transaction(Viewer.system, (tx) => tx.findBy(Note, { tenantId }));
  return notes.map(({ text }) => text).sort();
};
const acting = (work: (tx: EntityManager) => Promise<unknown>) => database.transaction(Viewer.system, work);

it("is carried out in its place among those that are waited for", async () => {
  const tenantId = randomUUID();
  const seen = await acting(async (tx) => {
    await sendAlong(tx, INSERT, noteOf(tenantId, "first"));
    const before = await tx.countBy(Note, { tenantId });
    await sendAlong(tx, INSERT, noteOf(tenantId, "second"));
    return [before, await tx.countBy(Note, { tenantId })];
  });
  expect(seen).toEqual([1, 2]);
  expect(await textsOf(tenantId)).toEqual(["first", "second"]);
});

it("one that fails leaves nothing of its transaction, though nobody waited for it", async () => {
  const there = await seedNote(database, randomUUID(), "there");
  const tenantId = randomUUID();
  const failing = acting(async (tx) => {
    await sendAlong(tx, INSERT, noteOf(tenantId, "before"));
    await sendAlong(tx, INSERT, [there.id, tenantId, "twice"]);
    await sendAlong(tx, INSERT, noteOf(tenantId, "after"));
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect(await textsOf(tenantId)).toEqual([]);
});

it("its failure is what is told, not that of the next statement, which it aborted", async () => {
  const there = await seedNote(database, randomUUID(), "there");
  const failing = acting(async (tx) => {
    await sendAlong(tx, INSERT, [there.id, there.tenantId, "twice"]);
    await tx.countBy(Note, { tenantId: there.tenantId });
  });
  await expect(failing).rejects.toMatchObject({ code: "23505" });
  expect(await textsOf(there.tenantId)).toEqual(["there"]);
});

it("is rolled back with a refusal", async () => {
  const tenantId = randomUUID();
  const refusing = (tx: EntityManager) => sendAlong(tx, INSERT, noteOf(tenantId, "refused"));
  await database.transaction(Viewer.system, refusing, { commits: () => false });
  expect(await textsOf(tenantId)).toEqual([]);
});

it("holds however many there are", async () => {
  const tenantId = randomUUID();
  const texts = Array.from({ length: 100 }, (_, index) => `note ${100 + index}`);
  await acting(async (tx) => {
    for (const text of texts) await sendAlong(tx, INSERT, noteOf(tenantId, text));
  });
  expect(await textsOf(tenantId)).toEqual(texts);
});

it("is waited for in a transaction of another's making", async () => {
  const there = await seedNote(database, randomUUID(), "there");
  const failing = database.source.transaction(async (tx) => {
    await tx.query("SET LOCAL baiyun.tenant = '*'");
    await expect(sendAlong(tx, INSERT, [there.id, there.tenantId, "twice"])).rejects.toMatchObject({ code: "23505" });
    throw new Error("told at once");
  });
  await expect(failing).rejects.toThrow("told at once");
});
