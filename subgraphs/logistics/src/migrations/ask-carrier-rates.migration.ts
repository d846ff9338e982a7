import { grantToApplication } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What carriers ask of us is what they tell, with its date. */
export class AskCarrierRates implements MigrationInterface {
  name = "AskCarrierRates1796700000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE carrier_rate (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES carrier_account,
        country text NOT NULL,
        weight_g integer NOT NULL,
        length_mm integer NOT NULL,
        width_mm integer NOT NULL,
        height_mm integer NOT NULL,
        call_id uuid NOT NULL UNIQUE,
        asked_at timestamptz NOT NULL,
        told_at timestamptz,
        offers jsonb,
        UNIQUE (account_id, country, weight_g, length_mm, width_mm, height_mm),
        CHECK ((told_at IS NULL) = (offers IS NULL))
      )`);
    await runner.query("CREATE INDEX carrier_rate_by_time ON carrier_rate (asked_at)");
    await grantToApplication(runner, "carrier_rate");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE carrier_rate");
  }
}
