import type { BillableWeight, Parcel, WeightRule } from "./billable-weight";
import { moneyText } from "./money-text";
import { Decimal, halfUp, percentOf } from "./rounding";

/** In the order in which a quote lists them. */
export enum ChargeKind {
  FREIGHT = "FREIGHT",
  REGISTRATION = "REGISTRATION",
  BATTERY = "BATTERY",
  OVERSIZE = "OVERSIZE",
  REMOTE = "REMOTE",
  PEAK = "PEAK",
  SIGNATURE = "SIGNATURE",
  FUEL = "FUEL",
}

export enum BatteryPacking {
  NONE = "NONE",
  PI965 = "PI965",
  PI966 = "PI966",
  PI967 = "PI967",
}

export enum DangerousGoodsPolicy {
  NO_BATTERIES = "NO_BATTERIES",
  BATTERIES_WITH_EQUIPMENT = "BATTERIES_WITH_EQUIPMENT",
}

/** What a percentage is taken of. */
export enum PercentBase {
  FREIGHT = "FREIGHT",
  FREIGHT_AND_FIXED_SURCHARGES = "FREIGHT_AND_FIXED_SURCHARGES",
}

/** A country, or the part of it whose postcodes start with a prefix. */
export interface Area {
  country: string;
  postalPrefix: string | null;
}

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

/** A fixed amount or a percentage, under the conditions that are not null. */
export interface SurchargeTerms {
  kind: ChargeKind;
  serviceCode: string | null;
  zoneCode: string | null;
  areas: Area[] | null;
  longestSideOverMm: number | null;
  appliesFrom: Date | null;
  appliesUntil: Date | null;
  sellMinor: bigint | null;
  costMinor: bigint | null;
  percent: string | null;
  costPercent: string | null;
  percentOf: PercentBase | null;
}

export interface Tariff {
  currency: string;
  terms: LaneTerms;
  brackets: WeightBracket[];
  surcharges: SurchargeTerms[];
}

export interface Consignment {
  parcel: Parcel;
  country: string;
  postalCode: string;
  battery: boolean;
  signature: boolean;
  pricedAt: Date;
}

export interface Charge {
  kind: ChargeKind;
  basis: string;
  amountMinor: bigint;
}

export type Side = "sell" | "cost";

/** The bracket that a billable weight falls in; null when it is above them all. */
export const bracketFor = (brackets: readonly WeightBracket[], billableG: number): WeightBracket | null =>
  [...brackets].sort((a, b) => a.upToG - b.upToG).find(({ upToG }) => billableG <= upToG) ?? null;

/** What a tariff charges for a consignment, in the tariff's currency, each line rounded half-up. */
export function chargesFor(side: Side, tariff: Tariff, consignment: Consignment, weight: BillableWeight): Charge[] {
  const freight = freightCharge(side, tariff, weight);
  const due = tariff.surcharges.filter((surcharge) => applies(surcharge, tariff.terms, consignment));
  const fixed = due.flatMap((surcharge) => fixedCharge(side, surcharge, tariff.currency));
  const bases = {
    [PercentBase.FREIGHT]: freight.amountMinor,
    [PercentBase.FREIGHT_AND_FIXED_SURCHARGES]: fixed.reduce(
      (sum, line) => sum + line.amountMinor,
      freight.amountMinor,
    ),
  };
  const relative = due.flatMap((surcharge) => percentCharge(side, surcharge, bases, tariff.currency));
  const order = Object.values(ChargeKind);
  return [freight, ...fixed, ...relative].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function freightCharge(side: Side, { brackets, currency }: Tariff, { billableG }: BillableWeight): Charge {
  const bracket = bracketFor(brackets, billableG);
  if (!bracket) throw new RangeError(`no price for ${billableG} g`);
  const perKg = side === "sell" ? bracket.sellPerKgMinor : bracket.costPerKgMinor;
  return {
    kind: ChargeKind.FREIGHT,
    basis: `${billableG} g at ${moneyText(BigInt(perKg), currency)} per kg`,
    amountMinor: halfUp(new Decimal(perKg).times(billableG.toString()).div("1000")),
  };
}

function fixedCharge(side: Side, { kind, sellMinor, costMinor }: SurchargeTerms, currency: string): Charge[] {
  const amountMinor = side === "sell" ? sellMinor : costMinor;
  if (amountMinor === null) return [];
  return [{ kind, basis: `${moneyText(amountMinor, currency)} per parcel`, amountMinor }];
}

function percentCharge(
  side: Side,
  surcharge: SurchargeTerms,
  bases: Record<PercentBase, bigint>,
  currency: string,
): Charge[] {
  const percent = side === "sell" ? surcharge.percent : surcharge.costPercent;
  if (percent === null || surcharge.percentOf === null) return [];
  const base = bases[surcharge.percentOf];
  const named = surcharge.percentOf === PercentBase.FREIGHT ? "freight" : "freight and fixed surcharges";
  return [
    {
      kind: surcharge.kind,
      basis: `${percent}% of ${named}, ${moneyText(base, currency)}`,
      amountMinor: percentOf(base, percent),
    },
  ];
}

function applies(surcharge: SurchargeTerms, terms: LaneTerms, consignment: Consignment): boolean {
  const { parcel, pricedAt } = consignment;
  if (surcharge.serviceCode !== null && surcharge.serviceCode !== terms.serviceCode) return false;
  if (surcharge.zoneCode !== null && surcharge.zoneCode !== terms.zoneCode) return false;
  if (surcharge.kind === ChargeKind.BATTERY && !consignment.battery) return false;
  if (surcharge.kind === ChargeKind.SIGNATURE && !consignment.signature) return false;
  if (surcharge.areas !== null && matchArea(surcharge.areas, consignment) === null) return false;
  const longestMm = Math.max(parcel.lengthMm, parcel.widthMm, parcel.heightMm);
  if (surcharge.longestSideOverMm !== null && longestMm <= surcharge.longestSideOverMm) return false;
  if (surcharge.appliesFrom !== null && pricedAt < surcharge.appliesFrom) return false;
  return surcharge.appliesUntil === null || pricedAt < surcharge.appliesUntil;
}

/** How many characters of postcode the closest area matches, 0 for a whole country; null when none does. */
export function matchArea(areas: readonly Area[], destination: { country: string; postalCode: string }): number | null {
  const postalCode = destination.postalCode.toUpperCase().replaceAll(/[\s-]/g, "");
  const lengths = areas
    .filter(({ country, postalPrefix }) => {
      return country === destination.country && postalCode.startsWith(postalPrefix ?? "");
    })
    .map(({ postalPrefix }) => postalPrefix?.length ?? 0);
  return lengths.length === 0 ? null : Math.max(...lengths);
}
