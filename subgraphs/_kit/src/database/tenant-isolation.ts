import type { QueryRunner } from "typeorm";
import type { Viewer } from "../identity/viewer";

/** Owns nothing and so cannot bypass a policy; every transaction of the application runs as this role. */
export const APPLICATION_ROLE = "baiyun_application";
export const TENANT_SETTING = "baiyun.tenant";
export const EVERY_TENANT = "*";
const NO_TENANT = "-";

/** What a connection says as it opens on which no transaction is for any one viewer. */
export const AS_EVERY_TENANT = `-c ${TENANT_SETTING}=${EVERY_TENANT}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a transaction's setting says of whom it is for. */
export function settingOf({ tenancy }: Viewer): string {
  if (tenancy.kind === "all") return EVERY_TENANT;
  // Whatever is not an id is nobody's, and never part of a statement.
  return tenancy.kind === "one" && UUID.test(tenancy.tenantId) ? tenancy.tenantId : NO_TENANT;
}

/** Begins a transaction that sees the rows of the viewer's tenants only: one query of statements that need no plan. */
export function beginAs(viewer: Viewer, mode: "READ ONLY" | "READ WRITE"): string {
  return `BEGIN ${mode}; SET LOCAL ROLE ${APPLICATION_ROLE}; SET LOCAL ${TENANT_SETTING} = '${settingOf(viewer)}'`;
}

/** The same for a transaction that nothing begins, as its first statement. `$1` is the viewer's setting, `$2` how it is planned. */
export const VIEWER_OF_READ =
  `SELECT set_config('transaction_read_only', 'on', true), set_config('role', '${APPLICATION_ROLE}', true), ` +
  `set_config('${TENANT_SETTING}', $1, true), set_config('plan_cache_mode', $2, true)`;

/**
 * Row-level security on a table: a second net below each query's own WHERE. A row is seen by the tenants in its `parties`
 * columns. Outside a transaction of `Database` the policy raises instead of showing nothing, so that a forgotten one is found.
 */
export async function isolateTenants(
  runner: QueryRunner,
  table: string,
  { parties = ["tenant_id"] }: { parties?: readonly string[] } = {},
): Promise<void> {
  const party = parties.map((column) => ` OR ${column} = (SELECT one_tenant())`).join("");
  await runner.query(`ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE "${table}" FORCE ROW LEVEL SECURITY`);
  await runner.query(`CREATE POLICY tenant ON "${table}" USING ((SELECT every_tenant())${party})`);
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
  await createTenantFunctions(runner);
  await runner.query(`
    CREATE FUNCTION tenant_visible(tenant_id uuid) RETURNS boolean LANGUAGE sql STABLE AS
      'SELECT every_tenant() OR tenant_id = one_tenant()'`);
}

/**
 * Whom the transaction is for. They are asked once for a statement, not once for a row, and are plain SQL, which the planner
 * writes into the statement: a call of plpgsql costs more than reading a row by its key.
 */
export async function createTenantFunctions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION refuse_outside_transaction() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
    BEGIN
      RAISE EXCEPTION 'rows of tenants are read inside a transaction of Database only';
    END $$`);
  await runner.query(`
    CREATE OR REPLACE FUNCTION every_tenant() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT CASE coalesce(current_setting('${TENANT_SETTING}', true), '')
        WHEN '${EVERY_TENANT}' THEN true WHEN '' THEN refuse_outside_transaction() ELSE false
      END
    $$`);
  await runner.query(`
    CREATE OR REPLACE FUNCTION one_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT CASE
        WHEN current_setting('${TENANT_SETTING}', true) IN ('${EVERY_TENANT}', '${NO_TENANT}', '') THEN NULL
        ELSE current_setting('${TENANT_SETTING}', true)::uuid
      END
    $$`);
}
