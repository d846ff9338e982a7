import type { MigrationInterface, QueryRunner } from "typeorm";

/** An import declaration keeps what customs know its consignee by, encrypted. */
export class SealConsigneeTaxNumbers implements MigrationInterface {
  name = "SealConsigneeTaxNumbers1796951000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE customs_declaration ADD COLUMN consignee_tax_sealed bytea");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE customs_declaration DROP COLUMN consignee_tax_sealed");
  }
}
