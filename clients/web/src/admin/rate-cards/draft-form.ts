import type { RateLaneInput } from "../../gql/graphql";
import { decimalOf } from "../../shared/minor-units";
import type { Lane } from "./rate-card-documents";

/** A weight bracket as it is typed: grams, and amounts in the card's currency. */
export interface BracketDraft {
  upToG: string;
  price: string;
  cost: string;
}

export interface LaneDraft {
  serviceCode: string;
  zoneCode: string;
  prices: BracketDraft[];
}

/** Why a bracket cannot be sent as it is. */
export type BracketFault = "weight" | "amount" | "belowCost" | "twice";

export const nameOf = ({ serviceCode, zoneCode }: Pick<LaneDraft, "serviceCode" | "zoneCode">): string =>
  `${serviceCode} ${zoneCode}`;

export function lanesAsTyped(lanes: readonly Lane[]): LaneDraft[] {
  return lanes
    .map(({ service, zoneCode, prices }) => ({
      serviceCode: service?.code ?? "",
      zoneCode,
      prices: prices.map(({ upToG, price, cost }) => ({
        upToG: String(upToG),
        price: price.decimal,
        cost: cost?.decimal ?? "",
      })),
    }))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** All lanes as they would be: what holds, with what a draft says in its place. */
export function overlaid(inForce: readonly LaneDraft[], draft: readonly LaneDraft[]): LaneDraft[] {
  const drafted = new Map(draft.map((lane) => [nameOf(lane), lane]));
  const kept = inForce.map((lane) => drafted.get(nameOf(lane)) ?? lane);
  const known = new Set(inForce.map(nameOf));
  return [...kept, ...draft.filter((lane) => !known.has(nameOf(lane)))];
}

/** Those that are not as they hold: a draft names them alone, the others go on. */
export function changedLanes(inForce: readonly LaneDraft[], lanes: readonly LaneDraft[], digits: number): LaneDraft[] {
  const former = new Map(inForce.map((lane) => [nameOf(lane), JSON.stringify(pricesOf(lane, digits))]));
  return lanes.filter((lane) => former.get(nameOf(lane)) !== JSON.stringify(pricesOf(lane, digits)));
}

const pricesOf = ({ prices }: LaneDraft, digits: number) =>
  prices.map(({ upToG, price, cost }) => [
    Number(upToG),
    minorOf(price, digits)?.toString() ?? price,
    minorOf(cost, digits)?.toString() ?? cost,
  ]);

/** `12.5` of a currency with two digits is 1250; null where it is no such amount. Never by way of a floating-point number. */
export function minorOf(text: string, digits: number): bigint | null {
  const [, whole, part = ""] = /^(\d{1,12})(?:\.(\d*))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || part.length > digits) return null;
  return BigInt(whole + part.padEnd(digits, "0"));
}

/** Each price, not each cost, higher or lower by a percentage such as `2.5` or `-3`, rounded half up; null where it is no percentage. */
export function raised(lanes: readonly LaneDraft[], percent: string, digits: number): LaneDraft[] | null {
  const [, sign, whole, part = ""] = /^([+-]?)(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent.trim()) ?? [];
  if (whole === undefined) return null;
  const scale = 10_000n;
  const step = BigInt(whole + part.padEnd(4, "0")) * (sign === "-" ? -1n : 1n);
  const whole100 = 100n * scale;
  return lanes.map((lane) => ({
    ...lane,
    prices: lane.prices.map((bracket) => {
      const minor = minorOf(bracket.price, digits);
      if (minor === null) return bracket;
      return { ...bracket, price: decimalOf((2n * minor * (whole100 + step) + whole100) / (2n * whole100), digits) };
    }),
  }));
}

/** The faults of a lane, by the index of its bracket. */
export function faultsOf({ prices }: LaneDraft, digits: number): Map<number, BracketFault> {
  const faults = new Map<number, BracketFault>();
  const seen = new Set<number>();
  for (const [index, { upToG, price, cost }] of prices.entries()) {
    const [sell, buy, weight] = [minorOf(price, digits), minorOf(cost, digits), Number(upToG)];
    if (!/^\d{1,7}$/.test(upToG.trim()) || weight < 1) faults.set(index, "weight");
    else if (seen.has(weight)) faults.set(index, "twice");
    else if (sell === null || buy === null) faults.set(index, "amount");
    else if (sell < buy) faults.set(index, "belowCost");
    seen.add(weight);
  }
  return faults;
}

/** For lanes without faults. */
export function lanesInput(lanes: readonly LaneDraft[], digits: number): RateLaneInput[] {
  return lanes.map(({ serviceCode, zoneCode, prices }) => ({
    serviceCode,
    zoneCode,
    prices: prices.map(({ upToG, price, cost }) => ({
      upToG: Number(upToG),
      priceMinor: minorOf(price, digits)!.toString(),
      costMinor: minorOf(cost, digits)!.toString(),
    })),
  }));
}

/** What a field for a local day and time shows of an instant, and back. */
export function localOf(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
