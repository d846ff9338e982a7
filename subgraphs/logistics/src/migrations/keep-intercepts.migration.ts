import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody wants taken out before it is bagged; of a shipment one at a time. */
export class KeepIntercepts implements MigrationInterface {
  name = "KeepIntercepts1795800000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE intercept (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL REFERENCES shipment,
        action text NOT NULL,
        status text NOT NULL,
        reason text NOT NULL,
        answer text,
        settled_at timestamptz,
        settled_by text,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query("CREATE INDEX intercept_of_shipment ON intercept (shipment_id)");
    await runner.query("CREATE UNIQUE INDEX intercept_waits ON intercept (shipment_id) WHERE status = 'REQUESTED'");
    await runner.query("CREATE INDEX intercept_by_status ON intercept (status, id)");
    await isolateTenants(runner, "intercept");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE intercept");
  }
}
