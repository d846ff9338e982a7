import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which order was split off from which. */
export class SplitOrders implements MigrationInterface {
  name = "SplitOrders1795782600003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN split_from_id uuid");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders DROP COLUMN split_from_id");
  }
}
