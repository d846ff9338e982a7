import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who registers is written to in the language that they read. */
export class KeepLanguages implements MigrationInterface {
  name = "KeepLanguages1795860000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE registration ADD locale text CHECK (length(locale) <= 35)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE registration DROP locale");
  }
}
