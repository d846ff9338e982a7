import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSuppliers implements MigrationInterface {
  name = "CreateSuppliers1795770108285";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supplier (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        archived_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX supplier_by_tenant ON supplier (tenant_id, id)");
    await isolateTenants(runner, "supplier");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE supplier");
  }
}
