import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateSamples implements MigrationInterface {
  name = "CreateSamples1764200000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sample (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        archived_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX sample_by_tenant ON sample (tenant_id, id)");
    await isolateTenants(runner, "sample");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE sample");
  }
}
