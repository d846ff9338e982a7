import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = {
  consignee_reveal_of_order: "(order_id, id)",
  consignee_reveal_by_person: "(revealed_by, id)",
  consignee_reveal_by_person_and_time: "(revealed_by, revealed_at)",
};

/** Who was shown a consignee, and why: what is written there stays as it is. */
export class KeepReveals implements MigrationInterface {
  name = "KeepReveals1795723200003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consignee_reveal (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        order_id uuid NOT NULL,
        reason text NOT NULL,
        revealed_by text NOT NULL,
        revealed_at timestamptz NOT NULL
      )`);
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`CREATE INDEX ${name} ON consignee_reveal ${columns}`);
    }
    await runner.query(`
      CREATE FUNCTION consignee_reveal_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what is audited stays as it is';
      END $$`);
    await runner.query(`
      CREATE TRIGGER consignee_reveal_stays BEFORE UPDATE OR DELETE ON consignee_reveal
      FOR EACH ROW EXECUTE FUNCTION consignee_reveal_stays()`);
    await isolateTenants(runner, "consignee_reveal");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE consignee_reveal");
    await runner.query("DROP FUNCTION consignee_reveal_stays");
  }
}
