import type { MigrationInterface, QueryRunner } from "typeorm";

/** That a month's declaration is due soon, or late, is told once. */
export class TellDueMonths implements MigrationInterface {
  name = "TellDueMonths1796900005002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE grouped_declaration ADD COLUMN told_due_at timestamptz, ADD COLUMN told_late_at timestamptz",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE grouped_declaration DROP COLUMN told_due_at, DROP COLUMN told_late_at");
  }
}
