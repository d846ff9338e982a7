import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who watches which number for us, and what is to be asked of them next. */
export class WatchNumbers implements MigrationInterface {
  name = "WatchNumbers1796400000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE watch (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        shipment_id uuid NOT NULL,
        number text COLLATE "C" NOT NULL,
        watcher text NOT NULL,
        carrier text NOT NULL,
        destination_country text NOT NULL,
        state text NOT NULL CHECK (state IN ('WAITING', 'WATCHED', 'REFUSED', 'STOPPED')),
        task text CHECK (task IN ('REGISTER', 'CHANGE_CARRIER', 'POLL', 'STOP')),
        due_at timestamptz,
        attempts int NOT NULL,
        claim uuid,
        claimed_until timestamptz,
        answered_at timestamptz,
        code text,
        message text,
        version int NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (number, watcher)
      )`);
    await runner.query("CREATE INDEX watch_by_shipment ON watch (shipment_id, id)");
    await runner.query("CREATE INDEX watch_by_tenant ON watch (tenant_id, id)");
    await runner.query("CREATE INDEX watch_due ON watch (watcher, due_at) WHERE task IS NOT NULL");
    await runner.query("CREATE INDEX watch_by_claim ON watch (claim) WHERE claim IS NOT NULL");
    await isolateTenants(runner, "watch");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE watch");
  }
}
