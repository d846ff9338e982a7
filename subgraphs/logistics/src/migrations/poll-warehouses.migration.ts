import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** How far warehouses were asked for what came in. */
export class PollWarehouses implements MigrationInterface {
  name = "PollWarehouses1796600000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE warehouse_poll (
        counterpart_id uuid PRIMARY KEY REFERENCES counterpart,
        after_number bigint NOT NULL DEFAULT 0,
        polled_at timestamptz,
        failure text
      )`);
    await grantToApplication(runner, "warehouse_poll");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE warehouse_poll");
  }
}
