import { createSubjectKeys, isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** IOSS numbers are encrypted; what stands in `ioss_number` is from before, and read as long as it stands there. */
export class SealIossNumbers implements MigrationInterface {
  name = "SealIossNumbers1796700000001";

  async up(runner: QueryRunner): Promise<void> {
    await createSubjectKeys(runner);
    await runner.query("ALTER TABLE orders ADD COLUMN ioss_sealed bytea");
    await runner.query(`
      CREATE TABLE default_ioss (
        tenant_id uuid PRIMARY KEY,
        sealed bytea,
        valid_from text,
        valid_to text,
        as_of timestamptz NOT NULL,
        CHECK ((sealed IS NULL) = (valid_from IS NULL))
      )`);
    await isolateTenants(runner, "default_ioss");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE default_ioss");
    await runner.query("ALTER TABLE orders DROP COLUMN ioss_sealed");
    await runner.query("DROP TABLE subject_key");
  }
}
