import type { MigrationInterface, QueryRunner } from "typeorm";

/** Clients of before may ask as often as a new one that says nothing else. */
export class CountCalls implements MigrationInterface {
  name = "CountCalls1795804200000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE api_client ADD COLUMN calls_per_minute int NOT NULL DEFAULT 600 CHECK (calls_per_minute > 0)",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE api_client DROP COLUMN calls_per_minute");
  }
}
