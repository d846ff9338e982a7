import type { MigrationInterface, QueryRunner } from "typeorm";

/** An order whose shipment was cancelled, though the order was not, may have another: one at a time. */
export class ReplaceShipments implements MigrationInterface {
  name = "ReplaceShipments1795900000060";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "CREATE UNIQUE INDEX shipment_one_an_order ON shipment (tenant_id, order_id) WHERE status <> 'CANCELLED'",
    );
    await runner.query("ALTER TABLE shipment DROP CONSTRAINT shipment_tenant_id_order_id_key");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE shipment ADD UNIQUE (tenant_id, order_id)");
    await runner.query("DROP INDEX shipment_one_an_order");
  }
}
