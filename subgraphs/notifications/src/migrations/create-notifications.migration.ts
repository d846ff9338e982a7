import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class CreateNotifications implements MigrationInterface {
  name = "CreateNotifications1795770119256";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notification (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        name text NOT NULL,
        archived_at timestamptz,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX notification_by_tenant ON notification (tenant_id, id)");
    await isolateTenants(runner, "notification");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE notification");
  }
}
