import { grantToApplication, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Hours by kind, until our operations decide otherwise: a row of a later instant follows these. */
const HOURS = {
  WEIGHT_ABOVE_QUOTE: 24,
  OVER_SERVICE_LIMIT: 24,
  MOVES_THOUGH_HELD: 4,
  MOVES_THOUGH_CANCELLED: 4,
  DELIVERED_ELSEWHERE: 24,
  DAMAGED: 48,
  LOST: 72,
  DESTROYED: 72,
};

/** An exception has an owner and a clock, and what is written about it stays. */
export class OwnExceptions implements MigrationInterface {
  name = "OwnExceptions1795800000004";

  async up(runner: QueryRunner): Promise<void> {
    // Those that are there already have no clock.
    await runner.query(`
      ALTER TABLE shipment_exception
      ADD COLUMN owner_id text, ADD COLUMN due_at timestamptz, ADD COLUMN overdue_told_at timestamptz`);
    await runner.query("CREATE INDEX exception_waits ON shipment_exception (id) WHERE closed_at IS NULL");
    await runner.query("CREATE INDEX exception_due ON shipment_exception (due_at, id) WHERE closed_at IS NULL");
    await runner.query("CREATE INDEX exception_by_owner ON shipment_exception (owner_id, id)");
    await runner.query(`
      CREATE TABLE exception_due_rule (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        hours integer NOT NULL CHECK (hours > 0),
        valid_from timestamptz NOT NULL,
        created_by text NOT NULL,
        UNIQUE (kind, valid_from)
      )`);
    await grantToApplication(runner, "exception_due_rule");
    for (const [kind, hours] of Object.entries(HOURS)) {
      await runner.query(
        `INSERT INTO exception_due_rule (id, kind, hours, valid_from, created_by)
         VALUES (gen_random_uuid(), $1, $2, '2026-01-01T00:00:00Z', 'system')`,
        [kind, hours],
      );
    }
    await runner.query(`
      CREATE TABLE exception_note (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        exception_id uuid NOT NULL REFERENCES shipment_exception,
        text text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX exception_note_of ON exception_note (exception_id, id)");
    await isolateTenants(runner, "exception_note");
    await runner.query("REVOKE UPDATE, DELETE ON exception_note FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE exception_note, exception_due_rule");
    await runner.query("DROP INDEX exception_by_owner, exception_due, exception_waits");
    await runner.query(
      "ALTER TABLE shipment_exception DROP COLUMN overdue_told_at, DROP COLUMN due_at, DROP COLUMN owner_id",
    );
  }
}
