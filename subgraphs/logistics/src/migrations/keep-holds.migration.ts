import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every hold of a shipment. Of one that is held now it is not known who held it, why, nor since when. */
export class KeepHolds implements MigrationInterface {
  name = "KeepHolds1795723200002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipment_hold (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        cause text,
        reason text,
        held_at timestamptz,
        held_by text,
        released_at timestamptz,
        released_by text
      )`);
    // The policies hold for the tables' owner too, where that is no superuser.
    await runner.query("SET LOCAL baiyun.tenant = '*'");
    // An order's own id is older than that of any hold to come.
    await runner.query(`
      INSERT INTO shipment_hold (id, tenant_id, order_id) SELECT order_id, tenant_id, order_id FROM held_order`);
    await runner.query("CREATE INDEX shipment_hold_of_order ON shipment_hold (order_id, id)");
    await isolateTenants(runner, "shipment_hold");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE shipment_hold");
  }
}
