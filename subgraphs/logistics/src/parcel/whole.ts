import { hasReached, type Milestone, type Progress, ShipmentStatus as S } from "../shipment/shipment-status";

/** What befalls one parcel befalls its shipment; of several such things the one that is listed first. */
const BEFALLS = [S.DESTROYED, S.LOST, S.RETURNING, S.IMPORT_HELD, S.DELIVERY_FAILED, S.ON_HOLD] as const;

/** How far the last of parcels is. */
export const lastOf = (parcels: readonly Pick<Progress, "milestone">[]): Milestone =>
  parcels
    .map(({ milestone }) => milestone)
    .reduce((last, milestone) => (hasReached(milestone, last) ? last : milestone));

/** Where a shipment stands whose parcels stand so: where the last of them is, unless something befell one. */
export function wholeOf(parcels: readonly Progress[]): S {
  const statuses = parcels.map(({ status }) => status);
  const isBack = (status: S) => status === S.RETURNED;
  if (statuses.some(isBack)) {
    // What came back came back in part, and is all there is to come once the others are where they were to go.
    const isOver = statuses.every((status) => isBack(status) || status === S.DELIVERED);
    return isOver ? S.RETURNED : S.RETURNING;
  }
  return BEFALLS.find((status) => statuses.includes(status)) ?? lastOf(parcels);
}
