export interface RulesSearch {
  /** A country or a part of it, such as `DE` or `ES-CN`. */
  territory?: string;
  kind?: string;
  /** A day, such as `2026-11-27`: those that are in force on it. */
  at?: string;
  after?: string;
}

export const RULE_KINDS = [
  "TARIFF_DUTY",
  "DUTY_RELIEF",
  "FLAT_DUTY_PER_TARIFF_CLASS",
  "ADDITIONAL_DUTY",
  "IMPORT_TAX",
  "IMPORT_TAX_RELIEF",
  "TAX_COLLECTED_AT_SALE",
  "FEE_PER_PARCEL",
  "FEE_PER_TARIFF_CLASS",
] as const;
