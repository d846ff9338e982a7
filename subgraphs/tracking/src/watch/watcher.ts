/** A number as those who watch it for us are told of it. */
export interface WatchedNumber {
  number: string;
  /** As logistics names it, or as somebody corrected it. */
  carrier: string;
  /** ISO 3166-1 alpha-2. */
  destinationCountry: string;
}

/** What was said of one number. `later`: it may be taken when it is asked again as it is; `unknown`: it has to be registered first. */
export interface NumberVerdict {
  number: string;
  verdict: "TAKEN" | "LATER" | "UNKNOWN" | "REFUSED";
  /** Of what was not taken, in the party's own words. */
  code: string | null;
  message: string | null;
}

/** What came of a call. Whatever a watcher is asked may be asked again: UNAVAILABLE says no more than that no answer came. */
export type WatcherAnswer =
  | { outcome: "DONE"; verdicts: readonly NumberVerdict[]; raw: Buffer }
  | { outcome: "REFUSED" | "UNAVAILABLE"; code: string | null; message: string };

/** Somebody who looks after numbers for us, and tells what becomes of them: an aggregator, or a carrier itself. */
export interface Watcher {
  /** As scans name who told of them; what is asked of it is kept under this name. */
  name: string;
  /** How many numbers it takes in one call. */
  most: number;
  /** Whether it knows of parcels of this carrier. */
  watches(carrier: string): boolean;
  /** Null of one that needs to be told of no number before it is asked. */
  registers: Registers | null;
  /** Asks what is known. The answer's bytes are a message of the source `answers`. */
  poll(numbers: readonly WatchedNumber[]): Promise<WatcherAnswer>;
  answers: string;
  /** How many numbers it still takes, as it says; null where it did not answer. Left out by one that says nothing of it. */
  quota?(): Promise<number | null>;
  close(): Promise<void>;
}

/** What one can do that pushes by itself once it knows a number. Each twice is as good as once. */
export interface Registers {
  register(numbers: readonly WatchedNumber[]): Promise<WatcherAnswer>;
  /** It takes the number for another carrier's. */
  changeCarrier(numbers: readonly WatchedNumber[]): Promise<WatcherAnswer>;
  stop(numbers: readonly WatchedNumber[]): Promise<WatcherAnswer>;
}
