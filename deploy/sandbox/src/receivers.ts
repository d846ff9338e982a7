import type { World } from "./counterpart";
import type { CounterpartName } from "./parcels";

/** Where a counterpart pushes to, as its customers say on its site. */
export interface Receiver {
  /** Nowhere yet, without it. */
  url?: string | undefined;
  /** By which it signs, where its own account's is not to be taken. */
  key?: string | undefined;
}

const KEY = "\0receiver";

export const receiverOf = ({ shelf }: Pick<World, "shelf">, counterpart: CounterpartName): Receiver | null =>
  shelf.get<Receiver>(counterpart, KEY);

export const setReceiver = ({ shelf }: Pick<World, "shelf">, counterpart: CounterpartName, receiver: Receiver): void =>
  shelf.put(counterpart, KEY, receiver);
