import type { Rule } from "./landed-cost";

/** A rule as the SELECTs below write it: JSON knows no whole numbers of any size. */
export interface WrittenRule extends Omit<Rule, "amountMinor" | "thresholdMinor"> {
  amountMinor: string | null;
  thresholdMinor: string | null;
}

/** Duties, taxes and fees of countries over windows of time. Only the end of one may change: a trigger holds that. */
const RULES = `coalesce(json_agg(json_build_object(
    'id', id, 'code', code, 'kind', kind, 'currency', currency, 'amountMinor', amount_minor::text, 'percent', percent,
    'thresholdMinor', threshold_minor::text, 'origins', origins, 'verified', verified, 'source', source) ORDER BY code), '[]')
  FROM regulatory_rule`;

/** SELECT of a JSON array: the rules in force in a country at an instant, by code. */
export const rulesInForce = (country: string, at: string): string => `
  SELECT ${RULES} WHERE countries @> ARRAY[${country}::text]
    AND valid_from <= ${at}::timestamptz AND (valid_to IS NULL OR valid_to > ${at}::timestamptz)`;

/** SELECT of a JSON array: the rules of these ids, by code. */
export const rulesOfIds = (ids: string): string => `SELECT ${RULES} WHERE id = ANY(${ids}::uuid[])`;

export const readRule = (written: WrittenRule): Rule => ({
  ...written,
  amountMinor: minor(written.amountMinor),
  thresholdMinor: minor(written.thresholdMinor),
});

const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
