import type { MigrationInterface, QueryRunner } from "typeorm";

/** What customs want to know before loading is to be answered in time. */
export class TimeReferrals implements MigrationInterface {
  name = "TimeReferrals1796300000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE customs_declaration ADD COLUMN answer_by timestamptz");
    // Where no office says by when, until our operations decide otherwise: a row of a later instant follows this.
    await runner.query(`
      INSERT INTO exception_due_rule (id, kind, hours, valid_from, created_by)
      VALUES (gen_random_uuid(), 'CUSTOMS_REFERRED', 24, '2026-01-01T00:00:00Z', 'system')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM exception_due_rule WHERE kind = 'CUSTOMS_REFERRED' AND created_by = 'system'");
    await runner.query("ALTER TABLE customs_declaration DROP COLUMN answer_by");
  }
}
