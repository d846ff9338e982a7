import type { MigrationInterface, QueryRunner } from "typeorm";

/** Exceptions as a queue that our staff work through: by country, by whom nobody looks at, and counted by kind. */
export class QueueExceptions implements MigrationInterface {
  name = "QueueExceptions1795900000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE shipment_exception ADD COLUMN destination_country text");
    await runner.query(`
      UPDATE shipment_exception SET destination_country = shipment.destination_country
      FROM shipment WHERE shipment.id = shipment_id`);
    await runner.query("CREATE INDEX exception_by_country ON shipment_exception (destination_country, id)");
    await runner.query("CREATE INDEX exception_unowned ON shipment_exception (id) WHERE owner_id IS NULL");
    await runner.query(`
      CREATE INDEX exception_queue ON shipment_exception (kind, owner_id, destination_country, due_at)
      WHERE closed_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX exception_queue, exception_unowned, exception_by_country");
    await runner.query("ALTER TABLE shipment_exception DROP COLUMN destination_country");
  }
}
