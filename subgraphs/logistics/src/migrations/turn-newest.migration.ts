import { indexesWithoutLocks } from "@baiyun/kit";
import type { QueryRunner } from "typeorm";

const Created = indexesWithoutLocks("TurnNewest1795766400001", { shipment_by_tenant: "shipment (tenant_id, id)" });

/** A tenant's newest are read from the end of an index that begins with the tenant, as of every other list. */
export class TurnNewest extends Created {
  override async up(runner: QueryRunner): Promise<void> {
    await super.up(runner);
    await runner.query("DROP INDEX CONCURRENTLY IF EXISTS shipment_of_tenant");
  }

  override async down(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE INDEX CONCURRENTLY IF NOT EXISTS shipment_of_tenant ON shipment (tenant_id, id DESC)");
    await super.down(runner);
  }
}
