import type { MigrationInterface, QueryRunner } from "typeorm";

/** What customs know a consignee by, encrypted with a key of the order's customer's. */
export class SealConsigneeTaxNumbers implements MigrationInterface {
  name = "SealConsigneeTaxNumbers1796930000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN consignee_tax_sealed bytea");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders DROP COLUMN consignee_tax_sealed");
  }
}
