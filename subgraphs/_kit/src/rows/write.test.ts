import { randomUUID } from "node:crypto";
import {
  Column,
  Entity,
  type EntityManager,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
  VersionColumn,
} from "typeorm";
import { Database } from "../database/database";
import { isolateTenants } from "../database/tenant-isolation";
import { Viewer } from "../identity/viewer";
import { testDatabaseUrl } from "../testing";
import { memberOf } from "../testing/note/note.database";
import { equals } from "./condition";
import { Parties } from "./parties";
import { Rows } from "./rows";
import { findRows, insertRows, lockRow, storeRow } from "./write";

class Size {
  @Column("int", { name: "width_mm" })
  widthMm!: number;
}

/** A row with all that entities have: two parties, a version, JSON, an embedded value, a transformer. */
@Entity("crate")
@Parties("tenantId", "carrierId")
class Crate {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "tenant_id" })
  tenantId!: string;

  @Column("uuid", { name: "carrier_id" })
  carrierId!: string;

  @Column(() => Size, { prefix: false })
  size!: Size;

  @Column("jsonb")
  tags!: string[];

  @Column("bigint", {
    name: "value_minor",
    transformer: { to: (value: bigint) => value.toString(), from: (value: string) => BigInt(value) },
  })
  valueMinor!: bigint;

  @Column("text", { default: "new" })
  state!: string;

  @VersionColumn()
  version!: number;
}

class CreateCrate implements MigrationInterface {
  name = "CreateCrate1760000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE crate (id uuid PRIMARY KEY, tenant_id uuid NOT NULL, carrier_id uuid NOT NULL,
      width_mm int NOT NULL, tags jsonb NOT NULL, value_minor bigint NOT NULL, state text NOT NULL DEFAULT 'new', version int NOT NULL)`);
    await isolateTenants(runner, "crate", { parties: ["tenant_id", "carrier_id"] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE crate");
  }
}

let database: Database;
beforeAll(async () => {
  database = await Database.open({
    url: await testDatabaseUrl("crates"),
    entities: [Crate],
    migrations: [CreateCrate],
  });
});
afterAll(() => database.close());

const newCrate = () => ({
  id: randomUUID(),
  tenantId: randomUUID(),
  carrierId: randomUUID(),
  size: { widthMm: 300 },
  tags: ["fragile", "up"],
  valueMinor: 12_345_678_901_234_567n,
});
const asSystem = <T>(work: (tx: EntityManager) => Promise<T>) => database.transaction(Viewer.system, work);

async function seed() {
  const crate = newCrate();
  await asSystem((tx) => insertRows(tx, Crate, [crate]));
  return { ...crate, state: "new", version: 1 };
}
const stored = async (id: string) => ({
  ...(await asSystem((tx) => findRows(tx, Viewer.system, Crate, [equals("id", id)])))[0],
});

it("what is inserted is read back as it was, with the defaults of what was left out", async () => {
  const crate = await seed();
  expect(await stored(crate.id)).toEqual(crate);
});

it("many rows are inserted at once, and those that a key refuses are passed over when told so", async () => {
  const [a, b] = [newCrate(), newCrate()];
  expect(await asSystem((tx) => insertRows(tx, Crate, [a]))).toBe(1);
  expect(await asSystem((tx) => insertRows(tx, Crate, [a, b], { onConflict: "ignore" }))).toBe(1);
  await expect(asSystem((tx) => insertRows(tx, Crate, [a]))).rejects.toMatchObject({ code: "23505" });
  expect(await asSystem((tx) => insertRows(tx, Crate, []))).toBe(0);
});

it("a locked row is stored with its version one higher, whole or by the named properties", async () => {
  const crate = await seed();
  await asSystem(async (tx) => {
    const locked = (await lockRow(tx, Viewer.system, Crate, crate.id))!;
    Object.assign(locked, { state: "packed", size: { widthMm: 310 }, tags: [] });
    await storeRow(tx, locked);
    expect(locked.version).toBe(2);
    Object.assign(locked, { state: "sent", valueMinor: 1n });
    await storeRow(tx, locked, ["state"]);
  });
  expect(await stored(crate.id)).toEqual({ ...crate, state: "sent", size: { widthMm: 310 }, tags: [], version: 3 });
});

it("a row that somebody changed meanwhile is not overwritten", async () => {
  const crate = await seed();
  const stale = Object.assign(new Crate(), crate, { state: "lost" });
  await asSystem(async (tx) => storeRow(tx, (await lockRow(tx, Viewer.system, Crate, crate.id))!));
  await expect(asSystem((tx) => storeRow(tx, stale))).rejects.toThrow("is not what this transaction holds");
  expect(await stored(crate.id)).toEqual({ ...crate, version: 2 });
});

it("both parties see, lock and read a row; a third sees nothing, in SQL without a WHERE too", async () => {
  const crate = await seed();
  const readBy = (tenantId: string) => new Rows(database, memberOf(tenantId)).one(Crate, crate.id);
  const seenBy = (tenantId: string) =>
    database.transaction(memberOf(tenantId), (tx) => tx.query("SELECT id FROM crate WHERE id = $1", [crate.id]));
  for (const party of [crate.tenantId, crate.carrierId]) {
    expect({ ...(await readBy(party)) }).toEqual(crate);
    expect(await seenBy(party)).toEqual([{ id: crate.id }]);
  }
  const third = randomUUID();
  expect(await readBy(third)).toBeNull();
  expect(await seenBy(third)).toEqual([]);
  expect(await database.transaction(memberOf(third), (tx) => lockRow(tx, memberOf(third), Crate, crate.id))).toBeNull();
});
