import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What befell an order's parcels, as logistics tells it from now on. */
export class KeepExceptions implements MigrationInterface {
  name = "KeepExceptions1795730400002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_exception (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES orders,
        shipment_id uuid NOT NULL,
        kind text NOT NULL,
        occurred_at timestamptz NOT NULL,
        closed_at timestamptz
      )`);
    await runner.query("CREATE INDEX order_exception_of_order ON order_exception (order_id, id)");
    await isolateTenants(runner, "order_exception");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE order_exception");
  }
}
