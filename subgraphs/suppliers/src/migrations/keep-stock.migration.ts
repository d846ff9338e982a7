import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Stock, of which no more is promised than there is, and every change of it, which stays as it was written. */
export class KeepStock implements MigrationInterface {
  name = "KeepStock1795770108286";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL REFERENCES supplier,
        supplier_sku_id uuid NOT NULL REFERENCES supplier_sku,
        warehouse text NOT NULL,
        on_hand int NOT NULL CHECK (on_hand >= 0),
        reserved int NOT NULL CHECK (reserved >= 0),
        version int NOT NULL,
        created_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (supplier_sku_id, warehouse),
        CONSTRAINT stock_available CHECK (reserved <= on_hand)
      )`);
    await isolateTenants(runner, "stock");

    await runner.query(`
      CREATE TABLE stock_movement (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        stock_id uuid NOT NULL REFERENCES stock,
        kind text NOT NULL CHECK (kind IN ('ADJUSTED', 'RESERVED', 'RELEASED', 'DISPATCHED')),
        on_hand_change int NOT NULL,
        reserved_change int NOT NULL,
        reason text,
        purchase_order_id uuid,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        CHECK ((kind = 'ADJUSTED') = (reason IS NOT NULL)),
        CHECK ((kind = 'ADJUSTED') = (purchase_order_id IS NULL))
      )`);
    await runner.query("CREATE INDEX stock_movement_of_stock ON stock_movement (stock_id, id)");
    await isolateTenants(runner, "stock_movement");
    await runner.query("REVOKE UPDATE, DELETE ON stock_movement FROM baiyun_application");
    await runner.query(`
      CREATE FUNCTION refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a row of % stays as it was written', TG_TABLE_NAME;
      END $$`);
    await runner.query(
      "CREATE TRIGGER stock_movement_stays BEFORE UPDATE OR DELETE ON stock_movement FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite()",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["stock_movement", "stock"]) await runner.query(`DROP TABLE ${table}`);
    await runner.query("DROP FUNCTION refuse_to_rewrite");
  }
}
