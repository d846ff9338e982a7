import type { PlaceTime } from "../formats";

/** One scan of a parcel, whoever may see how much of it. */
export interface Stop extends PlaceTime {
  key: string;
  status: string;
  /** City and country code, such as `Leipzig, DE`. */
  place: string | null;
  /** As the carrier worded it, in its own language. */
  words?: string | null;
}
