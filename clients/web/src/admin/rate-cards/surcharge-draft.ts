import type { ChargeKind, PercentBase, SurchargeInput } from "../../gql/graphql";
import { areasOf, areasText } from "../ui/areas";
import { wholeOf } from "../ui/typed";
import { localOf, minorOf } from "./draft-form";
import type { Surcharge } from "./rate-card-documents";

export const SURCHARGE_KINDS = [
  "REGISTRATION",
  "BATTERY",
  "OVERSIZE",
  "REMOTE",
  "PEAK",
  "SIGNATURE",
  "FUEL",
] as const satisfies readonly ChargeKind[];

const PERCENT_BASES = ["FREIGHT", "FREIGHT_AND_FIXED_SURCHARGES"] as const satisfies readonly PercentBase[];

/** What a surcharge is reckoned as: an amount for a parcel, or a percentage of one of these. */
export const BASES = ["AMOUNT", ...PERCENT_BASES] as const;

/** A surcharge as it is typed: an empty field is a condition that it has not. */
export type SurchargeDraft = Record<
  "kind" | "serviceCode" | "zoneCode" | "areas" | "longestSideOverMm" | "from" | "until" | "base" | "price" | "cost",
  string
>;

export const BLANK: SurchargeDraft = {
  kind: "FUEL",
  serviceCode: "",
  zoneCode: "",
  areas: "",
  longestSideOverMm: "",
  from: "",
  until: "",
  base: "AMOUNT",
  price: "",
  cost: "",
};

export function asTyped(each: Surcharge): SurchargeDraft {
  return {
    kind: each.kind,
    serviceCode: each.serviceCode ?? "",
    zoneCode: each.zoneCode ?? "",
    areas: areasText(each.areas ?? []),
    longestSideOverMm: each.longestSideOverMm == null ? "" : String(each.longestSideOverMm),
    from: each.appliesFrom ? localOf(each.appliesFrom) : "",
    until: each.appliesUntil ? localOf(each.appliesUntil) : "",
    base: each.percentOf ?? "AMOUNT",
    price: each.price?.decimal ?? each.percent ?? "",
    cost: each.cost?.decimal ?? each.costPercent ?? "",
  };
}

/** Why a surcharge cannot be sent as it is. */
export type SurchargeFault = "areas" | "side" | "window" | "amount" | "percentage" | "belowCost";

const PERCENT_DIGITS = 4;

/** The first that is found; null where nothing is known to be wrong. */
export function faultOf(draft: SurchargeDraft, digits: number): SurchargeFault | null {
  const isAmount = draft.base === "AMOUNT";
  const [price, cost] = [draft.price, draft.cost].map((text) => minorOf(text, isAmount ? digits : PERCENT_DIGITS));
  if (areasOf(draft.areas).wrong.length > 0) return "areas";
  if (wholeOf(draft.longestSideOverMm) === undefined) return "side";
  if (draft.from && draft.until && draft.until <= draft.from) return "window";
  if (price == null || cost == null) return isAmount ? "amount" : "percentage";
  return price < cost ? "belowCost" : null;
}

/** For a surcharge without a fault. */
export function surchargeInput(draft: SurchargeDraft, digits: number): SurchargeInput {
  const { areas } = areasOf(draft.areas);
  const instant = (text: string) => (text ? new Date(text).toISOString() : null);
  const percentOf = PERCENT_BASES.find((each) => each === draft.base);
  return {
    kind: SURCHARGE_KINDS.find((each) => each === draft.kind) ?? "FUEL",
    serviceCode: draft.serviceCode || null,
    zoneCode: draft.zoneCode || null,
    areas: areas.length > 0 ? areas : null,
    longestSideOverMm: wholeOf(draft.longestSideOverMm) ?? null,
    appliesFrom: instant(draft.from),
    appliesUntil: instant(draft.until),
    ...(percentOf
      ? { percent: draft.price.trim(), costPercent: draft.cost.trim(), percentOf }
      : { priceMinor: minorOf(draft.price, digits)!.toString(), costMinor: minorOf(draft.cost, digits)!.toString() }),
  };
}
