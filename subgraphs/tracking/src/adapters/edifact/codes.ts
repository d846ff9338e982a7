import {
  readingOf,
  TrackingStatus as Status,
  type StatusReading,
  TrackingSubStatus as Sub,
  UNREADABLE,
} from "../../tracking-event/tracking-status";

const { IN_TRANSIT, EXCEPTION } = Status;
type Readings = ReadonlyMap<string, StatusReading>;

/** The events of UPU's EMSEVT. EDH, EMG and EMH are our reading: unverified. */
const EMSEVT: Readings = new Map(
  Object.entries({
    EMA: readingOf(IN_TRANSIT, Sub.PICKED_UP),
    EMB: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMC: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EXA: readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    EXB: readingOf(IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    EXC: readingOf(EXCEPTION, Sub.RETURNING),
    EXX: readingOf(EXCEPTION, Sub.CANCELLED),
    EMJ: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMK: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EMD: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EDA: readingOf(EXCEPTION, Sub.DELAYED),
    EDB: readingOf(IN_TRANSIT, Sub.CUSTOMS_PROCESSING),
    EDC: readingOf(EXCEPTION, Sub.RETURNING),
    EDD: readingOf(IN_TRANSIT),
    EME: readingOf(IN_TRANSIT, Sub.CUSTOMS_INFORMATION_REQUIRED),
    EMF: readingOf(IN_TRANSIT, Sub.DEPARTED),
    EDH: readingOf(Status.AVAILABLE_FOR_PICKUP),
    EMG: readingOf(IN_TRANSIT, Sub.ARRIVED),
    EMH: readingOf(Status.DELIVERY_FAILURE),
    EMI: readingOf(Status.DELIVERED),
  }),
);

/** Of UN/ECE Recommendation 24, which an STS segment names, those that are known; partners agree on more. Unverified but for 21. */
const RECOMMENDATION_24: Readings = new Map(
  Object.entries({
    1: readingOf(IN_TRANSIT, Sub.ARRIVED),
    13: readingOf(IN_TRANSIT, Sub.PICKED_UP),
    21: readingOf(Status.DELIVERED),
    24: readingOf(IN_TRANSIT, Sub.DEPARTED),
  }),
);

const TABLES: Readonly<Record<string, Readings>> = { EMSEVT, IFTSTA: RECOMMENDATION_24 };

/** Whether messages of this type tell of parcels. */
export const isRead = (type: string): boolean => type in TABLES;

/** What nobody knows is UNKNOWN, never an error. */
export const readStatus = (type: string, code: string | null): StatusReading =>
  TABLES[type]?.get(code ?? "") ?? UNREADABLE;
