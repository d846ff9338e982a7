import type { Area } from "@baiyun/kit";
import type { WeightBracket } from "../../rate-card/tariff";
import { WeightBasis, type WeightRule } from "../../service/billable-weight";
import { DangerousGoodsPolicy } from "../../service/dangerous-goods";
import { ChargeKind, PercentBase } from "../../surcharge/surcharge-terms";

interface ServiceSeed {
  code: string;
  name: string;
  transitDays: [number, number];
  weightLimitG: number;
  dgPolicy: DangerousGoodsPolicy;
  weightRule: WeightRule;
}

export const services: readonly ServiceSeed[] = [
  {
    code: "YUN-STD",
    name: "YunExpress standard",
    transitDays: [7, 12],
    weightLimitG: 20_000,
    dgPolicy: DangerousGoodsPolicy.NO_BATTERIES,
    weightRule: { basis: WeightBasis.VOLUMETRIC_FROM_TWICE_ACTUAL, divisor: 6000, minimumG: 50, stepG: 1 },
  },
  {
    code: "YUN-BATT",
    name: "YunExpress standard for goods with batteries",
    transitDays: [8, 14],
    weightLimitG: 20_000,
    dgPolicy: DangerousGoodsPolicy.BATTERIES_WITH_EQUIPMENT,
    weightRule: { basis: WeightBasis.GREATER_OF_ACTUAL_AND_VOLUMETRIC, divisor: 8000, minimumG: 50, stepG: 1 },
  },
  {
    code: "POST-REG",
    name: "Registered airmail",
    transitDays: [12, 25],
    weightLimitG: 2_000,
    dgPolicy: DangerousGoodsPolicy.NO_BATTERIES,
    weightRule: { basis: WeightBasis.ACTUAL, divisor: null, minimumG: 20, stepG: 1 },
  },
  {
    code: "EXPRESS",
    name: "Express mail",
    transitDays: [3, 6],
    weightLimitG: 30_000,
    dgPolicy: DangerousGoodsPolicy.NO_BATTERIES,
    weightRule: { basis: WeightBasis.GREATER_OF_ACTUAL_AND_VOLUMETRIC, divisor: 5000, minimumG: 500, stepG: 500 },
  },
];

const countries = (...codes: string[]): Area[] => codes.map((country) => ({ country, postalPrefix: null }));
const within = (country: string, ...prefixes: string[]): Area[] =>
  prefixes.map((postalPrefix) => ({ country, postalPrefix }));

const ALASKA_AND_HAWAII = within("US", "995", "996", "997", "998", "999", "967", "968");

export const zones: readonly { code: string; name: string; areas: Area[] }[] = [
  { code: "EU-1", name: "Western Europe", areas: countries("AT", "BE", "DE", "ES", "FR", "IE", "IT", "LU", "NL") },
  {
    code: "EU-2",
    name: "Rest of the European Union",
    areas: countries(
      ...["BG", "CY", "CZ", "DK", "EE", "FI", "GR", "HR", "HU"],
      ...["LT", "LV", "MT", "PL", "PT", "RO", "SE", "SI", "SK"],
    ),
  },
  { code: "GB", name: "United Kingdom", areas: countries("GB") },
  { code: "US", name: "United States", areas: countries("US") },
  { code: "US-FAR", name: "Alaska and Hawaii", areas: ALASKA_AND_HAWAII },
  { code: "CA", name: "Canada", areas: countries("CA") },
  { code: "AU", name: "Australia", areas: countries("AU") },
  { code: "JP", name: "Japan", areas: countries("JP") },
];

export const RATE_CARD = { code: "STANDARD", name: "Standard prices", currency: "CNY", validFrom: "2026-01-01" };

