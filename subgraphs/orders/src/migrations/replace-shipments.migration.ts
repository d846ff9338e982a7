import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which shipment of an order was cancelled though the order was not, so that another is asked for in its place. */
export class ReplaceShipments implements MigrationInterface {
  name = "ReplaceShipments1795900000060";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_saga ADD COLUMN lost_shipment_id uuid");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE order_saga DROP COLUMN lost_shipment_id");
  }
}
