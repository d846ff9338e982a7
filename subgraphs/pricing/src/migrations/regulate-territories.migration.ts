import { grantToApplication, newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { territorialRules, territories, US_ELSEWHERE } from "./seed/territories";

/**
 * Rules hold by territory, not by country, and say what they tax and up to which value they ask for a fee. What is said of
 * the rules that there are is in columns of its own: the former calculation does not read them, so its quotes stay what they were.
 */
export class RegulateTerritories implements MigrationInterface {
  name = "RegulateTerritories1764500000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE territory (
        code text PRIMARY KEY,
        name text NOT NULL,
        areas jsonb NOT NULL,
        currency text NOT NULL,
        time_zone text NOT NULL,
        customs text,
        tax text
      )`);
    await grantToApplication(runner, "territory");
    await runner.query(`
      ALTER TABLE regulatory_rule
        ADD COLUMN taxes_transport boolean NOT NULL DEFAULT false,
        ADD COLUMN ceiling_minor bigint,
        ADD COLUMN ceiling_currency text,
        ADD COLUMN ceiling_included boolean NOT NULL DEFAULT true,
        ADD COLUMN conditions_verified boolean NOT NULL DEFAULT true,
        ADD CHECK ((ceiling_minor IS NULL) = (ceiling_currency IS NULL))`);
    await insertAll(runner);
    await sayConditions(runner);
  }

  /** Rules and zones stay: quotes refer to them, and what they are named by is nobody else's. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE regulatory_rule DROP COLUMN taxes_transport, DROP COLUMN ceiling_minor, DROP COLUMN ceiling_currency,
        DROP COLUMN ceiling_included, DROP COLUMN conditions_verified`);
    await runner.query("DROP TABLE territory");
  }
}

async function insertAll(runner: QueryRunner): Promise<void> {
  for (const { timeZone, areas, ...territory } of territories) {
    const row = { ...territory, areas, time_zone: timeZone };
    await runner.query("INSERT INTO territory SELECT * FROM jsonb_populate_record(NULL::territory, $1)", [
      JSON.stringify(row),
    ]);
  }
  await runner.query("INSERT INTO zone (id, code, name, areas) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", [
    newId(),
    US_ELSEWHERE.code,
    US_ELSEWHERE.name,
    JSON.stringify(US_ELSEWHERE.areas),
  ]);
  for (const rule of territorialRules) {
    await runner.query(
      `INSERT INTO regulatory_rule
         (id, code, kind, countries, currency, amount_minor, percent, threshold_minor, valid_from, valid_to, verified, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::date AT TIME ZONE 'UTC', $10::date AT TIME ZONE 'UTC', $11, $12) ON CONFLICT DO NOTHING`,
      [
        ...[newId(), rule.code, rule.kind, rule.countries, rule.currency],
        ...[rule.amountMinor ?? null, rule.percent ?? null, rule.thresholdMinor ?? null],
        ...[rule.validFrom, rule.validTo ?? null, rule.verified, rule.source],
      ],
    );
  }
}

/** A trigger keeps rules as they are; what it protects is not touched here. */
async function sayConditions(runner: QueryRunner): Promise<void> {
  await runner.query("ALTER TABLE regulatory_rule DISABLE TRIGGER keep");
  // Directive 2006/112/EC, Art. 86(1)(b); elsewhere not confirmed.
  await runner.query(`
    UPDATE regulatory_rule SET taxes_transport = true, conditions_verified = currency = 'EUR'
    WHERE kind = 'IMPORT_TAX' AND currency IN ('EUR', 'GBP', 'JPY', 'AUD')`);
  await runner.query(`
    UPDATE regulatory_rule SET ceiling_minor = 15000, ceiling_currency = 'EUR',
      ceiling_included = code <> 'RO-PARCEL-FEE', conditions_verified = code <> 'FR-LINE-FEE'
    WHERE code IN ('RO-PARCEL-FEE', 'FR-LINE-FEE', 'IT-PARCEL-FEE')`);
  await runner.query("ALTER TABLE regulatory_rule ENABLE TRIGGER keep");
}
