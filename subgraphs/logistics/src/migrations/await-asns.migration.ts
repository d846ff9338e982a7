import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which suppliers' notices bring goods of an order to a warehouse: what one of them calls off another may bring still. */
export class AwaitAsns implements MigrationInterface {
  name = "AwaitAsns1796700000021";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE awaited_asn (
        asn_id uuid NOT NULL,
        order_id uuid NOT NULL,
        warehouse_code text NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (asn_id, order_id)
      )`);
    await runner.query("CREATE INDEX awaited_asn_of_order ON awaited_asn (order_id)");
    await runner.query("CREATE INDEX awaited_asn_by_age ON awaited_asn (noted_at)");
    await grantToApplication(runner, "awaited_asn");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE awaited_asn");
  }
}
