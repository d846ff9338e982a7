import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What lists of quotes are filtered by beside what stood in columns already, and what an order's quote needs to take over
 * the price of a loose one: whose it was, once, and which submission of the order it answers.
 */
export class ListQuotes implements MigrationInterface {
  name = "ListQuotes1795900000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quote
        ADD COLUMN country text COLLATE "C" GENERATED ALWAYS AS (inputs::jsonb #>> '{destination,country}') STORED,
        ADD COLUMN attempt int,
        ADD COLUMN taken_from uuid REFERENCES quote`);
    await runner.query("CREATE UNIQUE INDEX quote_taken_once ON quote (taken_from) WHERE taken_from IS NOT NULL");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE quote DROP COLUMN country, DROP COLUMN attempt, DROP COLUMN taken_from");
  }
}
