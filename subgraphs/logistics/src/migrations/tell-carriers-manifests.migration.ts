import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What of a sealed bag goes by which carrier, and whether the carrier knows. */
export class TellCarriersManifests implements MigrationInterface {
  name = "TellCarriersManifests1796800000011";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE carrier_manifest (
        id uuid PRIMARY KEY,
        bag_id uuid NOT NULL REFERENCES bag,
        account_id uuid NOT NULL REFERENCES carrier_account,
        call_id uuid NOT NULL UNIQUE,
        state text NOT NULL CHECK (state IN ('ASKED', 'TAKEN', 'FAILED', 'ON_PAPER')),
        warehouse_code text NOT NULL,
        ready_at timestamptz NOT NULL,
        numbers jsonb NOT NULL,
        weight_g integer NOT NULL CHECK (weight_g > 0),
        taken_as text,
        message text,
        version integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL,
        UNIQUE (bag_id, account_id)
      )`);
    await grantToApplication(runner, "carrier_manifest");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE carrier_manifest");
  }
}
