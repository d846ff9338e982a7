import type { MigrationInterface, QueryRunner } from "typeorm";

/** Prices that are withdrawn give way to those that they took over from, up to the end that those were meant to have. */
export class ResumePrices implements MigrationInterface {
  name = "ResumePrices1764500000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rate_card_version ADD COLUMN planned_to timestamptz, ADD COLUMN resumes uuid REFERENCES rate_card_version`);
    // Of a superseded one it is not known any more.
    await runner.query("UPDATE rate_card_version SET planned_to = valid_to WHERE status IN ('DRAFT', 'PUBLISHED')");
    await runner.query(
      "CREATE INDEX rate_card_version_resumes ON rate_card_version (resumes) WHERE resumes IS NOT NULL",
    );
    await runner.query("CREATE INDEX rate_lane_card ON rate_lane (rate_card_id)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX rate_lane_card");
    await runner.query("ALTER TABLE rate_card_version DROP COLUMN planned_to, DROP COLUMN resumes");
  }
}
