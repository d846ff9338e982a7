import type { SurchargeTerms } from "./surcharge-terms";

/** A surcharge as `surchargesOf` writes it: JSON knows neither instants nor whole numbers of any size. */
export interface WrittenSurcharge
  extends Omit<SurchargeTerms, "appliesFrom" | "appliesUntil" | "sellMinor" | "costMinor"> {
  appliesFrom: string | null;
  appliesUntil: string | null;
  sellMinor: string | null;
  costMinor: string | null;
}

/** SELECT of a JSON array: a version's surcharges. By id: those of one kind keep their order whenever they are read. */
export const surchargesOf = (versionId: string): string => `
  SELECT coalesce(json_agg(json_build_object(
    'kind', kind, 'serviceCode', service_code, 'zoneCode', zone_code, 'areas', areas,
    'longestSideOverMm', longest_side_over_mm, 'appliesFrom', applies_from, 'appliesUntil', applies_until,
    'sellMinor', sell_minor::text, 'costMinor', cost_minor::text,
    'percent', percent, 'costPercent', cost_percent, 'percentOf', percent_of) ORDER BY id), '[]')
  FROM surcharge WHERE rate_card_version_id = ${versionId}`;

export const readSurcharge = (written: WrittenSurcharge): SurchargeTerms => ({
  ...written,
  appliesFrom: instant(written.appliesFrom),
  appliesUntil: instant(written.appliesUntil),
  sellMinor: minor(written.sellMinor),
  costMinor: minor(written.costMinor),
});

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
