/** Where a shipment stands. */
export enum ShipmentStatus {
  CREATED = "CREATED",
  LABELLED = "LABELLED",
  AWAITING_INBOUND = "AWAITING_INBOUND",
  RECEIVED = "RECEIVED",
  BAGGED = "BAGGED",
  EXPORT_CLEARED = "EXPORT_CLEARED",
  DEPARTED = "DEPARTED",
  ARRIVED = "ARRIVED",
  IMPORT_CLEARED = "IMPORT_CLEARED",
  HANDED_OVER = "HANDED_OVER",
  OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY",
  DELIVERED = "DELIVERED",
  ON_HOLD = "ON_HOLD",
  IMPORT_HELD = "IMPORT_HELD",
  DELIVERY_FAILED = "DELIVERY_FAILED",
  RETURNING = "RETURNING",
  RETURNED = "RETURNED",
  CANCELLED = "CANCELLED",
  LOST = "LOST",
  DESTROYED = "DESTROYED",
}

const S = ShipmentStatus;

/** The way of a parcel that nothing stops. */
export const PATH = [
  S.CREATED,
  S.LABELLED,
  S.AWAITING_INBOUND,
  S.RECEIVED,
  S.BAGGED,
  S.EXPORT_CLEARED,
  S.DEPARTED,
  S.ARRIVED,
  S.IMPORT_CLEARED,
  S.HANDED_OVER,
  S.OUT_FOR_DELIVERY,
  S.DELIVERED,
] as const;

export type Milestone = (typeof PATH)[number];

const after = (milestone: Milestone): readonly Milestone[] => PATH.slice(PATH.indexOf(milestone) + 1);
const ENDS_BADLY = [S.RETURNING, S.RETURNED, S.LOST, S.DESTROYED] as const;
const IN_OUR_HANDS = [S.ON_HOLD, S.IMPORT_HELD, S.DELIVERY_FAILED, S.CANCELLED, ...ENDS_BADLY] as const;
const BEFORE_IMPORT = [S.ON_HOLD, S.IMPORT_HELD, S.DELIVERY_FAILED, ...ENDS_BADLY] as const;
const PAST_IMPORT = [S.ON_HOLD, S.DELIVERY_FAILED, ...ENDS_BADLY] as const;

/**
 * Every move there is. A step on the path may be skipped: a carrier's scan proves the ones before it.
 * A state that leads nowhere is terminal. What is lost may be found.
 */
export const transitions: Readonly<Record<ShipmentStatus, readonly ShipmentStatus[]>> = {
  CREATED: [...after(S.CREATED), ...IN_OUR_HANDS],
  LABELLED: [...after(S.LABELLED), ...IN_OUR_HANDS],
  AWAITING_INBOUND: [...after(S.AWAITING_INBOUND), ...IN_OUR_HANDS],
  RECEIVED: [...after(S.RECEIVED), ...IN_OUR_HANDS],
  BAGGED: [...after(S.BAGGED), ...BEFORE_IMPORT],
  EXPORT_CLEARED: [...after(S.EXPORT_CLEARED), ...BEFORE_IMPORT],
  DEPARTED: [...after(S.DEPARTED), ...BEFORE_IMPORT],
  ARRIVED: [...after(S.ARRIVED), ...BEFORE_IMPORT],
  IMPORT_CLEARED: [...after(S.IMPORT_CLEARED), ...PAST_IMPORT],
  HANDED_OVER: [...after(S.HANDED_OVER), ...PAST_IMPORT],
  OUT_FOR_DELIVERY: [...after(S.OUT_FOR_DELIVERY), ...PAST_IMPORT],
  DELIVERED: [S.ON_HOLD, ...ENDS_BADLY],
  ON_HOLD: [...PATH, S.IMPORT_HELD, S.DELIVERY_FAILED, S.CANCELLED, ...ENDS_BADLY],
  IMPORT_HELD: [...after(S.ARRIVED), ...PAST_IMPORT],
  DELIVERY_FAILED: [S.OUT_FOR_DELIVERY, S.DELIVERED, S.ON_HOLD, ...ENDS_BADLY],
  RETURNING: [S.RETURNED, S.LOST, S.DESTROYED],
  RETURNED: [],
  CANCELLED: [],
  LOST: [...PATH, S.ON_HOLD, S.IMPORT_HELD, S.DELIVERY_FAILED, S.RETURNING, S.RETURNED, S.DESTROYED],
  DESTROYED: [],
};

