import { registerEnumType } from "type-graphql";

export enum TrackingStatus {
  NOT_FOUND = "NOT_FOUND",
  INFO_RECEIVED = "INFO_RECEIVED",
  IN_TRANSIT = "IN_TRANSIT",
  EXPIRED = "EXPIRED",
  AVAILABLE_FOR_PICKUP = "AVAILABLE_FOR_PICKUP",
  OUT_FOR_DELIVERY = "OUT_FOR_DELIVERY",
  DELIVERY_FAILURE = "DELIVERY_FAILURE",
  DELIVERED = "DELIVERED",
  EXCEPTION = "EXCEPTION",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(TrackingStatus, {
  name: "TrackingStatus",
  description:
    "Where a parcel is in its journey. UNKNOWN is a carrier's code that we cannot read yet; the code is kept.",
  valuesConfig: {
    NOT_FOUND: { description: "The carrier does not know the number." },
    INFO_RECEIVED: { description: "The carrier was told of the parcel and waits for it." },
    IN_TRANSIT: { description: "On its way, customs included." },
    EXPIRED: { description: "Nothing was heard of it for so long that nobody asks any more." },
    AVAILABLE_FOR_PICKUP: { description: "The recipient can fetch it." },
    OUT_FOR_DELIVERY: { description: "The courier has it." },
    DELIVERY_FAILURE: { description: "The courier could not hand it over." },
    DELIVERED: { description: "Handed over." },
    EXCEPTION: { description: "Something is wrong, or it goes back." },
    UNKNOWN: { description: "The carrier's code cannot be read yet." },
  },
});

export enum TrackingSubStatus {
  UNSPECIFIED = "UNSPECIFIED",
  NUMBER_INVALID = "NUMBER_INVALID",
  PICKED_UP = "PICKED_UP",
  DEPARTED = "DEPARTED",
  ARRIVED = "ARRIVED",
  CUSTOMS_PROCESSING = "CUSTOMS_PROCESSING",
  CUSTOMS_INFORMATION_REQUIRED = "CUSTOMS_INFORMATION_REQUIRED",
  CUSTOMS_RELEASED = "CUSTOMS_RELEASED",
  DELAYED = "DELAYED",
  RECIPIENT_ABSENT = "RECIPIENT_ABSENT",
  SECURITY = "SECURITY",
  REFUSED = "REFUSED",
  ADDRESS_INVALID = "ADDRESS_INVALID",
  DAMAGED = "DAMAGED",
  CANCELLED = "CANCELLED",
  LOST = "LOST",
  DESTROYED = "DESTROYED",
  RETURNING = "RETURNING",
  RETURNED = "RETURNED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(TrackingSubStatus, {
  name: "TrackingSubStatus",
  description: "What a scan says beyond its status.",
  valuesConfig: {
    UNSPECIFIED: { description: "No more than the status." },
    NUMBER_INVALID: { description: "The carrier issues no such numbers." },
    PICKED_UP: { description: "The carrier has it from the shipper." },
    DEPARTED: { description: "Left a port or a hub." },
    ARRIVED: { description: "Reached a port or a hub." },
    CUSTOMS_PROCESSING: { description: "Before customs, of either side." },
    CUSTOMS_INFORMATION_REQUIRED: { description: "Customs want to know more." },
    CUSTOMS_RELEASED: { description: "Cleared by customs, of either side." },
    DELAYED: { description: "Later than promised." },
    RECIPIENT_ABSENT: { description: "Nobody was there or could be reached." },
    SECURITY: { description: "Stopped by a security check, by clearance or by open fees." },
    REFUSED: { description: "The recipient did not want it." },
    ADDRESS_INVALID: { description: "The address could not be found." },
    DAMAGED: { description: "Damaged on its way." },
    CANCELLED: { description: "The carriage was called off." },
    LOST: { description: "The carrier cannot find it." },
    DESTROYED: { description: "Destroyed, by accident or by order." },
    RETURNING: { description: "On its way back to the sender." },
    RETURNED: { description: "Back with the sender." },
    UNKNOWN: { description: "The carrier's code cannot be read yet." },
  },
});

