import { type Answered, type Booking, type CarrierOrder, type CarrierPort, unavailable } from "../carrier/carrier-port";
import type { Asking } from "../carrier-call/call-work";

interface Creation {
  order: CarrierOrder;
  /** It may have been sent before: it is asked about first. */
  isInDoubt: boolean;
  /** Where it is not there, it is not sent any more. */
  isGivenUp: boolean;
}

interface Cancellation {
  reference: string;
  /** Null where the carrier has said none. */
  number: string | null;
  reason: string;
  /** It may have been taken out already, or never been there. */
  isInDoubt: boolean;
}

/** Books a parcel. A refusal is believed once the carrier says by reference that it has none: what is sent twice is refused, too. */
export function creating({ order, isInDoubt, isGivenUp }: Creation): Asking {
  return async (port) => {
    if (isInDoubt) {
      const found = await port.find(order.reference);
      if (found.outcome !== "DONE") return unknown(found);
      if (found.value) return bookedAs(found.value, found.raw);
    }
    if (isGivenUp) return unavailable("It was asked again and again.");
    const made = await port.create(order);
    if (made.outcome !== "REFUSED") return made;
    const found = await port.find(order.reference);
    if (found.outcome !== "DONE") return unknown(made);
    return found.value ? bookedAs(found.value, found.raw) : made;
  };
}

/** Takes a parcel out, if there is any. What is refused or unclear is asked about. */
export function cancelling({ reference, number, reason, isInDoubt }: Cancellation): Asking {
  return async (port) => {
    let known = number;
    if (isInDoubt || known === null) {
      const before = await lookFor(port, reference);
      if ("outcome" in before) return before;
      known = before.number;
    }
    const answer = await port.cancel(known, reason);
    if (answer.outcome === "DONE") return answer;
    if (answer.outcome !== "REFUSED") return unknown(answer);
    const after = await lookFor(port, reference);
    return "outcome" in after ? after : answer;
  };
}

/** What the carrier has still, or an answer: that there is nothing to take out, or that nobody knows. */
async function lookFor(port: CarrierPort, reference: string): Promise<Answered<null> | { number: string }> {
  const found = await port.find(reference);
  if (found.outcome !== "DONE") return unknown(found);
  const isGone = !found.value || found.value.cancelled;
  return isGone ? { outcome: "DONE", value: null, raw: found.raw } : { number: found.value!.number };
}

const bookedAs = (booking: Booking, raw: string): Answered<Booking> =>
  booking.cancelled
    ? { outcome: "REFUSED", code: "CANCELLED", message: "It has taken it out already.", raw }
    : { outcome: "DONE", value: booking, raw };

const unknown = ({ message, raw }: Exclude<Answered<unknown>, { outcome: "DONE" }>): Answered<never> => ({
  outcome: "UNKNOWN",
  message,
  raw,
});
