import type { Tracker } from "../tracker/tracker";
import { candidatesOf, carrierCodeOf, isCarrier } from "./number-forms";
import { CarrierKnownBy, type StatedCarrier } from "./stated-carrier.entity";

/** A number of a parcel, with whose it is and how that is known. */
export interface FollowedNumber {
  number: string;
  /** Null where nobody said so and its form does not tell. */
  carrier: string | null;
  knownBy: CarrierKnownBy | null;
  /** Whose its form may be. */
  candidates: string[];
}

type Said = Pick<StatedCarrier, "number" | "carrier" | "statedBy">;

/** The numbers under which a parcel is followed: ours, and the one of the last mile where there is one. */
export function followedNumbersOf(tracker: Tracker, stated: readonly Said[]): FollowedNumber[] {
  const { number, lastMile } = tracker;
  const numbers = lastMile ? [number, lastMile.number] : [number];
  return numbers.map((each) => ({ number: each, ...knownOf(tracker, each, stated), candidates: candidatesOf(each) }));
}

function knownOf(
  { number, carrier, lastMile, lastMileStated }: Tracker,
  asked: string,
  stated: readonly Said[],
): Pick<FollowedNumber, "carrier" | "knownBy"> {
  const said = stated.find((one) => one.number === asked);
  const isStrangers = said?.statedBy === CarrierKnownBy.PUBLIC_READER;
  if (said && !isStrangers) return { carrier: carrierCodeOf(said.carrier), knownBy: said.statedBy };
  if (asked === number && isCarrier(carrier)) {
    return { carrier: carrierCodeOf(carrier), knownBy: CarrierKnownBy.BOOKED };
  }
  if (asked === lastMile?.number && isCarrier(lastMile.carrier ?? "")) {
    const knownBy = lastMileStated ? CarrierKnownBy.BOOKED : CarrierKnownBy.REPORTED;
    return { carrier: carrierCodeOf(lastMile.carrier!), knownBy };
  }
  // What was booked or reported since outweighs it.
  if (said) return { carrier: carrierCodeOf(said.carrier), knownBy: said.statedBy };
  const [only, ...others] = candidatesOf(asked);
  return only && others.length === 0
    ? { carrier: only, knownBy: CarrierKnownBy.NUMBER_FORM }
    : { carrier: null, knownBy: null };
}

/** Whether nobody said so: it is recognised from the number's form, or not at all. */
export const isGuessed = ({ knownBy }: Pick<FollowedNumber, "knownBy">): boolean =>
  knownBy === null || knownBy === CarrierKnownBy.NUMBER_FORM;
