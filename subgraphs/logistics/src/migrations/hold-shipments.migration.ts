import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What our staff hold stands still, and goes on from where it would have come without that. */
export class HoldShipments implements MigrationInterface {
  name = "HoldShipments1795708800002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE shipment ADD COLUMN status_under_hold text, ADD COLUMN under_hold_since timestamptz",
    );
    await runner.query(`
      CREATE TABLE held_order (tenant_id uuid NOT NULL, order_id uuid NOT NULL, PRIMARY KEY (tenant_id, order_id))`);
    await isolateTenants(runner, "held_order");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE held_order");
    await runner.query("ALTER TABLE shipment DROP COLUMN under_hold_since, DROP COLUMN status_under_hold");
  }
}
