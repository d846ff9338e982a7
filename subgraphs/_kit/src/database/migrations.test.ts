import { randomUUID } from "node:crypto";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { Viewer } from "../identity/viewer";
import { testDatabaseUrl } from "../testing";
import { memberOf, seedNote } from "../testing/note/note.database";
import { CreateNote, Note } from "../testing/note/note.entity";
import { Database } from "./database";
import { withMigrations } from "./migrations";

it("lists, runs and takes back a database's migrations, the kit's first", async () => {
  const options = {
    url: await testDatabaseUrl(`m${randomUUID().slice(0, 8)}`),
    entities: [Note],
    migrations: [CreateNote],
  };
  const list = () => withMigrations(options, (migrations) => migrations.list());
  const waiting = await list();
  expect(waiting.map(({ ran }) => ran)).toEqual(waiting.map(() => false));
  expect(waiting.slice(0, 2).map(({ name }) => name)).toEqual([
    "CreateKitTables1760000000000",
    "CreateNote1760000000001",
  ]);

  const names = waiting.map(({ name }) => name);
  expect(await withMigrations(options, (migrations) => migrations.run())).toEqual(names);
  expect(await withMigrations(options, (migrations) => migrations.run())).toEqual([]);
  expect(await list()).toEqual(names.map((name) => ({ name, ran: true })));

  expect(await withMigrations(options, (migrations) => migrations.revert())).toBe(names.at(-1));
  expect((await list()).map(({ ran }) => ran)).toEqual(names.map((name) => name !== names.at(-1)));
});

it("rows stay their tenant's when the kit's migrations are taken back and run again", async () => {
  const options = {
    url: await testDatabaseUrl(`m${randomUUID().slice(0, 8)}`),
    entities: [Note],
    migrations: [CreateNote],
  };
  const database = await Database.open(options);
  const policies = () => database.source.query("SELECT tablename, policyname, qual FROM pg_policies");
  const before = await policies();
  expect(before.map(({ tablename }: { tablename: string }) => tablename)).toEqual(["note"]);
  const revert = () => withMigrations(options, (migrations) => migrations.revert());
  while ((await revert()) !== "InlineTenantPolicies1764100000000") expect(await policies()).toEqual(before);
  expect(await policies()).toEqual(before);
  await withMigrations(options, (migrations) => migrations.run());
  expect(await policies()).toEqual(before);

  const { id, tenantId } = await seedNote(database, randomUUID());
  const seenBy = (tenant: string) => database.transaction(memberOf(tenant), (tx) => tx.find(Note));
  expect((await seenBy(tenantId)).map((note) => note.id)).toEqual([id]);
  expect(await seenBy(randomUUID())).toEqual([]);
  await database.close();
});

/** Without a word of tenants: the rows of all of them are a migration's. */
class SignNotes implements MigrationInterface {
  name = "SignNotes1764300000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE note ADD author text");
    await runner.query("UPDATE note SET author = 'of ' || text");
    await runner.query(
      "INSERT INTO note (id, tenant_id, text, author) SELECT tenant_id, tenant_id, 'copy', author FROM note",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM note WHERE text = 'copy'");
    await runner.query("ALTER TABLE note DROP author");
  }
}

it("a migration reads and writes the rows of all tenants, forth and back, by hand and at a start", async () => {
  const url = await testDatabaseUrl(`m${randomUUID().slice(0, 8)}`);
  const before = { url, entities: [Note], migrations: [CreateNote] };
  const after = { ...before, migrations: [CreateNote, SignNotes] };
  const [one, other] = [randomUUID(), randomUUID()];
  const rows = async () => {
    const database = await Database.open(before);
    const found = await database.transaction(Viewer.system, (tx) =>
      tx.query("SELECT * FROM note ORDER BY text, tenant_id = $1 DESC", [one]),
    );
    await database.close();
    return found.map(({ id: _id, ...row }: Record<string, string>) => row);
  };
  const database = await Database.open(before);
  await seedNote(database, one, "a");
  await seedNote(database, other, "b");
  await database.close();

  const unsigned = [
    { tenant_id: one, text: "a" },
    { tenant_id: other, text: "b" },
  ];
  const signed = [
    { tenant_id: one, text: "a", author: "of a" },
    { tenant_id: other, text: "b", author: "of b" },
    { tenant_id: one, text: "copy", author: "of a" },
    { tenant_id: other, text: "copy", author: "of b" },
  ];
  expect(await withMigrations(after, (migrations) => migrations.run())).toEqual([new SignNotes().name]);
  expect(await rows()).toEqual(signed);
  expect(await withMigrations(after, (migrations) => migrations.revert())).toBe(new SignNotes().name);
  const again = await Database.open(after);
  // Whoever serves requests does not see what a migration sees.
  await expect(again.source.query("SELECT * FROM note")).rejects.toThrow("inside a transaction of Database only");
  await again.close();
  expect(await rows()).toEqual(signed);
  await withMigrations(after, (migrations) => migrations.revert());
  expect(await rows()).toEqual(unsigned);
});
