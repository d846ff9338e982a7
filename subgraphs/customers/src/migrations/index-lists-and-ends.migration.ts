import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What lists and searches of many customers go by, and what is removed some time after its end. `lower()` and LIKE are not
 * leakproof, so behind a policy a search is served by a stored column of collation "C" only.
 */
export class IndexListsAndEnds implements MigrationInterface {
  name = "IndexListsAndEnds1764300000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer
        ADD code_key text COLLATE "C" GENERATED ALWAYS AS (lower('BY' || number::text)) STORED NOT NULL,
        ADD name_key text COLLATE "C" GENERATED ALWAYS AS (lower(name)) STORED NOT NULL`);
    await runner.query("CREATE INDEX customer_by_code_key ON customer (code_key)");
    await runner.query("CREATE INDEX customer_by_name_key ON customer (name_key)");
    await runner.query("CREATE INDEX customer_by_status ON customer (status, id)");
    await runner.query("CREATE INDEX customer_of_tenant ON customer (tenant_id)");
    await runner.query("CREATE INDEX membership_of_tenant ON membership (tenant_id, id)");

    await runner.query("CREATE INDEX session_ended ON session (LEAST(expires_at, revoked_at))");
    await runner.query("CREATE INDEX invitation_ended ON invitation (LEAST(expires_at, accepted_at))");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of ["invitation_ended", "session_ended", "membership_of_tenant", "customer_of_tenant"]) {
      await runner.query(`DROP INDEX ${index}`);
    }
    await runner.query("DROP INDEX customer_by_status");
    await runner.query("ALTER TABLE customer DROP code_key, DROP name_key");
  }
}
