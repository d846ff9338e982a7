import { countsAt, type TrackingEvent } from "../tracking-event/tracking-event";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import { Milestone, type MilestoneReachedType } from "./milestone.type";

/** All our parcels leave from here. */
const ORIGIN_COUNTRY = "CN";

type Scan = Pick<TrackingEvent, "status" | "subStatus" | "countryCode" | "occurredAt" | "recordedAt">;

/**
 * The milestones that a parcel's scans prove, each at the first scan that does, in the order of a journey. A scan of which nobody
 * knows when it happened proves none; only one in the destination's country proves arrival and import, and one whose place is
 * unknown neither these nor that it left China. What goes back is delivered at its destination only, and returned in China.
 */
export function milestonesOf(scans: readonly Scan[], destinationCountry: string): MilestoneReachedType[] {
  const happened = scans.flatMap((scan) => {
    const at = countsAt(scan);
    return at === null ? [] : [{ ...scan, instant: Date.parse(at) }];
  });
  const reached = new Map<Milestone, number>();
  let goesBack = false;
  for (const { instant, ...scan } of happened.sort((one, other) => one.instant - other.instant)) {
    goesBack ||= scan.subStatus === TrackingSubStatus.RETURNING;
    const milestone = milestoneOf(scan, destinationCountry, goesBack);
    if (milestone && !reached.has(milestone)) reached.set(milestone, instant);
  }
  return Object.values(Milestone).flatMap((milestone) => {
    const instant = reached.get(milestone);
    return instant === undefined ? [] : [{ milestone, at: new Date(instant) }];
  });
}

function milestoneOf(
  { status, subStatus, countryCode }: Scan,
  destinationCountry: string,
  goesBack: boolean,
): Milestone | null {
  const isThere = countryCode === destinationCountry;
  const isInChina = countryCode === ORIGIN_COUNTRY && !isThere;
  const mayBeThere = isThere || (countryCode === null && !goesBack);
  if (subStatus === TrackingSubStatus.RETURNED) return Milestone.RETURNED;
  switch (status) {
    case TrackingStatus.INFO_RECEIVED:
      return Milestone.ANNOUNCED;
    case TrackingStatus.IN_TRANSIT:
      return transitMilestone(subStatus, { isThere, isInChina, isUnknown: countryCode === null });
    case TrackingStatus.OUT_FOR_DELIVERY:
    case TrackingStatus.AVAILABLE_FOR_PICKUP:
      return mayBeThere ? Milestone.OUT_FOR_DELIVERY : null;
    case TrackingStatus.DELIVERED:
      if (goesBack && isInChina) return Milestone.RETURNED;
      return mayBeThere ? Milestone.DELIVERED : null;
    default:
      return null;
  }
}

function transitMilestone(
  subStatus: TrackingSubStatus,
  { isThere, isInChina, isUnknown }: { isThere: boolean; isInChina: boolean; isUnknown: boolean },
): Milestone | null {
  if (subStatus === TrackingSubStatus.PICKED_UP) return isThere ? Milestone.ARRIVED : Milestone.PICKED_UP;
  if (subStatus === TrackingSubStatus.CUSTOMS_RELEASED) {
    if (isThere) return Milestone.IMPORT_CLEARED;
    return isInChina ? Milestone.EXPORT_CLEARED : null;
  }
  if (isThere) return Milestone.ARRIVED;
  return isInChina || isUnknown ? null : Milestone.DEPARTED;
}
