import { newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { FX, fxRates, lanes, RATE_CARD, services, surcharges, zones } from "./seed/price-list";
import { regulatoryRules } from "./seed/regulatory-rules";

/** Midnight UTC of a date. */
const instant = (date: string | undefined): string | null => (date ? `${date}T00:00:00Z` : null);

/** The catalogue, the opening price list, exchange rates and the rules in force. */
export class SeedReference implements MigrationInterface {
  name = "SeedReference1764000000002";

  async up(runner: QueryRunner): Promise<void> {
    await insertRules(runner);
    await insertFxRates(runner);
    const serviceIds = await insertServices(runner);
    const zoneIds = await insertZones(runner);
    await insertRateCard(runner, serviceIds, zoneIds);
  }

  async down(): Promise<void> {
    throw new Error("published prices and rules are not taken back");
  }
}

/** Parameters reach PostgreSQL as one JSON document, so that a column is named once. */
async function insert(runner: QueryRunner, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row).join(", ");
  await runner.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [JSON.stringify(row)],
  );
}

async function insertRules(runner: QueryRunner): Promise<void> {
  for (const rule of regulatoryRules) {
    await insert(runner, "regulatory_rule", {
      id: newId(),
      code: rule.code,
      kind: rule.kind,
      countries: rule.countries,
      currency: rule.currency,
      amount_minor: rule.amountMinor ?? null,
      percent: rule.percent ?? null,
      threshold_minor: rule.thresholdMinor ?? null,
      origins: rule.origins ?? null,
      valid_from: instant(rule.validFrom),
      valid_to: instant(rule.validTo),
      verified: rule.verified,
      source: rule.source,
    });
  }
}

async function insertFxRates(runner: QueryRunner): Promise<void> {
  for (const [quote, rate] of Object.entries(fxRates)) {
    const { base, source } = FX;
    await insert(runner, "fx_rate", {
      id: newId(),
      base,
      quote,
      rate,
      effective_from: instant(FX.effectiveFrom),
      source,
    });
  }
}

async function insertServices(runner: QueryRunner): Promise<Map<string, string>> {
  const ids = new Map(services.map(({ code }) => [code, newId()]));
  for (const service of services) {
    await insert(runner, "service", {
      id: ids.get(service.code),
      code: service.code,
      name: service.name,
      transit_days_min: service.transitDays[0],
      transit_days_max: service.transitDays[1],
      weight_limit_g: service.weightLimitG,
      dg_policy: service.dgPolicy,
      weight_rule: service.weightRule,
    });
  }
  return ids;
}

async function insertZones(runner: QueryRunner): Promise<Map<string, string>> {
  const ids = new Map(zones.map(({ code }) => [code, newId()]));
  for (const zone of zones) await insert(runner, "zone", { id: ids.get(zone.code), ...zone });
  return ids;
}

async function insertRateCard(
  runner: QueryRunner,
  serviceIds: ReadonlyMap<string, string>,
  zoneIds: ReadonlyMap<string, string>,
): Promise<void> {
  const { code, name, currency } = RATE_CARD;
  const [cardId, versionId, validFrom] = [newId(), newId(), instant(RATE_CARD.validFrom)];
  await insert(runner, "rate_card", { id: cardId, code, name, currency });
  await insert(runner, "rate_card_version", {
    id: versionId,
    rate_card_id: cardId,
    valid_from: validFrom,
    status: "DRAFT",
    version: 1,
    created_by: "system",
    created_at: validFrom,
  });
  for (const { service, zoneCode, brackets } of lanes) {
    const { code: serviceCode, weightRule, weightLimitG, dgPolicy } = service;
    await insert(runner, "rate_lane", {
      id: newId(),
      rate_card_version_id: versionId,
      rate_card_id: cardId,
      service_id: serviceIds.get(serviceCode),
      zone_id: zoneIds.get(zoneCode),
      valid_from: validFrom,
      published: true,
      terms: { serviceCode, zoneCode, weightRule, weightLimitG, dgPolicy },
      brackets,
    });
  }
  for (const surcharge of surcharges) {
    await insert(runner, "surcharge", {
      id: newId(),
      rate_card_version_id: versionId,
      kind: surcharge.kind,
      service_code: surcharge.serviceCode ?? null,
      areas: surcharge.areas ?? null,
      longest_side_over_mm: surcharge.longestSideOverMm ?? null,
      applies_from: instant(surcharge.appliesFrom),
      applies_until: instant(surcharge.appliesUntil),
      sell_minor: surcharge.fixed?.[0] ?? null,
      cost_minor: surcharge.fixed?.[1] ?? null,
      percent: surcharge.percent?.[0] ?? null,
      cost_percent: surcharge.percent?.[1] ?? null,
      percent_of: surcharge.of ?? null,
    });
  }
  await runner.query("UPDATE rate_card_version SET status = 'PUBLISHED' WHERE id = $1", [versionId]);
}
