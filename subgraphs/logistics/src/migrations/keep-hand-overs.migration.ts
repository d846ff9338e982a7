import { isolateTenants } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What last-mile carriers took from us; a shipment is handed over once. */
export class KeepHandOvers implements MigrationInterface {
  name = "KeepHandOvers1795800000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hand_over (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        carrier text NOT NULL,
        handed_over_at timestamptz NOT NULL,
        utc_offset text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(`
      CREATE TABLE last_mile (
        id uuid PRIMARY KEY,
        tenant_id uuid NOT NULL,
        hand_over_id uuid NOT NULL REFERENCES hand_over,
        shipment_id uuid NOT NULL UNIQUE REFERENCES shipment,
        carrier text NOT NULL,
        number text,
        handed_over_at timestamptz NOT NULL
      )`);
    await runner.query("CREATE INDEX last_mile_of_hand_over ON last_mile (hand_over_id, id)");
    for (const table of ["hand_over", "last_mile"]) await isolateTenants(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE last_mile, hand_over");
  }
}
