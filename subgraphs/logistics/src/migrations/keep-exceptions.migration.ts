import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What needs somebody to look at a shipment. */
export class KeepExceptions implements MigrationInterface {
  name = "KeepExceptions1795708800001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shipment_exception (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        kind text NOT NULL,
        occurred_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_because text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX exception_of_shipment ON shipment_exception (shipment_id)");
    await runner.query(
      "CREATE UNIQUE INDEX exception_open ON shipment_exception (shipment_id, kind) WHERE closed_at IS NULL",
    );
    await runner.query("CREATE INDEX exception_by_kind ON shipment_exception (kind, id)");
    await runner.query("CREATE INDEX exception_of_tenant ON shipment_exception (tenant_id, id)");
    await isolateTenants(runner, "shipment_exception");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE shipment_exception");
  }
}
