import type { LastMile } from "../inbound/inbound-scans";
import { type KeptScan, restOf } from "../tracking-event/kept-scan";
import type { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";

/** What logistics tells about a parcel when it labels it. */
export interface TrackerRegistration {
  number: string;
  /** Of a parcel after its shipment's first, its own id; the first goes by its shipment's. */
  parcelId?: string;
  /** Of a first of several parcels, the numbers of those after it, with commas between. */
  further?: string;
  /** As logistics names it. */
  carrier: string;
  shipmentId: string;
  orderId: string;
  tenantId: string;
  destinationCountry: string;
  postalCode: string;
  /** How the recipient's telephone number ends, where there is no postal code. */
  phoneEnd?: string;
}

/** By what a parcel is kept. */
export const idOf = ({ parcelId, shipmentId }: Pick<TrackerRegistration, "parcelId" | "shipmentId">): string =>
  parcelId ?? shipmentId;

/** The numbers of the parcels after the first. */
export const furtherOf = ({ further }: Pick<TrackerRegistration, "further">): string[] => further?.split(",") ?? [];

/** A parcel that is followed. */
export interface Tracker extends TrackerRegistration {
  /** Null before the first scan. */
  status: TrackingStatus | null;
  subStatus: TrackingSubStatus | null;
  /** ISO 8601, UTC, of the newest scan. */
  lastEventAt: string | null;
  /** ISO 8601, UTC. */
  etaFrom: string | null;
  etaTo: string | null;
  /** Under which number another carrier takes it to the door, and which; null when nobody said so. */
  lastMile: LastMile | null;
  /** That is what we say ourselves, and no report changes it. */
  lastMileStated: boolean;
  /** Where its latest scans stand among those that reached us, the latest first; null where nobody looked. */
  latest: number[] | null;
  /** The first few of those, as they are kept; none where that is not known. */
  newest: KeptScan[];
  /** How many of its scans had reached us when this was read: what it says, and what is read of it, is as of those. */
  arrived: number;
  /** Its shipment was cancelled: nobody waits for it. */
  stopped: boolean;
}

/** When the latest of its scans reached us. */
export function lastHeardOf(tracker: Tracker | null): Date | null {
  const told = tracker?.newest.map((scan) => restOf(scan).recordedAt) ?? [];
  return told.length > 0 ? new Date(Math.max(...told)) : null;
}
