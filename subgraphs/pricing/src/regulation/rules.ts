import type { Rule } from "./rule";

/** A rule as the SELECTs below write it: JSON knows no whole numbers of any size. */
export interface WrittenRule extends Omit<Rule, "amountMinor" | "thresholdMinor" | "ceilingMinor"> {
  amountMinor: string | null;
  thresholdMinor: string | null;
  ceilingMinor: string | null;
}

/** Duties, taxes and fees of countries over windows of time. Only the end of one may change: a trigger holds that. */
const RULES = `coalesce(json_agg(json_build_object(
    'id', id, 'code', code, 'kind', kind, 'countries', countries, 'currency', currency, 'amountMinor', amount_minor::text,
    'percent', percent, 'thresholdMinor', threshold_minor::text, 'origins', origins, 'taxesTransport', taxes_transport,
    'ceilingMinor', ceiling_minor::text, 'ceilingCurrency', ceiling_currency, 'ceilingIncluded', ceiling_included,
    'conditionsVerified', conditions_verified,
    'validFrom', valid_from, 'validTo', valid_to, 'verified', verified, 'source', source) ORDER BY code, valid_from), '[]')
  FROM regulatory_rule`;

/** SELECT of a JSON array: the rules of these territories in force at some time between two instants, by code. */
export const rulesBetween = (territories: string, from: string, until: string): string => `
  SELECT ${RULES} WHERE countries && (${territories})
    AND valid_from <= ${until}::timestamptz AND (valid_to IS NULL OR valid_to > ${from}::timestamptz)`;

/** SELECT of a JSON array: the rules of these ids, by code. */
export const rulesOfIds = (ids: string): string => `SELECT ${RULES} WHERE id = ANY(${ids}::uuid[])`;

export const readRule = (written: WrittenRule): Rule => ({
  ...written,
  amountMinor: minor(written.amountMinor),
  thresholdMinor: minor(written.thresholdMinor),
  ceilingMinor: minor(written.ceilingMinor),
});

const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
