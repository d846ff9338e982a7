import type { QueryRunner } from "typeorm";

/** Owns nothing and so cannot bypass a policy; every transaction of the application runs as this role. */
export const APPLICATION_ROLE = "baiyun_application";
export const TENANT_SETTING = "baiyun.tenant";
export const EVERY_TENANT = "*";
export const NO_TENANT = "-";

/**
 * Row-level security on a table with a `tenant_id uuid` column: a second net below each query's own WHERE.
 * Outside `Database.transaction` the policy raises instead of showing nothing, so that a forgotten wrapper is found.
 */
export async function isolateTenants(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY tenant ON "${table}" USING (tenant_visible(tenant_id))`);
  await grantToApplication(runner, table);
}

/** For tables that belong to no tenant, such as catalogues and sign-in. */
export async function grantToApplication(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON "${table}" TO ${APPLICATION_ROLE}`);
}

/** A domain's own role may neither create nor grant: whoever created its database did so for it. */
export async function createApplicationRole(runner: QueryRunner): Promise<void> {
  // Roles belong to the server, so the databases of the other domains may be creating it at this moment.
  await runner.query(`
    DO $$ BEGIN
      CREATE ROLE ${APPLICATION_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
    END $$`);
  await runner.query("SELECT pg_advisory_xact_lock(hashtext('baiyun.role'))");
  await runner.query(`
    DO $$ BEGIN
      GRANT ${APPLICATION_ROLE} TO CURRENT_USER;
    EXCEPTION WHEN insufficient_privilege THEN NULL;
    END $$`);
  await runner.query(`GRANT USAGE ON SCHEMA public TO ${APPLICATION_ROLE}`);
  await runner.query(`
    CREATE FUNCTION tenant_visible(tenant_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
    DECLARE tenant text := current_setting('${TENANT_SETTING}', true);
    BEGIN
      IF tenant IS NULL OR tenant = '' THEN
        RAISE EXCEPTION 'rows of tenants are read inside Database.transaction only';
      END IF;
      RETURN tenant = '${EVERY_TENANT}' OR tenant = tenant_id::text;
    END $$`);
}
