import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { DecideShipments } from "./decide-shipments.migration";

it("what was missed before is known to be, and exceptions know where their parcels go; both can be taken back", async () => {
  const url = await testDatabaseUrl(`logistics-${randomUUID().slice(0, 8)}`);
  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const sql = (text: string, ...values: unknown[]) =>
    database.transaction(Viewer.system, (tx) => tx.query(text, values));
  const reverted = new DecideShipments().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  const [missed, closed] = [randomUUID(), randomUUID()];
  for (const id of [missed, closed]) {
    await sql(
      `INSERT INTO shipment (id, tenant_id, order_id, tracking_number, carrier, service_code, status, milestone, status_at,
         consignee, destination_country, created_by)
       VALUES ($1::uuid, $1::uuid, $1::uuid, $1::text, 'X', 'Y', 'DEPARTED', 'DEPARTED', now(), '{}', 'DE', 'test')`,
      id,
    );
    await sql(
      `INSERT INTO shipment_exception (id, tenant_id, shipment_id, kind, occurred_at, closed_at, created_by)
       VALUES (gen_random_uuid(), $1, $1, 'LOST_SUSPECTED', '2026-05-06T07:08:09Z', $2, 'test')`,
      ...[id, id === closed ? "2026-05-07T00:00:00Z" : null],
    );
  }
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  const rows = await sql(
    `SELECT shipment.id, missed_since, shipment_exception.destination_country FROM shipment
     JOIN shipment_exception ON shipment_id = shipment.id WHERE shipment.id = ANY($1)`,
    [missed, closed],
  );
  expect(new Map(rows.map(({ id, ...row }: { id: string }) => [id, row]))).toEqual(
    new Map([
      [missed, { missed_since: new Date("2026-05-06T07:08:09Z"), destination_country: "DE" }],
      [closed, { missed_since: null, destination_country: "DE" }],
    ]),
  );
  await database.close();
});
