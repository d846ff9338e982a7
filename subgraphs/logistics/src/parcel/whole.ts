import { hasReached, type Milestone, type Progress, ShipmentStatus as S } from "../shipment/shipment-status";

/** What befalls one parcel befalls its shipment; of several such things the one that is listed first. */
const BEFALLS = [S.LOST, S.IMPORT_HELD, S.DELIVERY_FAILED, S.ON_HOLD] as const;

/** Goes where the others do not, or nowhere; of all of them the one that is listed first. */
const ASIDE = [S.RETURNING, S.RETURNED, S.DESTROYED] as const;

const isAside = (status: S): boolean => ASIDE.some((one) => one === status);

/** Whether it goes back to its sender, or came there. */
export const comesBack = (status: S | null): status is S.RETURNING | S.RETURNED =>
  status === S.RETURNING || status === S.RETURNED;

/** Whether it can no longer be taken anywhere else. */
export const isOver = (status: S): boolean => isAside(status) || status === S.DELIVERED;

/** How far the last of parcels is. */
export const lastOf = (parcels: readonly Pick<Progress, "milestone">[]): Milestone =>
  parcels
    .map(({ milestone }) => milestone)
    .reduce((last, milestone) => (hasReached(milestone, last) ? last : milestone));

/**
 * Where a shipment stands whose parcels stand so: where the last of them is, unless something befell one. One that goes back or is
 * destroyed holds up no other: it is delivered once all are that were to be, and goes back only when all of them do.
 */
export function wholeOf(parcels: readonly Progress[]): S {
  const going = parcels.filter(({ status }) => !isAside(status));
  const statuses = (going.length > 0 ? going : parcels).map(({ status }) => status);
  return [...BEFALLS, ...ASIDE].find((status) => statuses.includes(status)) ?? lastOf(going);
}
