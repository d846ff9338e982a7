import { randomInt } from "node:crypto";
import type { Ending } from "./life";
import type { Numbering } from "./numbers";

export type CounterpartName =
  | "YUNEXPRESS_OMS"
  | "YUNEXPRESS_OPENAPI"
  | "FOUR_PX"
  | "YANWEN"
  | "CUSTOMS"
  | "SEVENTEEN_TRACK"
  | "AFTERSHIP"
  | "EDI"
  | "EPCIS"
  | "YJT";

/** What a counterpart keeps of a parcel that it has accepted. */
export interface Parcel {
  /** In the order of acceptance, for all counterparts together. */
  serial: number;
  counterpart: CounterpartName;
  /** Whose credentials announced it. */
  account: string;
  /** The sender's own, of which there is one in each account. */
  reference: string;
  number: string;
  product: string;
  country: string;
  postalCode: string;
  weightG: number;
  ending: Ending;
  /** How many hours of its life pass in one of the sandbox's clock. */
  speed: number;
  /** Milliseconds since 1970, of the sandbox's clock. */
  acceptedAt: number;
  cancelledAt: number | null;
}

/** How a parcel lives, as its sender wants it. */
export type Life = Pick<Parcel, "ending" | "speed">;
export type Draft = Life & Pick<Parcel, "account" | "reference" | "product" | "country" | "postalCode" | "weightG">;

/** The parcels of all counterparts. A reference is accepted once in each account, however often it is sent. */
export class Parcels {
  private readonly all: Parcel[] = [];
  private readonly byName = new Map<string, Parcel>();
  private readonly byNumber = new Map<string, Parcel>();
  private cancellations = 0;

  /**
   * @param first where numbers begin, anywhere below 80 million: whoever keeps what an earlier sandbox numbered meets no number again
   */
  constructor(
    private readonly keep: (parcel: Parcel) => void,
    private readonly first = randomInt(80_000_000),
  ) {}

  /** What an earlier process had accepted, in whatever order. */
  restore(kept: Omit<Parcel, "speed"> & Partial<Parcel>): void {
    // Before there were others, all lived by the clock.
    const parcel = { ...kept, speed: kept.speed ?? 1 };
    const known = this.find(parcel.counterpart, parcel.account, parcel.number);
    if (known) Object.assign(known, parcel);
    else this.add(parcel);
  }

  /** @returns null when the account has a parcel of this reference. */
  accept(counterpart: CounterpartName, numbering: Numbering, draft: Draft, acceptedAt: number): Parcel | null {
    if (this.find(counterpart, draft.account, draft.reference)) return null;
    const serial = this.all.length + 1;
    const number = numbering.of(this.first + serial);
    const parcel = { ...draft, serial, counterpart, number, acceptedAt, cancelledAt: null };
    this.add(parcel);
    this.keep(parcel);
    return parcel;
  }

  /** By the sender's reference or by the number that it was given. */
  find(counterpart: CounterpartName, account: string, name: string): Parcel | null {
    return this.byName.get(nameOf(counterpart, account, name)) ?? null;
  }

  /** Of whichever carrier. */
  withNumber(number: string): Parcel | null {
    return this.byNumber.get(number) ?? null;
  }

  cancel(parcel: Parcel, cancelledAt: number): void {
    parcel.cancelledAt = cancelledAt;
    this.cancellations += 1;
    this.keep(parcel);
  }

  /** How many were cancelled since the process began. */
  get cancelled(): number {
    return this.cancellations;
  }

  list(): readonly Parcel[] {
    return this.all;
  }

  private add(parcel: Parcel): void {
    this.all.push(parcel);
    this.byNumber.set(parcel.number, parcel);
    for (const name of [parcel.reference, parcel.number]) {
      this.byName.set(nameOf(parcel.counterpart, parcel.account, name), parcel);
    }
  }
}

const nameOf = (...parts: string[]): string => parts.join("\n");
