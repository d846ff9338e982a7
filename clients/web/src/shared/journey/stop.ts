import type { PlaceTime } from "../formats";

/** One scan of a parcel, whoever may see how much of it. */
export interface Stop extends PlaceTime {
  key: string;
  status: string;
  /** What of it, finer; `UNSPECIFIED` and `UNKNOWN` say nothing more. */
  subStatus: string;
  /** City and country code, such as `Leipzig, DE`. */
  place: string | null;
  /** As the carrier worded it, in its own language. */
  words?: string | null;
}
