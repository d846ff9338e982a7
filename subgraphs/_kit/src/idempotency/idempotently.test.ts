import { randomUUID } from "node:crypto";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { IdempotencyKeyReused } from "../schema/user-error";
import { openNotes } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { idempotently } from "./idempotently";

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

const writeNote = (tenantId: string, key: string, text: string) =>
  database.transaction(Viewer.system, (tx) =>
    idempotently<Note | "refused">(tx, {
      tenantId,
      operation: "writeNote",
      key,
      input: { text },
      first: async () => {
        if (text === "") return "refused";
        return tx.save(Note, { id: randomUUID(), tenantId, text });
      },
      resultId: (result) => (result === "refused" ? null : result.id),
      replay: (id) => tx.findOneByOrFail(Note, { id }),
    }),
  );
const count = (tenantId: string) => database.transaction(Viewer.system, (tx) => tx.countBy(Note, { tenantId }));

it("five calls at once with one key act once and answer alike", async () => {
  const tenantId = randomUUID();
  const notes = await Promise.all([1, 2, 3, 4, 5].map(() => writeNote(tenantId, "k", "hello")));
  expect(new Set(notes.map((note) => (note as Note).id)).size).toBe(1);
  expect(await count(tenantId)).toBe(1);
});

it("another input under the same key is refused and changes nothing", async () => {
  const tenantId = randomUUID();
  await writeNote(tenantId, "k", "hello");
  expect(await writeNote(tenantId, "k", "bye")).toBeInstanceOf(IdempotencyKeyReused);
  expect(await count(tenantId)).toBe(1);
});

it("a refusal is not remembered", async () => {
  const tenantId = randomUUID();
  expect(await writeNote(tenantId, "k", "")).toBe("refused");
  expect(await writeNote(tenantId, "k", "hello")).toMatchObject({ text: "hello" });
});

it.each([
  ["nothing", ""],
  ["NUL", "a\u0000b"],
  ["201 characters", "k".repeat(201)],
])("%s is no key", async (_case, key) => {
  const tenantId = randomUUID();
  await expect(writeNote(tenantId, key, "hello")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(await count(tenantId)).toBe(0);
});

it("the key is the tenant's own", async () => {
  const [a, b] = [randomUUID(), randomUUID()];
  await writeNote(a, "k", "hello");
  expect(await writeNote(b, "k", "bye")).toMatchObject({ text: "bye", tenantId: b });
});
