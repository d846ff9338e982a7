import type { MigrationInterface, QueryRunner } from "typeorm";

/** A list of orders shows duty and tax of each: they stand beside the document, which is many times their size. */
export class SummariseLandedCosts implements MigrationInterface {
  name = "SummariseLandedCosts1764300000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quote ADD COLUMN landed_cost jsonb GENERATED ALWAYS AS (
        nullif(document::jsonb -> 'landedCost', 'null') - '{lines,dutyByGoods}'::text[]
      ) STORED`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE quote DROP COLUMN landed_cost");
  }
}