/** What a scan means. */
export interface StatusReading {
  status: TrackingStatus;
  subStatus: TrackingSubStatus;
  /** Three digits that sort by progress and tell the reading; an unknown one sorts first. */
  rank: string;
}

const { UNSPECIFIED, NUMBER_INVALID, PICKED_UP, DEPARTED, ARRIVED, DELAYED, RECIPIENT_ABSENT } = TrackingSubStatus;
const { CUSTOMS_PROCESSING, CUSTOMS_INFORMATION_REQUIRED, CUSTOMS_RELEASED } = TrackingSubStatus;
const { SECURITY, REFUSED, ADDRESS_INVALID, DAMAGED, CANCELLED, LOST, DESTROYED, RETURNING, RETURNED } =
  TrackingSubStatus;

/**
 * Every reading, in the order in which a journey meets them: scans of one instant are told apart by it. The first digit is the
 * status. A rank is kept with each scan: a new reading takes a free one, and none is ever given to another.
 */
const RANKS: Readonly<Record<TrackingStatus, Readonly<Record<number, TrackingSubStatus>>>> = {
  UNKNOWN: { 0: TrackingSubStatus.UNKNOWN },
  NOT_FOUND: { 110: UNSPECIFIED, 120: NUMBER_INVALID },
  INFO_RECEIVED: { 210: UNSPECIFIED },
  IN_TRANSIT: {
    310: PICKED_UP,
    320: UNSPECIFIED,
    330: DEPARTED,
    340: ARRIVED,
    350: CUSTOMS_PROCESSING,
    360: CUSTOMS_INFORMATION_REQUIRED,
    370: CUSTOMS_RELEASED,
  },
  EXPIRED: { 410: UNSPECIFIED },
  AVAILABLE_FOR_PICKUP: { 510: UNSPECIFIED },
  OUT_FOR_DELIVERY: { 610: UNSPECIFIED },
  DELIVERY_FAILURE: {
    710: UNSPECIFIED,
    720: RECIPIENT_ABSENT,
    730: SECURITY,
    740: REFUSED,
    750: ADDRESS_INVALID,
  },
  DELIVERED: { 810: UNSPECIFIED },
  EXCEPTION: {
    905: UNSPECIFIED,
    910: DELAYED,
    915: SECURITY,
    920: DAMAGED,
    925: RECIPIENT_ABSENT,
    930: REFUSED,
    935: CANCELLED,
    940: LOST,
    945: DESTROYED,
    950: RETURNING,
    955: RETURNED,
  },
};

const READINGS: readonly StatusReading[] = Object.entries(RANKS).flatMap(([status, ranks]) =>
  Object.entries(ranks).map(([rank, subStatus]) => ({
    status: status as TrackingStatus,
    subStatus,
    rank: rank.padStart(3, "0"),
  })),
);
const BY_RANK: ReadonlyMap<string, StatusReading> = new Map(READINGS.map((reading) => [reading.rank, reading]));
const BY_WORDS: ReadonlyMap<string, StatusReading> = new Map(
  READINGS.map((reading) => [`${reading.status} ${reading.subStatus}`, reading]),
);

/** What nobody can read yet. */
export const UNREADABLE: StatusReading = BY_RANK.get("000")!;

/** The reading of these words; unreadable when they do not go together. */
export const readingOf = (status: TrackingStatus, subStatus: TrackingSubStatus = UNSPECIFIED): StatusReading =>
  BY_WORDS.get(`${status} ${subStatus}`) ?? UNREADABLE;

/** The reading that was kept under a rank. */
export const readingAt = (rank: string): StatusReading => BY_RANK.get(rank) ?? UNREADABLE;
