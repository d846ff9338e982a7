/** What happens to a parcel, in the order of a life in which all goes well, then what may go wrong. */
export const STAGES = [
  "ANNOUNCED",
  "PICKED_UP",
  "SORTED",
  "DEPARTED",
  "ARRIVED",
  "CUSTOMS_STARTED",
  "CUSTOMS_RELEASED",
  "LAST_MILE",
  "OUT_FOR_DELIVERY",
  "DELIVERED",
  "CUSTOMS_HELD",
  "DELIVERY_FAILED",
  "WAITS_FOR_PICKUP",
  "RETURNING",
  "RETURNED",
  "LOST",
  "DESTROYED",
  "CANCELLED",
] as const;
export type Stage = (typeof STAGES)[number];

/** How a parcel's life ends. A reference or a recipient that holds `SBX-` and one of these chooses it. */
export const ENDINGS = ["DELIVERED", "CUSTOMS_HELD", "UNDELIVERED", "PICKUP", "RETURNED", "LOST", "DESTROYED"] as const;
export type Ending = (typeof ENDINGS)[number];

/** What of a parcel its life is made of. */
export interface Lived {
  country: string;
  ending: Ending;
  /** How many hours of its life pass in one of the sandbox's clock. */
  speed: number;
  acceptedAt: number;
  cancelledAt: number | null;
}

export interface Scan {
  stage: Stage;
  /** Milliseconds since 1970, of the sandbox's clock. */
  at: number;
  country: string;
  place: string;
  text: string;
}

const HOUR_MS = 3_600_000;
type Place = "CN" | "destination";
const TOLD: Readonly<Record<Stage, readonly [hours: number, where: Place, place: string, text: string]>> = {
  ANNOUNCED: [0, "CN", "Shenzhen", "Shipment information received"],
  PICKED_UP: [12, "CN", "Shenzhen", "Picked up"],
  SORTED: [24, "CN", "Shenzhen", "Processed through the sorting centre"],
  DEPARTED: [60, "CN", "Hong Kong", "Flight departed"],
  ARRIVED: [96, "destination", "Airport of destination", "Flight arrived"],
  CUSTOMS_STARTED: [108, "destination", "Airport of destination", "Import clearance started"],
  CUSTOMS_RELEASED: [132, "destination", "Airport of destination", "Import clearance completed"],
  LAST_MILE: [156, "destination", "Local depot", "Arrived at the local depot"],
  OUT_FOR_DELIVERY: [280, "destination", "Local depot", "Out for delivery"],
  DELIVERED: [288, "destination", "At the door", "Delivered"],
  CUSTOMS_HELD: [132, "destination", "Airport of destination", "Held by customs: documents required"],
  DELIVERY_FAILED: [288, "destination", "At the door", "Delivery attempt failed: nobody there"],
  WAITS_FOR_PICKUP: [288, "destination", "Parcel shop", "Ready for collection"],
  RETURNING: [312, "destination", "Local depot", "Being returned to the sender"],
  RETURNED: [480, "CN", "Shenzhen", "Returned to the sender"],
  LOST: [400, "destination", "Local depot", "Declared lost"],
  DESTROYED: [312, "destination", "Airport of destination", "Destroyed"],
  CANCELLED: [0, "CN", "Shenzhen", "Cancelled by the sender"],
};

const TO_DEPOT = STAGES.slice(0, STAGES.indexOf("LAST_MILE") + 1);
const TO_DOOR = [...TO_DEPOT, "OUT_FOR_DELIVERY"] as const;
const TO_CUSTOMS = STAGES.slice(0, STAGES.indexOf("CUSTOMS_STARTED") + 1);
const WAYS: Readonly<Record<Ending, readonly Stage[]>> = {
  DELIVERED: [...TO_DOOR, "DELIVERED"],
  CUSTOMS_HELD: [...TO_CUSTOMS, "CUSTOMS_HELD"],
  UNDELIVERED: [...TO_DOOR, "DELIVERY_FAILED"],
  PICKUP: [...TO_DEPOT, "WAITS_FOR_PICKUP"],
  RETURNED: [...TO_DOOR, "DELIVERY_FAILED", "RETURNING", "RETURNED"],
  LOST: [...TO_DEPOT, "LOST"],
  DESTROYED: [...TO_CUSTOMS, "CUSTOMS_HELD", "DESTROYED"],
};

/** What has happened to a parcel by `now`, oldest first: a life of twelve days, as its ending has it. */
export function scansOf(parcel: Lived, now: number): Scan[] {
  const { cancelledAt, ending, country } = parcel;
  const until = cancelledAt === null ? now : Math.min(now, cancelledAt);
  const lived = WAYS[ending].map((stage) => scan(stage, reachedAt(parcel, stage), country));
  const told = lived.filter(({ at }) => at <= until);
  return cancelledAt === null || cancelledAt > now ? told : [...told, scan("CANCELLED", cancelledAt, country)];
}

/** When the next thing happens to a parcel after `now`; null where its life is over. */
export function nextScanAt(parcel: Lived, now: number): number | null {
  if (parcel.cancelledAt !== null) return null;
  return WAYS[parcel.ending].map((stage) => reachedAt(parcel, stage)).find((at) => at > now) ?? null;
}

const reachedAt = ({ acceptedAt, speed }: Lived, stage: Stage): number =>
  acceptedAt + Math.round((TOLD[stage][0] * HOUR_MS) / speed);

/** The way to one stage, as whoever asks about a magic number is told. */
export function scansUpTo(stage: Stage, now: number, country: string): Scan[] {
  const way = Object.values(WAYS).find((stages) => stages.includes(stage)) ?? ["ANNOUNCED", stage];
  const before = way.slice(0, way.indexOf(stage) + 1);
  const [hours] = TOLD[stage];
  return before.map((each) => scan(each, now - (hours - TOLD[each][0]) * HOUR_MS, country));
}

function scan(stage: Stage, at: number, destination: string): Scan {
  const [, where, place, text] = TOLD[stage];
  // People read it as a carrier's words: that none of it happened is told with it.
  return { stage, at, country: where === "CN" ? "CN" : destination, place, text: `Sandbox: ${text}` };
}
