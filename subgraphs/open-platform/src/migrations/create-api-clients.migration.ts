import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateApiClients implements MigrationInterface {
  name = "CreateApiClients1795770123688";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_client (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        archived_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX api_client_by_tenant ON api_client (tenant_id, id)");
    await isolateTenants(runner, "api_client");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE api_client");
  }
}
