import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  orders_by_channel: "(tenant_id, channel, id)",
  orders_of_all_by_status: "(status, id)",
  orders_of_all_by_channel: "(channel, id)",
  orders_by_external_ref_lower: "(tenant_id, external_ref_lower)",
  orders_of_all_by_external_ref_lower: "(external_ref_lower)",
};

/**
 * Every filter of the lists has an index, for one tenant and for staff who see all. Behind a row-level policy PostgreSQL uses
 * an index for leakproof conditions only: `lower()` and LIKE are not, a stored column with COLLATE "C" and `^@` are.
 */
export class IndexLists implements MigrationInterface {
  name = "IndexLists1764115200000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX orders_by_external_ref");
    await runner.query(
      `ALTER TABLE orders ADD COLUMN external_ref_lower text COLLATE "C" GENERATED ALWAYS AS (lower(external_ref)) STORED`,
    );
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON orders ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX ${name}`);
    await runner.query("ALTER TABLE orders DROP COLUMN external_ref_lower");
    await runner.query(
      "CREATE INDEX orders_by_external_ref ON orders (tenant_id, lower(external_ref) text_pattern_ops)",
    );
  }
}