/** Fen per kilogram: [up to 2 kg, above], sell; cost is 70% of it. A service without a price does not go there. */
const PER_KG: Record<string, Record<string, [number, number]>> = {
  "YUN-STD": {
    "EU-1": [72_00, 66_00],
    "EU-2": [84_00, 78_00],
    GB: [62_00, 57_00],
    US: [88_00, 82_00],
    CA: [80_00, 75_00],
    AU: [64_00, 60_00],
    JP: [38_00, 34_00],
  },
  "YUN-BATT": { "EU-1": [79_00, 73_00], "EU-2": [92_00, 86_00], GB: [69_00, 64_00], US: [96_00, 90_00] },
  "POST-REG": {
    "EU-1": [86_00, 86_00],
    "EU-2": [92_00, 92_00],
    GB: [82_00, 82_00],
    US: [98_00, 98_00],
    "US-FAR": [108_00, 108_00],
    CA: [94_00, 94_00],
    AU: [78_00, 78_00],
    JP: [56_00, 56_00],
  },
  EXPRESS: {
    "EU-1": [160_00, 140_00],
    "EU-2": [180_00, 160_00],
    GB: [155_00, 136_00],
    US: [150_00, 132_00],
    "US-FAR": [190_00, 170_00],
    CA: [158_00, 140_00],
    AU: [146_00, 128_00],
    JP: [98_00, 84_00],
  },
};

export interface LaneSeed {
  service: ServiceSeed;
  zoneCode: string;
  brackets: WeightBracket[];
}

const bracket = (upToG: number, perKg: number): WeightBracket => ({
  upToG,
  sellPerKgMinor: `${perKg}`,
  costPerKgMinor: `${(perKg / 10) * 7}`,
});

export const lanes: readonly LaneSeed[] = services.flatMap((service) =>
  Object.entries(PER_KG[service.code] ?? {}).map(([zoneCode, [light, heavy]]) => ({
    service,
    zoneCode,
    brackets: [bracket(2_000, light), ...(service.weightLimitG > 2_000 ? [bracket(service.weightLimitG, heavy)] : [])],
  })),
);

export interface SurchargeSeed {
  kind: ChargeKind;
  serviceCode?: string;
  areas?: Area[];
  longestSideOverMm?: number;
  appliesFrom?: string;
  appliesUntil?: string;
  /** Fen: sell, cost. */
  fixed?: [number, number];
  /** Sell and cost, of `of`. */
  percent?: [string, string];
  of?: PercentBase;
}

const REMOTE_PARTS: Area[] = [
  ...ALASKA_AND_HAWAII,
  ...within("GB", "IV", "KW", "HS", "ZE", "BT", "JE", "GY", "IM"),
  ...within("FR", "20", "97", "98"),
  ...within("ES", "07", "35", "38", "51", "52"),
  ...within("PT", "9"),
  ...within("CA", "X", "Y"),
];

export const surcharges: readonly SurchargeSeed[] = [
  { kind: ChargeKind.REGISTRATION, serviceCode: "YUN-STD", fixed: [16_00, 12_00] },
  { kind: ChargeKind.REGISTRATION, serviceCode: "YUN-BATT", fixed: [18_00, 13_50] },
  { kind: ChargeKind.REGISTRATION, serviceCode: "POST-REG", fixed: [14_50, 11_00] },
  { kind: ChargeKind.BATTERY, serviceCode: "YUN-BATT", fixed: [5_00, 3_00] },
  { kind: ChargeKind.OVERSIZE, longestSideOverMm: 600, fixed: [50_00, 40_00] },
  { kind: ChargeKind.REMOTE, serviceCode: "EXPRESS", areas: REMOTE_PARTS, fixed: [30_00, 25_00] },
  {
    kind: ChargeKind.PEAK,
    serviceCode: "YUN-STD",
    appliesFrom: "2026-11-01",
    appliesUntil: "2027-01-01",
    fixed: [2_00, 1_00],
  },
  { kind: ChargeKind.SIGNATURE, fixed: [12_00, 8_00] },
  { kind: ChargeKind.FUEL, serviceCode: "EXPRESS", percent: ["18.5", "16"], of: PercentBase.FREIGHT },
];

/** Units of each currency for one US dollar. */
export const fxRates: Readonly<Record<string, string>> = {
  CNY: "7.1",
  EUR: "0.86",
  GBP: "0.75",
  CAD: "1.4",
  AUD: "1.53",
  JPY: "155",
  RON: "4.38",
};
export const FX = { base: "USD", effectiveFrom: "2026-01-01", source: "opening rates" };
