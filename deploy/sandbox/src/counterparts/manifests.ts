import type { World } from "../counterpart";
import type { CounterpartName } from "../parcels";

type Taken = { kind: "TAKEN"; number: string } | { kind: "EXISTS" } | { kind: "WRONG"; message: string };

/** Keeps what a carrier is to fetch, once under a reference: parcels of the account's that are not cancelled. */
export function takenManifest(
  { shelf, parcels }: World,
  counterpart: CounterpartName,
  account: string,
  reference: string,
  asked: object,
  field: string,
): Taken {
  if (reference === "" || reference.length > 50) return { kind: "WRONG", message: "Its number: 1 to 50 characters" };
  const key = `M/${reference}`;
  if (shelf.get(counterpart, key)) return { kind: "EXISTS" };
  const numbers = (asked as Record<string, unknown>)[field];
  if (!Array.isArray(numbers) || numbers.length === 0) return { kind: "WRONG", message: "It names no parcels" };
  const unknown = numbers.find((number) => parcels.find(counterpart, account, String(number))?.cancelledAt !== null);
  if (unknown !== undefined) return { kind: "WRONG", message: `Parcel ${unknown} is not known, or cancelled` };
  const number = `PU${String(shelf.list(counterpart).length + 1).padStart(8, "0")}`;
  const { ready_time: from, latest_time: until, readyTime, latestTime } = asked as Record<string, unknown>;
  shelf.put(counterpart, key, { number, reference, numbers, from: from ?? readyTime, until: until ?? latestTime });
  return { kind: "TAKEN", number };
}
