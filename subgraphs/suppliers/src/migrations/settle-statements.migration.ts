import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was settled with suppliers, a statement a month. */
export class SettleStatements implements MigrationInterface {
  name = "SettleStatements1795770108289";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE supplier_statement (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES supplier,
        month text NOT NULL,
        currency text NOT NULL,
        purchase_order_count int NOT NULL,
        received_minor bigint NOT NULL,
        claimed_minor bigint NOT NULL,
        granted_minor bigint NOT NULL,
        withheld_minor bigint NOT NULL CHECK (withheld_minor = 0),
        settled_at timestamptz NOT NULL,
        created_by text NOT NULL,
        UNIQUE (tenant_id, month)
      )`);
    await runner.query("CREATE INDEX supplier_statement_by_tenant ON supplier_statement (tenant_id, id)");
    await isolateTenants(runner, "supplier_statement");
    await runner.query("REVOKE UPDATE, DELETE ON supplier_statement FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE supplier_statement");
  }
}
