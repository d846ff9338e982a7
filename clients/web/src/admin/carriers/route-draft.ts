import type { StateCarrierRouteInput } from "../../gql/graphql";
import { digitsOf } from "../../shared/minor-units";
import { minorOf } from "../rate-cards/draft-form";
import { codeOf, isCountry, isCurrency, wholeOf } from "../ui/typed";
import type { CarrierRoute } from "./carriers-document";

/** A route as it is typed: grams, days, and amounts in its currency. */
export type RouteDraft = Record<
  | "serviceCode"
  | "country"
  | "accountId"
  | "product"
  | "rank"
  | "maxWeightG"
  | "currency"
  | "base"
  | "perKg"
  | "transitFromDays"
  | "transitToDays"
  | "onTrouble"
  | "tries",
  string
>;

/** Why a field cannot be sent as it is. */
export type RouteFault = "missing" | "whole" | "country" | "currency" | "amount";

export function draftOf(route: CarrierRoute | undefined): RouteDraft {
  const text = (value: number | null | undefined) => (value == null ? "" : String(value));
  return {
    serviceCode: route?.serviceCode ?? "",
    country: route?.country ?? "",
    accountId: route?.account?.id ?? "",
    product: route?.product ?? "",
    rank: text(route?.rank ?? 100),
    maxWeightG: text(route?.maxWeightG),
    currency: route?.currency ?? "",
    base: route?.base?.decimal ?? "",
    perKg: route?.perKg?.decimal ?? "",
    transitFromDays: text(route?.transitFromDays),
    transitToDays: text(route?.transitToDays),
    onTrouble: route?.onTrouble ?? "NEXT",
    tries: text(route?.tries ?? 6),
  };
}

const NEEDED = ["serviceCode", "accountId", "product", "rank", "tries"] as const;
const WHOLE = ["rank", "maxWeightG", "transitFromDays", "transitToDays", "tries"] as const;
const AMOUNTS = ["base", "perKg"] as const;

/** All of them, by their fields. What only the graph can know, it says. */
export function faultsOf(draft: RouteDraft): Map<keyof RouteDraft, RouteFault> {
  const faults = new Map<keyof RouteDraft, RouteFault>();
  for (const name of NEEDED) if (!draft[name].trim()) faults.set(name, "missing");
  for (const name of WHOLE) if (wholeOf(draft[name]) === undefined) faults.set(name, "whole");
  const [country, currency] = [codeOf(draft.country), codeOf(draft.currency)];
  if (country && !isCountry(country)) faults.set("country", "country");
  const isPriced = AMOUNTS.some((name) => draft[name].trim() !== "") || currency !== "";
  if (isPriced && !isCurrency(currency)) faults.set("currency", "currency");
  else if (isPriced) {
    for (const name of AMOUNTS) if (minorOf(draft[name], digitsOf(currency)) === null) faults.set(name, "amount");
  }
  return faults;
}

/** For a draft without faults. */
export function inputOf(
  draft: RouteDraft,
): Omit<StateCarrierRouteInput, "idempotencyKey" | "isOpen" | "takesBatteries"> {
  const currency = codeOf(draft.currency);
  const minor = (text: string) => (currency ? minorOf(text, digitsOf(currency))!.toString() : null);
  const whole = (text: string) => wholeOf(text) ?? null;
  return {
    serviceCode: draft.serviceCode,
    country: codeOf(draft.country) || null,
    carrierAccountId: draft.accountId,
    product: draft.product.trim(),
    rank: whole(draft.rank)!,
    maxWeightG: whole(draft.maxWeightG),
    currency: currency || null,
    baseMinor: minor(draft.base),
    perKgMinor: minor(draft.perKg),
    transitFromDays: whole(draft.transitFromDays),
    transitToDays: whole(draft.transitToDays),
    onTrouble: draft.onTrouble === "WAIT" ? "WAIT" : "NEXT",
    tries: whole(draft.tries)!,
  };
}
