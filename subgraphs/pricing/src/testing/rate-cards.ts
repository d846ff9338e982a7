import { type Database, newId } from "@baiyun/kit";
import { type Outcome, staff } from "@baiyun/kit/testing";
import { type Pricing, rows } from "./pricing";

/** A customer's own price list, so that a test changes nobody else's prices. */
export async function ownCard(database: Database, tenantId: string): Promise<string> {
  const id = newId();
  await rows(
    database,
    "INSERT INTO rate_card (id, tenant_id, customer_id, code, name, currency) VALUES ($1, $2, $2, $3, 'Own prices', 'CNY')",
    id,
    tenantId,
    `OWN-${id}`,
  );
  return id;
}

export interface LaneDraft {
  serviceCode?: string;
  zoneCode?: string;
  perKg?: number;
}

/** A draft of a card. */
export async function draft(
  database: Database,
  cardId: string,
  from: Date,
  to: Date | null = null,
  lanes: LaneDraft[] = [{}],
): Promise<string> {
  const id = newId();
  await rows(
    database,
    `INSERT INTO rate_card_version (id, rate_card_id, valid_from, valid_to, planned_to, status, created_by)
     VALUES ($1, $2, $3, $4, $4, 'DRAFT', 'test')`,
    id,
    cardId,
    from,
    to,
  );
  for (const lane of lanes) await addLane(database, id, lane);
  return id;
}

export async function addLane(database: Database, versionId: string, lane: LaneDraft = {}): Promise<string> {
  const { serviceCode = "YUN-STD", zoneCode = "EU-1", perKg = 10_000 } = lane;
  const id = newId();
  await rows(
    database,
    `INSERT INTO rate_lane (id, rate_card_version_id, rate_card_id, service_id, zone_id, valid_from, valid_to, terms, brackets)
     SELECT $1, version.id, version.rate_card_id, service.id, zone.id, version.valid_from, version.valid_to,
       jsonb_build_object('serviceCode', service.code, 'zoneCode', zone.code, 'weightRule', service.weight_rule,
         'weightLimitG', service.weight_limit_g, 'dgPolicy', service.dg_policy),
       jsonb_build_array(jsonb_build_object(
         'upToG', service.weight_limit_g, 'sellPerKgMinor', $2::text, 'costPerKgMinor', '1'))
     FROM rate_card_version version, service, zone WHERE version.id = $3 AND service.code = $4 AND zone.code = $5`,
    id,
    `${perKg}`,
    versionId,
    serviceCode,
    zoneCode,
  );
  return id;
}

export const retireVersion = (
  pricing: Pricing,
  versionId: string,
  claims: object = staff("pricing"),
  own: Record<string, unknown> = {},
  selection = "version { id status validFrom validTo }",
): Promise<Outcome> =>
  pricing.act(
    "retireRateCardVersion",
    `... on RetireRateCardVersionSuccess { ${selection} }
     ... on RateCardVersionNotPublished { status }`,
    { versionId, ...own },
    claims,
  );

export const proposeVersion = (
  pricing: Pricing,
  versionId: string,
  claims: object = staff("pricing"),
): Promise<Outcome> =>
  pricing.act(
    "proposeRateCardVersion",
    `... on ProposeRateCardVersionSuccess { proposal { id kind status } }`,
    { versionId, reason: "New year" },
    claims,
  );

/** Once somebody else has proposed it. */
export async function publishVersion(
  pricing: Pricing,
  versionId: string,
  own: Record<string, unknown> = {},
  claims: object = staff("pricing"),
): Promise<Outcome> {
  await proposeVersion(pricing, versionId);
  return publishProposed(pricing, versionId, own, claims);
}

export const publishProposed = (
  pricing: Pricing,
  versionId: string,
  own: Record<string, unknown> = {},
  claims: object = staff("pricing"),
): Promise<Outcome> =>
  pricing.act(
    "publishRateCardVersion",
    `... on PublishRateCardVersionSuccess { version { id status validFrom validTo } }
     ... on RateCardVersionNotDraft { status } ... on RateCardVersionOverlaps { otherValidFrom otherValidTo }
     ... on RateCardVersionStartsInPast { validFrom }`,
    { versionId, ...own },
    claims,
  );
