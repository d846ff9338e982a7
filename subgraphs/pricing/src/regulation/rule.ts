export enum RuleKind {
  /** A fixed duty for each distinct HS6 of a consignment worth at most the threshold. */
  FLAT_DUTY_PER_TARIFF_CLASS = "FLAT_DUTY_PER_TARIFF_CLASS",
  /** No duty on a consignment worth at most the threshold. */
  DUTY_RELIEF = "DUTY_RELIEF",
  /** The national tariff decides; its rates are not known here. */
  TARIFF_DUTY = "TARIFF_DUTY",
  /** A percentage of the value of goods from the named origins, on top of any other duty. */
  ADDITIONAL_DUTY = "ADDITIONAL_DUTY",
  /** VAT, GST or consumption tax on goods, duty and, where the rule says so, transport. */
  IMPORT_TAX = "IMPORT_TAX",
  /** No such tax on a consignment worth at most the threshold; without one, on none. */
  IMPORT_TAX_RELIEF = "IMPORT_TAX_RELIEF",
  /** Tax on the goods was collected by a registered seller, so that clearance asks for none. */
  TAX_COLLECTED_AT_SALE = "TAX_COLLECTED_AT_SALE",
  FEE_PER_PARCEL = "FEE_PER_PARCEL",
  FEE_PER_TARIFF_CLASS = "FEE_PER_TARIFF_CLASS",
}

export enum LandedCostKind {
  DUTY = "DUTY",
  VAT = "VAT",
  FEE = "FEE",
}

/** A rule of the destination, over its window. */
export interface Rule {
  id: string;
  code: string;
  kind: RuleKind;
  /** The codes of the territories whose rule it is. */
  countries: string[];
  currency: string;
  amountMinor: bigint | null;
  percent: string | null;
  thresholdMinor: bigint | null;
  /** Null: whatever the origin. */
  origins: string[] | null;
  /** Whether what is paid for transport to the destination is taxed with the goods. */
  taxesTransport: boolean;
  /** A fee is asked for on goods worth up to it only; null: on any. */
  ceilingMinor: bigint | null;
  ceilingCurrency: string | null;
  /** Whether goods worth exactly the ceiling still pay. */
  ceilingIncluded: boolean;
  /** Whether what it says of transport and of its ceiling is confirmed, as `verified` is of the rest. */
  conditionsVerified: boolean;
  /** Midnight UTC of the first day, as an instant. */
  validFrom: string;
  /** Exclusive. */
  validTo: string | null;
  verified: boolean;
  source: string;
}

export interface Goods {
  quantity: number;
  unitValue: { amountMinor: bigint; currency: string };
  hs6: string | null;
  originCountry: string;
}

const CUSTOMS: readonly RuleKind[] = [
  RuleKind.FLAT_DUTY_PER_TARIFF_CLASS,
  RuleKind.DUTY_RELIEF,
  RuleKind.TARIFF_DUTY,
  RuleKind.ADDITIONAL_DUTY,
];

/** Of a territory's rules of duty, and its rules of tax and fees: the two may be another's each. */
export const rulesOfTerritory = (
  { customs, tax }: { customs: string | null; tax: string | null },
  rules: readonly Rule[],
): Rule[] =>
  rules.filter(({ kind, countries }) => {
    const keptUnder = CUSTOMS.includes(kind) ? customs : tax;
    return keptUnder !== null && countries.includes(keptUnder);
  });
