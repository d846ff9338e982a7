import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Every hold of an order. Of one that is held now it is not known who held it, nor since when. */
export class KeepHolds implements MigrationInterface {
  name = "KeepHolds1795723200002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_hold (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        cause text NOT NULL,
        reason text NOT NULL,
        held_at timestamptz,
        held_by text,
        released_at timestamptz,
        released_by text,
        CHECK ((released_at IS NULL) = (released_by IS NULL))
      )`);
    // The policies hold for the tables' owner too, where that is no superuser.
    await runner.query("SET LOCAL baiyun.tenant = '*'");
    // An order's own id is older than that of any hold to come.
    await runner.query(`
      INSERT INTO order_hold (id, tenant_id, order_id, cause, reason)
      SELECT id, tenant_id, id, hold_cause, hold_reason FROM orders WHERE status = 'ON_HOLD'`);
    await runner.query("CREATE INDEX order_hold_of_order ON order_hold (order_id, id)");
    await isolateTenants(runner, "order_hold");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE order_hold");
  }
}
