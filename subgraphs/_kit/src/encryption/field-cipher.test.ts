import { randomBytes, randomUUID } from "node:crypto";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { Database } from "../database/database";
import { Viewer } from "../identity/viewer";
import { Rows } from "../rows/rows";
import { statementsOf, testDatabaseUrl, until } from "../testing";
import { memberOf } from "../testing/note/note.database";
import { createSubjectKeys } from "./create-subject-keys";
import type { Place } from "./data-key";
import { FieldCipher, type Subject } from "./field-cipher";
import { MasterKeys, masterKeys } from "./master-keys";
import { SubjectKey } from "./subject-key.entity";

class CreateKeys implements MigrationInterface {
  name = "CreateKeys1760000000003";
  up = createSubjectKeys;
  down = async (runner: QueryRunner) => runner.query("DROP TABLE subject_key");
}

let database: Database;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-encryption");
  database = await Database.open({ url, entities: [SubjectKey], migrations: [CreateKeys] });
});
afterAll(() => database.close());

const newSecret = () => randomBytes(32).toString("hex");
const subject = (): Subject => ({ id: randomUUID(), tenantId: randomUUID() });
const place = (own: Partial<Place> = {}): Place => ({ table: "note", column: "text", row: randomUUID(), ...own });
const system = <T>(work: Parameters<Database["transaction"]>[1]) =>
  database.transaction(Viewer.system, work) as Promise<T>;
const seal = (cipher: FieldCipher, of: Subject, at: Place, text: string): Promise<Buffer> =>
  system(async (tx) => (await cipher.keyOf(tx, of))!.seal(at, text));
const keyRow = (of: Subject): Promise<SubjectKey> => system((tx) => tx.findOneByOrFail(SubjectKey, { id: of.id }));
const read = async (cipher: FieldCipher, of: Subject, at: Place, sealed: Buffer) =>
  cipher.open(await keyRow(of), at, sealed);

/** Whether anybody waits for a row of keys. */
async function waiting(): Promise<boolean> {
  const [{ waits }] = await database.source.query(
    `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
       AND query LIKE 'INSERT INTO subject_key%') AS waits`,
  );
  return waits;
}

it("a value opens where it belongs, and nowhere else", async () => {
  const cipher = new FieldCipher(new MasterKeys([newSecret()]));
  const [of, other] = [subject(), subject()];
  const at = place();
  const sealed = await seal(cipher, of, at, "IM2760000742 中");
  await seal(cipher, other, place(), "another's");

  expect(await read(cipher, of, at, sealed)).toEqual({ state: "open", text: "IM2760000742 中" });
  const unreadable = { state: "unreadable" };
  for (const moved of [{ row: randomUUID() }, { column: "title" }, { table: "letter" }]) {
    expect(await read(cipher, of, { ...at, ...moved }, sealed)).toEqual(unreadable);
  }
  expect(await read(cipher, other, at, sealed)).toEqual(unreadable);
  expect(cipher.open(null, at, sealed)).toEqual(unreadable);
  // The key of another row under this one's id: what was bound to the value tells them apart.
  const { wrappedKey, masterKey } = await keyRow(of);
  expect(cipher.open({ id: other.id, wrappedKey, masterKey }, at, sealed)).toEqual(unreadable);
  expect(new Set([sealed, await seal(cipher, of, at, "IM2760000742 中")].map(String)).size).toBe(2);
});

