import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateAccounts implements MigrationInterface {
  name = "CreateAccounts1795770114277";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        archived_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX account_by_tenant ON account (tenant_id, id)");
    await isolateTenants(runner, "account");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE account");
  }
}
