import { randomUUID } from "node:crypto";
import { Column, Entity, type MigrationInterface, PrimaryColumn, type QueryRunner } from "typeorm";
import { Database } from "../database/database";
import { isolateTenants } from "../database/tenant-isolation";
import { Viewer } from "../identity/viewer";
import { SortDirection } from "../schema/sorting";
import { testDatabaseUrl } from "../testing";
import { oneOf } from "./condition";
import { Rows } from "./rows";

/** Its columns are called as what a statement might call its own: what is asked for, the order of that, and how many there are. */
@Entity("spot")
class Spot {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("text")
  place!: string;

  @Column("text")
  value!: string;

  @Column("text")
  wanted!: string;

  @Column("integer")
  total!: number;
}

class CreateSpot implements MigrationInterface {
  name = "CreateSpot1760000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE TABLE spot (id uuid PRIMARY KEY, tenant_id uuid NOT NULL, place text, value text, wanted text, total integer)",
    );
    await isolateTenants(runner, "spot");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE spot");
  }
}

let database: Database;
beforeAll(async () => {
  const url = await testDatabaseUrl("kit-named-alike");
  database = await Database.open({ url, entities: [Spot], migrations: [CreateSpot] });
});
afterAll(() => database.close());

it("pages, pages of several, sorted ones and counts are read whatever an entity's columns are called", async () => {
  const tenantId = randomUUID();
  const spots = ["a", "b", "c"].map((name, index): Spot => {
    const id = `00000000-0000-4000-8000-00000000000${index + 1}`;
    return { id, tenantId, place: name, value: "same", wanted: name, total: index };
  });
  await database.transaction(Viewer.system, (tx) => tx.insert(Spot, spots));
  const [a, b, c] = spots;
  const rows = new Rows(database, Viewer.system);
  const newest = async (page: ReturnType<typeof rows.newestFirst<Spot>>) => (await page).edges.map(({ node }) => node);
  const byPlace = { field: "PLACE", property: "place", direction: SortDirection.ASC } as const;

  expect(await newest(rows.newestFirst(Spot, [oneOf("place", ["a", "c"])], { first: 2 }))).toEqual([c, a]);
  expect(await newest(rows.newestFirst(Spot, [oneOf("value", ["same"])], { first: 2 }, byPlace))).toEqual([a, b]);
  const groups = [tenantId, randomUUID()].map((of) => rows.newestFirstOf(Spot, "tenantId", of, [], { first: 1 }));
  expect(await Promise.all(groups.map(newest))).toEqual([[c], []]);
  const counts = (await Promise.all(groups)).map(({ totalCount }) => totalCount());
  expect(await Promise.all(counts)).toEqual([3, 0]);
});
