import type { MigrationInterface, QueryRunner } from "typeorm";

/** Whereto can be quoted; null while pricing has stated nothing of it. */
export class KeepZones implements MigrationInterface {
  name = "KeepZones1795730400001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE catalogue ADD COLUMN zones jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE catalogue DROP COLUMN zones");
  }
}
