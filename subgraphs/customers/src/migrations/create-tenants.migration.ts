import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateTenants implements MigrationInterface {
  name = "CreateTenants1763800000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tenant (
        id uuid PRIMARY KEY,
        tenant_id uuid GENERATED ALWAYS AS (id) STORED NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('CUSTOMER', 'SUPPLIER', 'HOUSE')),
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await isolateTenants(runner, "tenant");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE tenant");
  }
}
