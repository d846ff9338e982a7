import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  shipment_parcel_of_parcel: "shipment_parcel (parcel_id)",
  shipment_parcel_by_number: "shipment_parcel (tracking_number)",
  shipment_parcel_by_last_mile_number: "shipment_parcel (last_mile_number)",
  shipment_parcel_by_tenant: "shipment_parcel (tenant_id, shipment_id)",
};

/** Carriers bill each of several parcels by its own number, and each has a weight of its own. */
export class KnowParcels implements MigrationInterface {
  name = "KnowParcels1796300000001";

  async up(runner: QueryRunner): Promise<void> {
    // Where they are and what they weigh come in either order.
    await runner.query(`
      CREATE TABLE shipment_parcel (
        shipment_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        tenant_id uuid NOT NULL,
        parcel_id uuid,
        tracking_number text,
        last_mile_number text,
        billable_g int,
        billable_at timestamptz,
        PRIMARY KEY (shipment_id, number),
        CHECK ((parcel_id IS NULL) = (tracking_number IS NULL)),
        CHECK ((billable_g IS NULL) = (billable_at IS NULL))
      )`);
    for (const [name, over] of Object.entries(INDEXES)) await runner.query(`CREATE INDEX ${name} ON ${over}`);
    await isolateTenants(runner, "shipment_parcel");
    await runner.query("ALTER TABLE bill_match ADD COLUMN parcel_number int CHECK (parcel_number > 0)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE bill_match DROP COLUMN parcel_number");
    await runner.query("DROP TABLE shipment_parcel");
  }
}
