import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** By which kinds of numbers customs knows customers, and on which days. */
export class KnowCustomsNumbers implements MigrationInterface {
  name = "KnowCustomsNumbers1797002000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customs_number (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        kind text NOT NULL,
        valid_from text NOT NULL,
        valid_to text,
        is_removed boolean NOT NULL,
        told_version int NOT NULL
      )`);
    await runner.query("CREATE INDEX customs_number_of_tenant ON customs_number (tenant_id, id)");
    await isolateTenants(runner, "customs_number");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE customs_number");
  }
}
