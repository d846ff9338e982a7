import type { MigrationInterface, QueryRunner } from "typeorm";

/** The quote made before an order whose price it is to have, and in what it differs from that. */
export class NameQuotes implements MigrationInterface {
  name = "NameQuotes1795900000062";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE orders ADD COLUMN wanted_quote_id uuid, ADD COLUMN quote_differs_in text[] NOT NULL DEFAULT '{}'",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders DROP COLUMN wanted_quote_id, DROP COLUMN quote_differs_in");
  }
}
