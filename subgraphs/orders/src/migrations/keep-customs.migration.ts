import type { MigrationInterface, QueryRunner } from "typeorm";

const OF_SAGA = {
  customs_duty_minor: "bigint CHECK (customs_duty_minor >= 0)",
  import_tax_minor: "bigint CHECK (import_tax_minor >= 0)",
  placed_by: "text",
  quote_expires_at: "timestamptz",
  customs: "text CHECK (customs IN ('HELD', 'REJECTED', 'SEIZED'))",
};

const OF_EXCEPTION = { declaration_id: "uuid", declaration_version: "int", message: "text" };

const added = (columns: object) => Object.entries(columns).map(([name, type]) => `ADD COLUMN ${name} ${type}`);
const dropped = (columns: object) => Object.keys(columns).map((name) => `DROP COLUMN ${name}`);

/** Of an order's money what is duty, what is tax and who placed it; and what customs say of its goods. */
export class KeepCustoms implements MigrationInterface {
  name = "KeepCustoms1795782600001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE order_saga ${added(OF_SAGA).join(", ")}`);
    const columns = [...added(OF_EXCEPTION), "ALTER COLUMN shipment_id DROP NOT NULL"];
    await runner.query(`ALTER TABLE order_exception ${columns.join(", ")}`);
    await runner.query(`
      CREATE UNIQUE INDEX order_exception_of_declaration ON order_exception (declaration_id, declaration_version, kind)
      WHERE declaration_id IS NOT NULL`);
    await runner.query("INSERT INTO order_saga_term VALUES ('CUSTOMS', 120)");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM order_saga_term WHERE waiting_for = 'CUSTOMS'");
    await runner.query("DELETE FROM order_exception WHERE declaration_id IS NOT NULL");
    const columns = [...dropped(OF_EXCEPTION), "ALTER COLUMN shipment_id SET NOT NULL"];
    await runner.query(`ALTER TABLE order_exception ${columns.join(", ")}`);
    await runner.query(`ALTER TABLE order_saga ${dropped(OF_SAGA).join(", ")}`);
  }
}
