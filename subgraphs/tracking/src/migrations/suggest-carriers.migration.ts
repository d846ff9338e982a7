import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who said whose number a parcel's is, and what readers of the public page suggest. */
export class SuggestCarriers implements MigrationInterface {
  name = "SuggestCarriers1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stated_carrier (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL,
        number text COLLATE "C" NOT NULL,
        carrier text NOT NULL,
        stated_by text NOT NULL CHECK (stated_by IN ('PUBLIC_READER', 'CUSTOMER', 'STAFF')),
        stated_at timestamptz NOT NULL,
        version int NOT NULL,
        UNIQUE (shipment_id, number)
      )`);
    await isolateTenants(runner, "stated_carrier");
    // Whether its customer or our staff said so was not kept: either outweighs what a stranger says.
    await runner.query(`
      INSERT INTO stated_carrier (id, tenant_id, shipment_id, number, carrier, stated_by, stated_at, version)
      SELECT DISTINCT ON (watch.shipment_id, watch.number) gen_random_uuid(), watch.tenant_id, watch.shipment_id,
        watch.number, watch.carrier, 'CUSTOMER', said.at, 1
      FROM watch
        CROSS JOIN LATERAL (SELECT max(at) AS at FROM audit_entry
          WHERE subject_id = watch.shipment_id AND act = 'correctWatchedCarrier') AS said
      WHERE said.at IS NOT NULL AND NOT EXISTS (
        SELECT FROM followed_parcel AS parcel WHERE watch.shipment_id IN (parcel.id, parcel.shipment_id)
          AND (watch.number, watch.carrier) IN ((parcel.number, parcel.carrier), (parcel.last_mile_number, coalesce(parcel.last_mile_carrier, ''))))
      ORDER BY watch.shipment_id, watch.number, watch.id`);
    await runner.query(`
      CREATE TABLE carrier_suggestion (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL,
        number text COLLATE "C" NOT NULL,
        carrier text NOT NULL,
        state text NOT NULL CHECK (state IN ('WAITING', 'TAKEN', 'LEFT')),
        suggested_at timestamptz NOT NULL,
        decided_by text CHECK (decided_by IN ('PUBLIC_READER', 'CUSTOMER', 'STAFF')),
        decided_at timestamptz,
        version int NOT NULL,
        UNIQUE (shipment_id, number, carrier),
        CHECK ((state = 'WAITING') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL))
      )`);
    await runner.query("CREATE INDEX carrier_suggestion_by_shipment ON carrier_suggestion (shipment_id, id)");
    await runner.query("CREATE INDEX carrier_suggestion_by_time ON carrier_suggestion (suggested_at)");
    await isolateTenants(runner, "carrier_suggestion");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE carrier_suggestion");
    await runner.query("DROP TABLE stated_carrier");
  }
}
