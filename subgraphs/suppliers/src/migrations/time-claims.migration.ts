import type { MigrationInterface, QueryRunner } from "typeorm";

/** Until when a supplier alone answers a claim; nothing was said of it to those of the claims before. */
export class TimeClaims implements MigrationInterface {
  name = "TimeClaims1796500000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE short_claim ADD COLUMN answer_by timestamptz");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE short_claim DROP COLUMN answer_by");
  }
}
