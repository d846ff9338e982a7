import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** That consignments go another way than was planned. */
export class KeepReroutes implements MigrationInterface {
  name = "KeepReroutes1795900000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consignment_reroute (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        consignment_id uuid NOT NULL REFERENCES master_consignment,
        not_taken jsonb NOT NULL,
        reason text NOT NULL,
        rerouted_at timestamptz NOT NULL,
        created_by text NOT NULL
      )`);
    await runner.query("CREATE INDEX reroute_of_consignment ON consignment_reroute (consignment_id)");
    await isolateTenants(runner, "consignment_reroute");
    // Added to, and never changed.
    await runner.query("REVOKE UPDATE, DELETE ON consignment_reroute FROM baiyun_application");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE consignment_reroute");
  }
}
