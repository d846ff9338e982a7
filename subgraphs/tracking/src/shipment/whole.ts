import type { MilestoneReachedType } from "../milestone/milestone.type";
import type { Tracker } from "../tracker/tracker";
import { readingOf, TrackingStatus } from "../tracking-event/tracking-status";

type Standing = Pick<Tracker, "status" | "subStatus">;

const rankOf = ({ status, subStatus }: Standing): string =>
  status === null ? "" : readingOf(status, subStatus ?? undefined).rank;

/** Where a shipment of these parcels stands: an exception of one, or else where the last of them is. */
export function wholeStanding(parcels: readonly Standing[]): Standing {
  const byProgress = parcels.toSorted((one, other) => (rankOf(one) < rankOf(other) ? -1 : 1));
  return byProgress.findLast(({ status }) => status === TrackingStatus.EXCEPTION) ?? byProgress[0]!;
}

/** The steps that each parcel has reached, when the last did; null of one of them makes that unknown. */
export function reachedByAll(parcels: readonly MilestoneReachedType[][]): MilestoneReachedType[] {
  const [first, ...others] = parcels;
  return first!.flatMap((reached) => {
    const same = others.map((steps) => steps.find(({ milestone }) => milestone === reached.milestone));
    if (same.includes(undefined)) return [];
    const inTime = [reached, ...same].map((step) => step!.at).sort((one, other) => (one < other ? -1 : 1));
    return [{ ...reached, at: inTime.at(-1)! }];
  });
}
