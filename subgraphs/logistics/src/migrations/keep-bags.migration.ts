import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Parcels are bagged; one is in one bag at a time. */
export class KeepBags implements MigrationInterface {
  name = "KeepBags1795800000002";

  async up(runner: QueryRunner): Promise<void> {
    // Of those that are there already it is not known.
    await runner.query("ALTER TABLE shipment ADD COLUMN dangerous_goods boolean");
    await runner.query("CREATE SEQUENCE bag_serial AS bigint NO CYCLE");
    await runner.query("GRANT USAGE ON SEQUENCE bag_serial TO baiyun_application");
    await runner.query(`
      CREATE TABLE bag (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        number text NOT NULL UNIQUE,
        warehouse_id uuid NOT NULL REFERENCES warehouse,
        gateway text NOT NULL,
        destination_country text,
        dangerous_goods boolean NOT NULL,
        status text NOT NULL,
        seal_number text,
        consignment_id uuid,
        closed_at timestamptz,
        parcel_count integer,
        weight_g integer,
        weight_basis text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((status = 'OPEN') = (closed_at IS NULL AND seal_number IS NULL AND weight_g IS NULL))
      )`);
    await runner.query("CREATE INDEX bag_by_status ON bag (status, id)");
    await runner.query("CREATE INDEX bag_by_warehouse ON bag (warehouse_id, id)");
    await runner.query("CREATE INDEX bag_by_gateway ON bag (gateway, id)");
    await runner.query("CREATE INDEX bag_of_consignment ON bag (consignment_id, id)");
    await runner.query(`
      CREATE TABLE bag_parcel (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        bag_id uuid NOT NULL REFERENCES bag,
        parcel_id uuid NOT NULL REFERENCES parcel,
        shipment_id uuid NOT NULL REFERENCES shipment,
        weight_g integer,
        is_measured boolean,
        added_at timestamptz NOT NULL,
        added_by text NOT NULL,
        removed_at timestamptz,
        removed_by text,
        removed_because text
      )`);
    await runner.query("CREATE UNIQUE INDEX parcel_in_one_bag ON bag_parcel (parcel_id) WHERE removed_at IS NULL");
    await runner.query("CREATE INDEX bag_parcel_of_bag ON bag_parcel (bag_id, id)");
    await runner.query("CREATE INDEX bag_parcel_of_parcel ON bag_parcel (parcel_id)");
    await runner.query("CREATE INDEX bag_parcel_of_shipment ON bag_parcel (shipment_id)");
    for (const table of ["bag", "bag_parcel"]) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE bag_parcel, bag");
    await runner.query("DROP SEQUENCE bag_serial");
    await runner.query("ALTER TABLE shipment DROP COLUMN dangerous_goods");
  }
}
