import type { WeightRule } from "../service/billable-weight";
import type { DangerousGoodsPolicy } from "../service/dangerous-goods";
import { serviceIdsOf } from "../service/services";
import type { SurchargeTerms } from "../surcharge/surcharge-terms";
import { readSurcharge, surchargesOf, type WrittenSurcharge } from "../surcharge/surcharges";
import { zoneIdsOf } from "../zone/zones";

/** The terms of a service on a lane, fixed with the rate. */
export interface LaneTerms {
  serviceCode: string;
  zoneCode: string;
  weightRule: WeightRule;
  weightLimitG: number;
  dgPolicy: DangerousGoodsPolicy;
}

/** The price of a kilogram up to a weight; amounts are minor units written as text, for JSON. */
export interface WeightBracket {
  upToG: number;
  sellPerKgMinor: string;
  costPerKgMinor: string;
}

export interface Tariff {
  currency: string;
  terms: LaneTerms;
  brackets: WeightBracket[];
  surcharges: SurchargeTerms[];
}

/** A tariff with the rows it was read from. */
export interface PinnedTariff {
  serviceId: string;
  rateCardVersionId: string;
  rateLaneId: string;
  tariff: Tariff;
}

/** A published lane with its card's currency and its version's surcharges, as the SELECTs below write it. */
export interface WrittenTariff {
  serviceId: string;
  zoneId: string;
  rateCardVersionId: string;
  rateLaneId: string;
  currency: string;
  terms: LaneTerms;
  brackets: WeightBracket[];
  surcharges: WrittenSurcharge[];
}

const TARIFF = `
  SELECT lane.service_id AS "serviceId", lane.zone_id AS "zoneId", lane.rate_card_version_id AS "rateCardVersionId",
    lane.id AS "rateLaneId", card.currency, lane.terms, lane.brackets,
    (${surchargesOf("lane.rate_card_version_id")}) AS surcharges`;

/**
 * SELECT of a JSON array: what one service or all of them cost at an instant to the zones of a country, one tariff for each
 * service and zone: the tenant's own where its card has one, else everyone's.
 *
 * Windows of published lanes do not overlap, so only the one that began last can be in force, and finding it costs the same
 * however many have been published before. A lane that was retired before it began has an empty window.
 */
export const tariffsInForce = (of: {
  tenantId: string;
  country: string;
  serviceCode: string | null;
  at: string;
}): string => `
  SELECT coalesce(json_agg(tariff), '[]')
  FROM (${zoneIdsOf(of.country, of.at)}) there CROSS JOIN (${serviceIdsOf(of.serviceCode)}) wanted CROSS JOIN LATERAL (
    ${TARIFF}
    FROM rate_card card CROSS JOIN LATERAL (
      SELECT * FROM rate_lane
      WHERE published AND rate_card_id = card.id AND zone_id = there.id AND service_id = wanted.id
        AND valid_from <= ${of.at}::timestamptz AND (valid_to IS NULL OR valid_to > valid_from)
      ORDER BY valid_from DESC LIMIT 1
    ) lane
    WHERE (card.tenant_id IS NULL OR card.tenant_id = ${of.tenantId}::uuid)
      AND card.assigned_from <= ${of.at}::timestamptz AND (card.assigned_to IS NULL OR card.assigned_to > ${of.at}::timestamptz)
      AND (lane.valid_to IS NULL OR lane.valid_to > ${of.at}::timestamptz)
    ORDER BY card.tenant_id NULLS LAST LIMIT 1
  ) tariff`;

/** A service with a price to a zone; of a tenant where it is that tenant's own. */
export interface Priced {
  zoneId: string;
  service: string;
  tenantId: string | null;
}

/** SELECT of the prices that are in force at an instant, or will be, whatever they come to. */
export const pricedFrom = (at: string): string => `
  SELECT DISTINCT lane.zone_id AS "zoneId", service.code AS service, card.tenant_id AS "tenantId"
  FROM rate_lane lane
  JOIN rate_card card ON card.id = lane.rate_card_id
  JOIN service ON service.id = lane.service_id
  WHERE lane.published AND (lane.valid_to IS NULL OR lane.valid_to > greatest(lane.valid_from, ${at}::timestamptz))
    AND card.assigned_from IS NOT NULL AND (card.assigned_to IS NULL OR card.assigned_to > ${at}::timestamptz)
  ORDER BY service.code, card.tenant_id`;

/** SELECT of a JSON array: one lane as it was published. */
export const tariffOfLane = (laneId: string): string => `
  SELECT json_agg(tariff)
  FROM (${TARIFF} FROM rate_lane lane JOIN rate_card card ON card.id = lane.rate_card_id WHERE lane.id = ${laneId}) tariff`;

export const readTariff = (written: WrittenTariff): PinnedTariff => {
  const { serviceId, rateCardVersionId, rateLaneId, currency, terms, brackets, surcharges } = written;
  const tariff = { currency, terms, brackets, surcharges: surcharges.map(readSurcharge) };
  return { serviceId, rateCardVersionId, rateLaneId, tariff };
};

/** The bracket that a billable weight falls in; null when it is above them all. */
export const bracketFor = (brackets: readonly WeightBracket[], billableG: number): WeightBracket | null =>
  brackets.toSorted((a, b) => a.upToG - b.upToG).find(({ upToG }) => billableG <= upToG) ?? null;
