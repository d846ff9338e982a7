import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  shipment_by_status: "(tenant_id, status, id)",
  shipment_of_all_by_status: "(status, id)",
  shipment_by_country: "(tenant_id, destination_country, id)",
  shipment_of_all_by_country: "(destination_country, id)",
};

/** Every filter of the list has an index, for one tenant and for staff who see all. */
export class IndexLists implements MigrationInterface {
  name = "IndexLists1764115200001";

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON shipment ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX ${name}`);
  }
}
