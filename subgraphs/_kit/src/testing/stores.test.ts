import { randomUUID } from "node:crypto";
import { Database } from "../database/database";
import { CreateNote, Note } from "./note/note.entity";
import { testDatabaseUrl } from "./stores";

it("workers that want a domain's database at the same moment have each one of its own, with the tables that were made once", async () => {
  const model = { name: `model-${randomUUID().slice(0, 8)}`, entities: [Note], migrations: [CreateNote] };
  const urls = await Promise.all(["x", "y", "z"].map((worker) => testDatabaseUrl(`${model.name}-${worker}`, model)));
  expect(new Set(urls).size).toBe(3);
  const ran = await Promise.all(
    urls.map(async (url) => {
      const database = await Database.open({ ...model, url });
      const rows: { name: string; oid: string }[] = await database.source.query(
        "SELECT name, 'note'::regclass::oid AS oid FROM migrations WHERE name LIKE 'CreateNote%'",
      );
      await database.close();
      return rows;
    }),
  );
  expect(ran[0]).toEqual([{ name: new CreateNote().name, oid: expect.any(Number) }]);
  // A copy has its model's numbers.
  expect(ran).toEqual([ran[0], ran[0], ran[0]]);
});
