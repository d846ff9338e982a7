import type { MigrationInterface, QueryRunner } from "typeorm";

const kinds = (...all: string[]) => `CHECK (kind IN (${all.map((kind) => `'${kind}'`).join(", ")}))`;
const BEFORE = ["ADJUSTED", "RESERVED", "RELEASED", "DISPATCHED"];

/** Goods that customers send back go on the shelf again, no more of a line than left it. */
export class TakeGoodsBack implements MigrationInterface {
  name = "TakeGoodsBack1795782600001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order_line ADD COLUMN returned int NOT NULL DEFAULT 0,
        ADD CONSTRAINT purchase_order_line_returned CHECK (returned BETWEEN 0 AND dispatched)`);
    await runner.query(`
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check,
        ADD CONSTRAINT stock_movement_kind_check ${kinds(...BEFORE, "RETURNED")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_movement DROP CONSTRAINT stock_movement_kind_check,
        ADD CONSTRAINT stock_movement_kind_check ${kinds(...BEFORE)} NOT VALID`);
    await runner.query(
      "ALTER TABLE purchase_order_line DROP CONSTRAINT purchase_order_line_returned, DROP COLUMN returned",
    );
  }
}