/** How far a shipment is. */
export interface Progress {
  status: ShipmentStatus;
  /** The furthest point of the path that was proven; a hold does not undo it. */
  milestone: Milestone;
  /** When the newest scan that counts was made; null before the first. */
  lastScanAt: Date | null;
}

/** What a carrier's scan says. */
export interface Scan {
  status: ShipmentStatus;
  occurredAt: Date;
}

export const isMilestone = (status: ShipmentStatus): status is Milestone =>
  (PATH as readonly ShipmentStatus[]).includes(status);

export const hasReached = (milestone: Milestone, point: Milestone): boolean => !isBefore(milestone, point);

const isBefore = (a: Milestone, b: Milestone): boolean => PATH.indexOf(a) < PATH.indexOf(b);

/** A side state proves where it can happen: customs hold what has arrived, and nobody fails to deliver before trying. */
function provenBy(status: ShipmentStatus): Milestone {
  if (status === S.IMPORT_HELD) return S.ARRIVED;
  if (status === S.DELIVERY_FAILED) return S.OUT_FOR_DELIVERY;
  return isMilestone(status) ? status : S.CREATED;
}

/** Until then the parcel can be taken out by hand. */
export function mayCancel({ status, milestone }: Pick<Progress, "status" | "milestone">): boolean {
  return transitions[status].includes(S.CANCELLED) && isBefore(milestone, S.BAGGED);
}

/** Our staff may hold what has not left the country. */
export function mayHold({ status, milestone }: Pick<Progress, "status" | "milestone">): boolean {
  return transitions[status].includes(S.ON_HOLD) && isBefore(milestone, S.DEPARTED);
}

/** What was bagged leaves with its bag, and what left already goes on; what stands aside stays. */
export function mayDepart({ status }: Pick<Progress, "status">): boolean {
  return isMilestone(status) && !isBefore(status, S.BAGGED);
}

/** A last-mile carrier takes what is in the country and not held there. */
export function mayHandOver({ status }: Pick<Progress, "status">): boolean {
  return status === S.ARRIVED || status === S.IMPORT_CLEARED;
}

/** Only a parcel that is expected or already here is put on the scales; one on hold waits until it is released. */
export function mayMeasure({ status }: Pick<Progress, "status">): boolean {
  return status === S.RECEIVED || (isMilestone(status) && isBefore(status, S.RECEIVED));
}

/** Where a move leads; `milestone` never goes back. */
export function moved({ milestone, lastScanAt }: Progress, status: ShipmentStatus): Progress {
  const proven = provenBy(status);
  return { status, milestone: isBefore(milestone, proven) ? proven : milestone, lastScanAt };
}

/**
 * Where a scan leads, or the same progress when it changes nothing. Along the path a scan proves what lies before it whenever
 * it arrives; into and out of a side state only the newest word counts, so that a late one never undoes a later one.
 */
export function afterScan(progress: Progress, scan: Scan): Progress {
  const { status, milestone, lastScanAt } = progress;
  const newest = lastScanAt === null || scan.occurredAt >= lastScanAt;
  const seen = newest ? scan.occurredAt : lastScanAt;
  if (scan.status === status) return newest ? { ...progress, lastScanAt: seen } : progress;

  if (!transitions[status].includes(scan.status)) return progress;
  if (isMilestone(scan.status) && isBefore(scan.status, milestone)) return progress;
  const alongPath = isMilestone(status) && isMilestone(scan.status);
  return alongPath || newest ? { ...moved(progress, scan.status), lastScanAt: seen } : progress;
}
