import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What became of each order from now on, by whom and why: what is written there stays as it is. */
export class KeepChanges implements MigrationInterface {
  name = "KeepChanges1795776000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_change (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        from_status text,
        to_status text NOT NULL,
        hold_cause text,
        reason text,
        fields text[] NOT NULL,
        changed_by text NOT NULL,
        event_type text,
        changed_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX order_change_of_order ON order_change (order_id, id)");
    await runner.query(`
      CREATE FUNCTION order_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what became of an order stays as it is';
      END $$`);
    await runner.query(`
      CREATE TRIGGER order_change_stays BEFORE UPDATE OR DELETE ON order_change
      FOR EACH ROW EXECUTE FUNCTION order_change_stays()`);
    await isolateTenants(runner, "order_change");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE order_change");
    await runner.query("DROP FUNCTION order_change_stays");
  }
}
