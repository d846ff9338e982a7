import type { MigrationInterface, QueryRunner } from "typeorm";

/** An order's parcels after its first, and in which of them its lines are. */
export class KeepSeveralParcels implements MigrationInterface {
  name = "KeepSeveralParcels1795900000061";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE orders ADD COLUMN more_parcels jsonb NOT NULL DEFAULT '[]'");
    await runner.query("ALTER TABLE order_line ADD COLUMN in_parcels jsonb");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_line DROP COLUMN in_parcels");
    await runner.query("ALTER TABLE orders DROP COLUMN more_parcels");
  }
}
