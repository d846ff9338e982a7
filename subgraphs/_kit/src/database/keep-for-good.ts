import type { QueryRunner } from "typeorm";
import { APPLICATION_ROLE } from "./tenant-isolation";

/**
 * Keeps the rows of a table as they were written, whoever asks: the application may not write them by itself, and nobody changes or
 * removes them. For a migration, once the tenants of the table are told apart.
 *
 * @param guard what the function and the triggers are called that refuse it.
 * @param refusal what they say.
 */
export async function keepForGood(runner: QueryRunner, table: string, guard: string, refusal: string): Promise<void> {
  await runner.query(`REVOKE INSERT, UPDATE, DELETE ON ${table} FROM ${APPLICATION_ROLE}`);
  await runner.query(`
    CREATE FUNCTION ${guard}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION '${refusal}';
    END $$`);
  await runner.query(`
    CREATE TRIGGER ${guard} BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${guard}()`);
  await runner.query(`CREATE TRIGGER ${guard}_whole BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION ${guard}()`);
}
