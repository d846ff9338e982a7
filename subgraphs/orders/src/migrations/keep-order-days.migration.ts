import type { MigrationInterface, QueryRunner } from "typeorm";

/** On which day the buyer of an order placed it, and how the dates of a file are written that it came in. */
export class KeepOrderDays implements MigrationInterface {
  name = "KeepOrderDays1797100000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN ordered_on date");
    await runner.query("ALTER TABLE order_batch ADD COLUMN date_order text, ADD COLUMN date_question jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_batch DROP COLUMN date_order, DROP COLUMN date_question");
    await runner.query("ALTER TABLE orders DROP COLUMN ordered_on");
  }
}
