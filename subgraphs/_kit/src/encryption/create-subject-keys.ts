import type { QueryRunner } from "typeorm";
import { isolateTenants } from "../database/tenant-isolation";

/** The table of `SubjectKey`, for a migration of a domain that encrypts fields. */
export async function createSubjectKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE subject_key (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      wrapped_key bytea,
      master_key text NOT NULL,
      erased_at timestamptz,
      CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
    )`);
  await runner.query(
    "CREATE INDEX subject_key_by_master_key ON subject_key (master_key, id) WHERE wrapped_key IS NOT NULL",
  );
  await isolateTenants(runner, "subject_key");
}