it("what was changed or cut does not open, however short its tag is made", async () => {
  const cipher = new FieldCipher(new MasterKeys([newSecret()]));
  const [of, at] = [subject(), place()];
  const sealed = await seal(cipher, of, at, "a text of some length");
  for (let end = 0; end < sealed.length; end += 1) {
    expect(await cipher.open(await keyRow(of), at, sealed.subarray(0, end))).toEqual({ state: "unreadable" });
  }
  for (const index of [0, 1, 13, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[index]! ^= 1;
    expect(await read(cipher, of, at, changed)).toEqual({ state: "unreadable" });
  }
});

it("erasure is final: what was encrypted says that it is erased, and no other key is made", async () => {
  const cipher = new FieldCipher(new MasterKeys([newSecret()]));
  const [of, never, at] = [subject(), subject(), place()];
  const sealed = await seal(cipher, of, at, "gone");
  const erasedAt = new Date("2026-05-06T07:08:09.000Z");
  await system((tx) => cipher.erase(tx, of, erasedAt));
  await system((tx) => cipher.erase(tx, of, new Date()));
  await system((tx) => cipher.erase(tx, never, erasedAt));

  expect(await read(cipher, of, at, sealed)).toEqual({ state: "erased" });
  for (const one of [of, never]) {
    expect(await keyRow(one)).toEqual({ ...one, wrappedKey: null, masterKey: "none", erasedAt });
    expect(await system((tx) => cipher.keyOf(tx, one))).toBeNull();
  }
});

it("many at once get one key, and an erasure waits for what is being encrypted", async () => {
  const cipher = new FieldCipher(new MasterKeys([newSecret()]));
  const of = subject();
  const places = Array.from({ length: 8 }, () => place());
  const sealed = await Promise.all(places.map((at) => seal(cipher, of, at, "same key")));
  const row = await keyRow(of);
  expect(sealed.map((one, index) => cipher.open(row, places[index]!, one))).toEqual(
    Array(8).fill({ state: "open", text: "same key" }),
  );

  let erasing: Promise<unknown> = Promise.resolve();
  let hasErased = false;
  await system(async (tx) => {
    await cipher.keyOf(tx, of);
    erasing = system((other) => cipher.erase(other, of, new Date())).then(() => {
      hasErased = true;
    });
    await until(async () => hasErased || (await waiting()));
    expect(hasErased).toBe(false);
  });
  await erasing;
  expect((await keyRow(of)).wrappedKey).toBeNull();
});

it("another master key re-wraps: afterwards the old one is of no use, and what was encrypted is", async () => {
  const [before, after] = [newSecret(), newSecret()];
  const [old, both, only] = [[before], [after, before], [after]].map(
    (secrets) => new FieldCipher(new MasterKeys(secrets as [string])),
  ) as [FieldCipher, FieldCipher, FieldCipher];
  const of = Array.from({ length: 5 }, subject);
  const places = of.map(() => place());
  const sealed = await Promise.all(of.map((one, index) => seal(old, one, places[index]!, `text ${index}`)));
  await system((tx) => old.erase(tx, of[4]!, new Date()));
  const texts = (cipher: FieldCipher) =>
    Promise.all(of.map((one, index) => read(cipher, one, places[index]!, sealed[index]!)));
  const expected = [...[0, 1, 2, 3].map((n) => ({ state: "open", text: `text ${n}` })), { state: "erased" }];

  expect(await texts(only)).toEqual([...Array(4).fill({ state: "unreadable" }), { state: "erased" }]);
  await expect(system((tx) => only.keyOf(tx, of[0]!))).rejects.toThrow("a master key that is not configured");
  expect(await texts(both)).toEqual(expected);
  expect(await system((tx) => only.rewrap(tx, 3))).toBe(0);
  const pages: number[] = [];
  do pages.push(await system<number>((tx) => both.rewrap(tx, 3)));
  while (pages.at(-1) !== 0);
  expect(pages).toEqual([3, 1, 0]);
  expect(await texts(only)).toEqual(expected);
  expect((await texts(old)).map(({ state }) => state)).toEqual([...Array(4).fill("unreadable"), "erased"]);
});

it("a page's keys are read in one statement, and only by whose they are", async () => {
  const cipher = new FieldCipher(new MasterKeys([newSecret()]));
  const tenantId = randomUUID();
  const of = Array.from({ length: 20 }, () => ({ id: randomUUID(), tenantId }));
  const places = of.map(() => place());
  const sealed = await Promise.all(of.map((one, index) => seal(cipher, one, places[index]!, `text ${index}`)));
  const open = (viewer: Viewer) => {
    const rows = new Rows(database, viewer);
    return Promise.all(
      of.map(async ({ id }, index) => cipher.open(await rows.one(SubjectKey, id), places[index]!, sealed[index]!)),
    );
  };
  let opened: unknown[] = [];
  const statements = await statementsOf(async () => {
    opened = await open(memberOf(tenantId));
  });
  expect(opened).toEqual(of.map((_, index) => ({ state: "open", text: `text ${index}` })));
  expect(statements.filter((text) => text.includes('FROM "subject_key"'))).toHaveLength(1);
  expect(await open(memberOf(randomUUID()))).toEqual(of.map(() => ({ state: "unreadable" })));
});

it("a master key is stated as two while it is exchanged, and each is long", () => {
  const [one, two] = [newSecret(), newSecret()];
  const parsed = masterKeys.parse(`${two}, ${one}`);
  expect(parsed.name).toBe(new MasterKeys([two]).name);
  expect(parsed.earlier).toEqual([new MasterKeys([one]).name]);
  for (const short of ["", "too short", `${one},short`]) expect(masterKeys.safeParse(short).success).toBe(false);
});
