import { randomUUID } from "node:crypto";
import { testDatabaseUrl } from "../testing";
import { CreateNote, Note } from "../testing/note/note.entity";
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
