import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Bags fly together under one air waybill, and what they were let go by. */
export class KeepConsignments implements MigrationInterface {
  name = "KeepConsignments1795800000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE master_consignment (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        mawb text NOT NULL CHECK (mawb ~ '^[0-9]{3}-[0-9]{8}$'),
        flight text NOT NULL,
        origin text NOT NULL,
        destination text NOT NULL,
        status text NOT NULL,
        departed_at timestamptz,
        arrived_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    // Airlines use their numbers again after years.
    await runner.query("CREATE UNIQUE INDEX mawb_under_way ON master_consignment (mawb) WHERE status <> 'BROKEN_DOWN'");
    await runner.query("CREATE INDEX consignment_by_mawb ON master_consignment (mawb, id)");
    await runner.query("CREATE INDEX consignment_by_status ON master_consignment (status, id)");
    await runner.query("CREATE INDEX consignment_by_destination ON master_consignment (destination, id)");
    await runner.query("ALTER TABLE bag ADD FOREIGN KEY (consignment_id) REFERENCES master_consignment");
    await runner.query(`
      CREATE TABLE consignment_leg (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        consignment_id uuid NOT NULL REFERENCES master_consignment,
        position integer NOT NULL,
        from_place text NOT NULL,
        to_place text NOT NULL,
        carrier text NOT NULL,
        flight text NOT NULL,
        planned_departure jsonb,
        planned_arrival jsonb,
        actual_departure jsonb,
        actual_arrival jsonb,
        UNIQUE (consignment_id, position)
      )`);
    await runner.query(`
      CREATE TABLE consignment_offload (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        consignment_id uuid REFERENCES master_consignment,
        bag_id uuid NOT NULL REFERENCES bag,
        parcel_id uuid REFERENCES parcel,
        reason text NOT NULL,
        offloaded_at timestamptz NOT NULL,
        created_by text NOT NULL
      )`);
    await runner.query("CREATE INDEX offload_of_bag ON consignment_offload (bag_id, id)");
    await runner.query(`
      CREATE TABLE export_clearance (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL UNIQUE REFERENCES shipment,
        reference text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    for (const table of ["master_consignment", "consignment_leg", "consignment_offload", "export_clearance"]) {
      await isolateTenants(runner, table);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE bag DROP CONSTRAINT bag_consignment_id_fkey");
    await runner.query("DROP TABLE export_clearance, consignment_offload, consignment_leg, master_consignment");
  }
}
