import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { IdempotencyKeyReused, InvalidInput, UserError } from "../schema/user-error";
import { memberOf, openNotes } from "../testing/note/note.database";
import { Note } from "../testing/note/note.entity";
import { perform } from "./act";
import { isHs6, sideMm, text, weightG } from "./rules";

class Refused extends UserError {
  override message = "Refused after the row was written.";
}

let database: Database;
beforeAll(async () => {
  database = await openNotes();
});
afterAll(() => database.close());

const rules = z.object({ text: text(20), author: text(5).optional() });

const writeNote = (viewer: Viewer, input: object, { tenantId = randomUUID() as string } = {}) => {
  const owner = viewer.tenancy.kind === "one" ? viewer.tenancy.tenantId : tenantId;
  return perform(database, {
    operation: "writeNote",
    viewer,
    input,
    rules,
    anonymousScope: ({ author }) => author ?? "",
    asSystem: viewer.userId === null,
    lock: async () => null,
    decide: async (tx, _none, { text }, id) => {
      await tx.insert(Note, { id, tenantId: owner, text });
      return text === "refuse" ? new Refused() : { id };
    },
    resultId: (_input, id) => id,
    replay: async (_tx, id) => ({ id }),
  });
};
const texts = async (tenantId: string) =>
  (await database.transaction(Viewer.system, (tx) => tx.findBy(Note, { tenantId }))).map(({ text }) => text);

it("five calls at once with one key act once and answer alike", async () => {
  const tenantId = randomUUID();
  const viewer = memberOf(tenantId);
  const results = await Promise.all(
    [1, 2, 3, 4, 5].map(() => writeNote(viewer, { idempotencyKey: "k", text: "hello" })),
  );
  expect(new Set(results.map((result) => (result as { id: string }).id)).size).toBe(1);
  expect(await texts(tenantId)).toEqual(["hello"]);
});

it("another input under the same key is refused and changes nothing", async () => {
  const tenantId = randomUUID();
  const viewer = memberOf(tenantId);
  await writeNote(viewer, { idempotencyKey: "k", text: "hello" });
  expect(await writeNote(viewer, { idempotencyKey: "k", text: "bye" })).toBeInstanceOf(IdempotencyKeyReused);
  expect(await texts(tenantId)).toEqual(["hello"]);
});

it("a refusal leaves nothing of what was written before it, and its key is free", async () => {
  const tenantId = randomUUID();
  const viewer = memberOf(tenantId);
  expect(await writeNote(viewer, { idempotencyKey: "k", text: "refuse" })).toBeInstanceOf(Refused);
  expect(await texts(tenantId)).toEqual([]);
  expect(await writeNote(viewer, { idempotencyKey: "k", text: "hello" })).toEqual({ id: expect.any(String) });
  expect(await texts(tenantId)).toEqual(["hello"]);
});

it("every fault is told at once, the key's among them, and nothing is written", async () => {
  const tenantId = randomUUID();
  const outcome = await writeNote(memberOf(tenantId), { idempotencyKey: "a\u0000b", text: " ", author: "too long" });
  expect(outcome).toBeInstanceOf(InvalidInput);
  expect((outcome as InvalidInput).faults).toEqual([
    { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
    { field: "text", message: "This is 1 to 20 printable characters." },
    { field: "author", message: "This is 1 to 5 printable characters." },
  ]);
  expect((outcome as InvalidInput).field).toBe("idempotencyKey");
  expect(await texts(tenantId)).toEqual([]);
});

it.each(["", "  ", "k".repeat(201), "schlüssel"])("%j is no key", async (idempotencyKey) => {
  const outcome = await writeNote(memberOf(randomUUID()), { idempotencyKey, text: "hello" });
  expect((outcome as InvalidInput).field).toBe("idempotencyKey");
});

it("a key is its tenant's, a staff member's or an anonymous person's own", async () => {
  const key = randomUUID();
  const tenants = Array.from({ length: 6 }, () => randomUUID());
  const staff = () => Viewer.fromClaims({ sub: randomUUID(), tid: "*" });
  const people = [memberOf(tenants[0]!), memberOf(tenants[1]!), staff(), staff()];
  for (const [index, person] of people.entries()) {
    await writeNote(person, { idempotencyKey: key, text: `note ${index}` }, { tenantId: tenants[index]! });
  }
  for (const [index, author] of ["ann", "bob"].entries()) {
    const input = { idempotencyKey: key, text: `note ${index + 4}`, author };
    await writeNote(Viewer.anonymous, input, { tenantId: tenants[index + 4]! });
  }
  expect(await Promise.all(tenants.map(texts))).toEqual(tenants.map((_, index) => [`note ${index}`]));
});

it.each([
  [1, true],
  [100_000, true],
  [0, false],
  [100_001, false],
  [1.5, false],
])("a parcel of %d g: %s", (grams, holds) => {
  expect(weightG.safeParse(grams).success).toBe(holds);
});

it.each([
  ["010121", true],
  ["610910", true],
  ["970690", true],
  ["000000", false],
  ["000101", false],
  ["610012", false],
  ["770100", false],
  ["980100", false],
  ["61091", false],
  ["6109100", false],
])("HS %s: %s", (code, holds) => {
  expect(isHs6(code)).toBe(holds);
});

it.each([
  [1, true],
  [3_000, true],
  [0, false],
  [3_001, false],
])("a side of %d mm: %s", (mm, holds) => {
  expect(sideMm.safeParse(mm).success).toBe(holds);
});
