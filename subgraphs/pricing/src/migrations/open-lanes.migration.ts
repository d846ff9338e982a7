import { newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { moreFxRates, morePrices, moreRules, moreTerritories, moreZones, TAXES_TRANSPORT } from "./seed/more-lanes";

/** Before the opening prices, so that those stay the version that began last. */
const VALID_FROM = "2025-12-01T00:00:00Z";
const VERSION = "01980000-0000-7000-8000-00000000c401";

/** Switzerland, Norway and Brazil, and more services to Canada, Australia and Japan. */
export class OpenLanes implements MigrationInterface {
  name = "OpenLanes1795900000030";

  async up(runner: QueryRunner): Promise<void> {
    for (const zone of moreZones) await insert(runner, "zone", { id: newId(), ...zone });
    for (const { timeZone, ...territory } of moreTerritories) {
      await insert(runner, "territory", { ...territory, time_zone: timeZone });
    }
    for (const { amountMinor, thresholdMinor, validFrom, validTo, ...rule } of moreRules) {
      await insert(runner, "regulatory_rule", {
        ...{ id: newId(), opening: true, ...rule, valid_from: `${validFrom}T00:00:00Z` },
        ...{ taxes_transport: TAXES_TRANSPORT.includes(rule.code), ceiling_included: true, conditions_verified: false },
        proposal_status: "APPROVED",
      });
    }
    for (const [quote, rate] of Object.entries(moreFxRates)) {
      const row = { id: newId(), base: "USD", quote, rate, effective_from: "2026-01-01T00:00:00Z" };
      await insert(runner, "fx_rate", { ...row, source: "opening rates, made up", proposal_status: "APPROVED" });
    }
    await insertPrices(runner);
  }

  /** All of it stays: quotes refer to it, and what it is named by is nobody else's. */
  async down(): Promise<void> {}
}

async function insertPrices(runner: QueryRunner): Promise<void> {
  const [known] = await runner.query("SELECT id FROM rate_card_version WHERE id = $1", [VERSION]);
  if (known) return;
  await runner.query(
    `INSERT INTO rate_card_version (id, rate_card_id, valid_from, status, created_by, created_at, opening)
     SELECT $1, id, $2, 'DRAFT', 'system', $2, true FROM rate_card WHERE code = 'STANDARD' AND tenant_id IS NULL`,
    [VERSION, VALID_FROM],
  );
  for (const [service, zones] of Object.entries(morePrices)) {
    for (const [zone, [light, heavy]] of Object.entries(zones)) {
      await runner.query(
        `INSERT INTO rate_lane (id, rate_card_version_id, rate_card_id, service_id, zone_id, valid_from, published, terms, brackets)
         SELECT $1, version.id, version.rate_card_id, service.id, zone.id, version.valid_from, true,
           jsonb_build_object('serviceCode', service.code, 'zoneCode', zone.code, 'weightRule', service.weight_rule,
             'weightLimitG', service.weight_limit_g, 'dgPolicy', service.dg_policy),
           CASE WHEN service.weight_limit_g > 2000 THEN $2::jsonb ELSE $2::jsonb - 1 END
         FROM rate_card_version version, service, zone WHERE version.id = $3 AND service.code = $4 AND zone.code = $5`,
        [newId(), JSON.stringify([bracket(2_000, light), bracket(30_000, heavy)]), VERSION, service, zone],
      );
    }
  }
  // Up to what its service takes, the last step.
  await runner.query(
    `UPDATE rate_lane SET brackets = jsonb_set(brackets, '{1,upToG}', terms -> 'weightLimitG')
     WHERE rate_card_version_id = $1 AND jsonb_array_length(brackets) > 1`,
    [VERSION],
  );
  // In the order of those that they are copies of.
  const surcharges: { id: string }[] = await runner.query(
    `SELECT surcharge.id FROM surcharge JOIN rate_card_version version ON version.id = surcharge.rate_card_version_id
     WHERE version.id = (SELECT first.id FROM rate_card_version first JOIN rate_card card ON card.id = first.rate_card_id
       WHERE card.code = 'STANDARD' AND first.created_by = 'system' AND first.id <> $1 ORDER BY first.id LIMIT 1)
     ORDER BY surcharge.id`,
    [VERSION],
  );
  for (const { id } of surcharges) {
    await runner.query(
      `INSERT INTO surcharge SELECT (jsonb_populate_record(surcharge, jsonb_build_object('id', $2::text, 'rate_card_version_id', $3::text))).*
       FROM surcharge WHERE id = $1`,
      [id, newId(), VERSION],
    );
  }
  await runner.query("UPDATE rate_card_version SET status = 'PUBLISHED' WHERE id = $1", [VERSION]);
}

const bracket = (upToG: number, perKg: number) => ({
  upToG,
  sellPerKgMinor: `${perKg}`,
  costPerKgMinor: `${(perKg / 10) * 7}`,
});

async function insert(runner: QueryRunner, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row).join(", ");
  await runner.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1) ON CONFLICT DO NOTHING`,
    [JSON.stringify(row)],
  );
}
