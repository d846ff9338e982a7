import type { MigrationInterface, QueryRunner } from "typeorm";

/** Hours until it is overdue, until our operations decide otherwise: carriers come within the day. */
const HOURS = { PICKUP_CHANGED: 4 };

/** Until when carriers come for what they are told to fetch; and that it changed after they were told. */
export class WindowPickups implements MigrationInterface {
  name = "WindowPickups1796953000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE carrier_manifest ADD COLUMN ready_until timestamptz");
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
    await runner.query("ALTER TABLE carrier_manifest DROP COLUMN ready_until");
  }
}
