import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Invoices name the company that they are for, as it was called when they were sent. */
export class NameCustomers implements MigrationInterface {
  name = "NameCustomers1795781000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE customer (id uuid PRIMARY KEY, name text NOT NULL, told_at timestamptz NOT NULL)");
    await isolateTenants(runner, "customer", { parties: ["id"] });
    await runner.query("ALTER TABLE invoice ADD COLUMN customer_name text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE invoice DROP COLUMN customer_name");
    await runner.query("DROP TABLE customer");
  }
}
