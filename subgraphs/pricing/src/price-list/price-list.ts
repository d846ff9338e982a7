import type { RateLane } from "../rate-card/rate-lane.entity";
import type { SurchargeTerms } from "../surcharge/surcharge-terms";

/** A card's lane in force at an instant, with what is charged on top of it. */
export interface ListedLane {
  lane: RateLane;
  currency: string;
  zoneName: string;
  /** Of the customer's own card, not of everyone's. */
  isOwn: boolean;
  surcharges: SurchargeTerms[];
}

/** As quotes look prices up: for each service and zone the customer's own where they have one, else everyone's. */
export function listed(lanes: readonly ListedLane[]): ListedLane[] {
  const named = ({ lane: { terms } }: ListedLane) => `${terms.serviceCode} ${terms.zoneCode}`;
  const own = new Set(lanes.filter(({ isOwn }) => isOwn).map(named));
  return lanes.filter((one) => one.isOwn || !own.has(named(one))).toSorted((a, b) => (named(a) < named(b) ? -1 : 1));
}

/** On a lane at an instant, whatever else it depends on: a parcel's size, its place, batteries, a signature. */
export const surchargesOn = ({ lane: { terms }, surcharges }: ListedLane, at: Date): SurchargeTerms[] =>
  surcharges.filter(
    ({ serviceCode, zoneCode, appliesFrom, appliesUntil }) =>
      (serviceCode === null || serviceCode === terms.serviceCode) &&
      (zoneCode === null || zoneCode === terms.zoneCode) &&
      (appliesFrom === null || appliesFrom <= at) &&
      (appliesUntil === null || appliesUntil > at),
  );
