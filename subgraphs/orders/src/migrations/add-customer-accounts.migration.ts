import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

export class AddCustomerAccounts implements MigrationInterface {
  name = "AddCustomerAccounts1763856000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_account (
        tenant_id uuid PRIMARY KEY,
        status text NOT NULL,
        as_of timestamptz NOT NULL
      )`);
    await isolateTenants(runner, "customer_account");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE customer_account");
  }
}
