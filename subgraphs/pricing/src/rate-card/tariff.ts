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
    (${surchargesOf("lane.rate_card_version_id")}) AS surcharges
  FROM rate_card card JOIN rate_lane lane ON lane.rate_card_id = card.id`;

/**
 * SELECT of a JSON array: the lanes in force at an instant to the zones of a country, for one service or all of them.
 * Everyone's come first, then those of the tenant's own card.
 */
export const tariffsInForce = (of: { tenantId: string; country: string; serviceCode: string; at: string }): string => `
  SELECT coalesce(json_agg(tariff), '[]') FROM (
    ${TARIFF}
    WHERE (card.tenant_id IS NULL OR card.tenant_id = ${of.tenantId}::uuid)
      AND lane.published AND tstzrange(lane.valid_from, lane.valid_to) @> ${of.at}::timestamptz
      AND lane.zone_id IN (${zoneIdsOf(of.country)})
      AND lane.service_id IN (${serviceIdsOf(of.serviceCode)})
    ORDER BY card.tenant_id IS NOT NULL, lane.id
  ) tariff`;

/** SELECT of a JSON array: one lane as it was published. */
export const tariffOfLane = (laneId: string): string =>
  `SELECT json_agg(tariff) FROM (${TARIFF} WHERE lane.id = ${laneId}) tariff`;

export const readTariff = (written: WrittenTariff): PinnedTariff => {
  const { serviceId, rateCardVersionId, rateLaneId, currency, terms, brackets, surcharges } = written;
  const tariff = { currency, terms, brackets, surcharges: surcharges.map(readSurcharge) };
  return { serviceId, rateCardVersionId, rateLaneId, tariff };
};

/** The bracket that a billable weight falls in; null when it is above them all. */
export const bracketFor = (brackets: readonly WeightBracket[], billableG: number): WeightBracket | null =>
  brackets.toSorted((a, b) => a.upToG - b.upToG).find(({ upToG }) => billableG <= upToG) ?? null;
