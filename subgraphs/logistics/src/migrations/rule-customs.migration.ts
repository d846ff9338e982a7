import { grantToApplication, newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { batteryRules, carriageRules, hsEditions, regimeRules } from "./seed/customs-rules";

const SOURCED = `
  id uuid PRIMARY KEY,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz CHECK (valid_to > valid_from),
  verified boolean NOT NULL,
  source text NOT NULL`;

const TABLES = ["regime_rule", "battery_rule", "carriage_rule", "hs_edition"];

/** What customs ask for and what may fly, by dates and places: rows, because it changes. */
export class RuleCustoms implements MigrationInterface {
  name = "RuleCustoms1795771200001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE regime_rule (
        ${SOURCED},
        direction text NOT NULL CHECK (direction IN ('EXPORT', 'IMPORT')),
        territory text NOT NULL,
        areas jsonb NOT NULL,
        regime text,
        currency text,
        above_minor bigint,
        up_to_minor bigint,
        code_digits integer NOT NULL CHECK (code_digits BETWEEN 6 AND 10),
        CHECK (currency IS NOT NULL OR (above_minor IS NULL AND up_to_minor IS NULL))
      )`);
    await runner.query(`
      CREATE TABLE battery_rule (
        ${SOURCED},
        packing text NOT NULL,
        max_charge_percent integer NOT NULL CHECK (max_charge_percent BETWEEN 0 AND 100),
        above_cell_mwh integer NOT NULL CHECK (above_cell_mwh >= 0)
      )`);
    await runner.query(`
      CREATE TABLE carriage_rule (
        ${SOURCED},
        service_code text NOT NULL,
        on_passenger_aircraft boolean NOT NULL,
        carries text[] NOT NULL,
        -- Batteries by themselves (UN3480) are no cargo of a passenger aircraft, whatever a service is sold as.
        CHECK (NOT (on_passenger_aircraft AND 'PI965' = ANY (carries)))
      )`);
    await runner.query(`
      CREATE TABLE hs_edition (
        version text PRIMARY KEY,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to > valid_from)
      )`);
    for (const table of TABLES) await grantToApplication(runner, table);
    await insert(runner, "regime_rule", regimeRules);
    await insert(runner, "battery_rule", batteryRules);
    await insert(runner, "carriage_rule", carriageRules);
    await insert(runner, "hs_edition", hsEditions);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}

const column = (property: string): string => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Parameters reach PostgreSQL as one JSON document, so that a column is named once. Dates are midnight in UTC. */
async function insert(runner: QueryRunner, table: string, rows: readonly object[]): Promise<void> {
  for (const row of rows) {
    const stated = Object.entries({ ...(table !== "hs_edition" && { id: newId() }), ...row });
    const values = stated.map(([name, value]) => [column(name), /^valid/.test(name) ? `${value}T00:00:00Z` : value]);
    const columns = values.map(([name]) => name).join(", ");
    await runner.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
      [JSON.stringify(Object.fromEntries(values))],
    );
  }
}
