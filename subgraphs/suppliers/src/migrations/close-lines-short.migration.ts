import type { MigrationInterface, QueryRunner } from "typeorm";

/** Pieces that a supplier had promised and will not send, why, who said so and when; of a closed line nothing is left to send. */
export class CloseLinesShort implements MigrationInterface {
  name = "CloseLinesShort1797003000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order_line
        ADD COLUMN closed_short int NOT NULL DEFAULT 0,
        ADD COLUMN closed_short_reason text,
        ADD COLUMN closed_short_by text,
        ADD COLUMN closed_short_at timestamptz,
        ADD CONSTRAINT purchase_order_line_closed_short CHECK (closed_short >= 0),
        ADD CONSTRAINT purchase_order_line_closed_whole
          CHECK (closed_short = 0 OR dispatched = quantity - dropped - closed_short),
        ADD CONSTRAINT purchase_order_line_closed_by CHECK ((closed_short > 0) =
          (num_nonnulls(closed_short_reason, closed_short_by, closed_short_at) = 3))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order_line DROP COLUMN closed_short, DROP COLUMN closed_short_reason,
        DROP COLUMN closed_short_by, DROP COLUMN closed_short_at`);
  }
}
