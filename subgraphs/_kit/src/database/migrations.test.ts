import { randomUUID } from "node:crypto";
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
