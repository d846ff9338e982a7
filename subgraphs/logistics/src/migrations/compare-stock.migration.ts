import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Hours until it is overdue, until our operations decide otherwise. */
const HOURS = { NOT_AT_WAREHOUSE: 24, STILL_AT_WAREHOUSE: 24 };

/** Where the stock that a warehouse tells differs from ours. */
export class CompareStock implements MigrationInterface {
  name = "CompareStock1796700000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE warehouse_difference (
        counterpart_id uuid NOT NULL REFERENCES counterpart,
        parcel_id uuid NOT NULL REFERENCES parcel,
        kind text NOT NULL CHECK (kind IN ('NOT_AT_WAREHOUSE', 'STILL_AT_WAREHOUSE')),
        seen_at timestamptz NOT NULL,
        told_at timestamptz,
        PRIMARY KEY (counterpart_id, parcel_id, kind)
      )`);
    await grantToApplication(runner, "warehouse_difference");
    await runner.query(
      "ALTER TABLE warehouse_poll ADD COLUMN compared_at timestamptz, ADD COLUMN compare_failure text",
    );
    for (const [kind, hours] of Object.entries(HOURS)) {
      await runner.query(
        `INSERT INTO exception_due_rule (id, kind, hours, valid_from, created_by)
         VALUES (gen_random_uuid(), $1, $2, '2026-01-01T00:00:00Z', 'system')`,
        [kind, hours],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const kinds = Object.keys(HOURS);
    await runner.query("DELETE FROM exception_due_rule WHERE kind = ANY($1) AND created_by = 'system'", [kinds]);
    await runner.query("ALTER TABLE warehouse_poll DROP COLUMN compared_at, DROP COLUMN compare_failure");
    await runner.query("DROP TABLE warehouse_difference");
  }
}
