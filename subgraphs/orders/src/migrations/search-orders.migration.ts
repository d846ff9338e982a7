import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = {
  consignee_name_lower: "lower(consignee->>'name')",
  consignee_name_turned: "regexp_replace(lower(consignee->>'name'), '^(.*) ([^ ]+)$', '\\2 \\1')",
  postal_code_plain: "upper(replace(replace(consignee->>'postalCode', ' ', ''), '-', ''))",
};

const INDEXES = {
  orders_by_consignee_name: "(tenant_id, consignee_name_lower)",
  orders_by_consignee_name_turned: "(tenant_id, consignee_name_turned)",
  orders_of_all_by_consignee_name: "(consignee_name_lower)",
  orders_of_all_by_consignee_name_turned: "(consignee_name_turned)",
  orders_by_postal_code: "(tenant_id, postal_code_plain, id)",
  orders_of_all_by_postal_code: "(postal_code_plain, id)",
  orders_by_hold_cause: "(tenant_id, hold_cause, id) WHERE hold_cause IS NOT NULL",
  orders_of_all_by_hold_cause: "(hold_cause, id) WHERE hold_cause IS NOT NULL",
};

/** What people look for an order by, in columns that an index serves behind the row-level policy too. */
export class SearchOrders implements MigrationInterface {
  name = "SearchOrders1764400000011";

  async up(runner: QueryRunner): Promise<void> {
    const columns = Object.entries(COLUMNS).map(
      ([name, value]) => `ADD COLUMN ${name} text COLLATE "C" GENERATED ALWAYS AS (${value}) STORED`,
    );
    await runner.query(`ALTER TABLE orders ${columns.join(", ")}`);
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON orders ${columns}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await runner.query(`DROP INDEX ${name}`);
    for (const name of Object.keys(COLUMNS)) await runner.query(`ALTER TABLE orders DROP COLUMN ${name}`);
  }
}
