import { createAudit, dropAudit } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Silence is judged by carrier and destination where a row says so, and who says so is audited. What a carrier expects and who
 * takes a parcel to the door last with its history.
 */
export class SharpenSilence implements MigrationInterface {
  name = "SharpenSilence1795900000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE silence_limit
      ADD COLUMN carrier text, ADD COLUMN destination_country text, ADD COLUMN created_by text NOT NULL DEFAULT 'system'`);
    await runner.query("ALTER TABLE silence_limit DROP CONSTRAINT silence_limit_stage_valid_from_key");
    await runner.query(`
      ALTER TABLE silence_limit ADD CONSTRAINT silence_limit_once
      UNIQUE NULLS NOT DISTINCT (stage, carrier, destination_country, valid_from)`);
    await runner.query(`
      ALTER TABLE followed_parcel
      ADD COLUMN eta_from text, ADD COLUMN eta_to text, ADD COLUMN eta_as_of bigint,
      ADD COLUMN last_mile_number text, ADD COLUMN last_mile_carrier text, ADD COLUMN last_mile_corrected text`);
    await createAudit(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropAudit(runner);
    await runner.query(`
      ALTER TABLE followed_parcel DROP COLUMN last_mile_corrected, DROP COLUMN last_mile_carrier,
      DROP COLUMN last_mile_number, DROP COLUMN eta_as_of, DROP COLUMN eta_to, DROP COLUMN eta_from`);
    await runner.query("DELETE FROM silence_limit WHERE carrier IS NOT NULL OR destination_country IS NOT NULL");
    await runner.query("ALTER TABLE silence_limit DROP CONSTRAINT silence_limit_once");
    await runner.query("ALTER TABLE silence_limit ADD UNIQUE (stage, valid_from)");
    await runner.query(
      "ALTER TABLE silence_limit DROP COLUMN created_by, DROP COLUMN destination_country, DROP COLUMN carrier",
    );
  }
}
