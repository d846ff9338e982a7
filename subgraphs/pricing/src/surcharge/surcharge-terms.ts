import { type Area, matchArea } from "@baiyun/kit";
import type { Parcel } from "../service/billable-weight";

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

/** What a percentage is taken of. */
export enum PercentBase {
  FREIGHT = "FREIGHT",
  FREIGHT_AND_FIXED_SURCHARGES = "FREIGHT_AND_FIXED_SURCHARGES",
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

/** A parcel on its way, as far as charges depend on it. */
export interface Consignment {
  parcel: Parcel;
  country: string;
  postalCode: string;
  battery: boolean;
  signature: boolean;
  pricedAt: Date;
}

/** Whether every condition of a surcharge holds for a consignment by a service to a zone. */
export function applies(
  surcharge: SurchargeTerms,
  lane: { serviceCode: string; zoneCode: string },
  consignment: Consignment,
): boolean {
  const { parcel, pricedAt } = consignment;
  if (surcharge.serviceCode !== null && surcharge.serviceCode !== lane.serviceCode) return false;
  if (surcharge.zoneCode !== null && surcharge.zoneCode !== lane.zoneCode) return false;
  if (surcharge.kind === ChargeKind.BATTERY && !consignment.battery) return false;
  if (surcharge.kind === ChargeKind.SIGNATURE && !consignment.signature) return false;
  if (surcharge.areas !== null && matchArea(surcharge.areas, consignment) === null) return false;
  const longestMm = Math.max(parcel.lengthMm, parcel.widthMm, parcel.heightMm);
  if (surcharge.longestSideOverMm !== null && longestMm <= surcharge.longestSideOverMm) return false;
  if (surcharge.appliesFrom !== null && pricedAt < surcharge.appliesFrom) return false;
  return surcharge.appliesUntil === null || pricedAt < surcharge.appliesUntil;
}
