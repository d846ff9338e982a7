import type { TrackingEvent } from "../tracking-event/tracking-event";

/** When a carrier expects to deliver; the newest `asOf` wins, in whatever order reports arrive. */
export interface EstimatedDelivery {
  from: string | null;
  to: string | null;
  /** Unix milliseconds. */
  asOf: number;
}

export interface LastMile {
  number: string;
  /** By name, or as the source knows it; null when it does not say. */
  carrier: string | null;
}

/** What somebody tells us about one parcel. */
export interface ScanReport {
  number: string;
  /** Oldest first. */
  events: readonly TrackingEvent[];
  eta: EstimatedDelivery | null;
  /** Under which number another carrier takes it to the door; null when nobody says so. */
  lastMile: LastMile | null;
}

/** Keeps reports. Answers for each why it must be tried again, or null when it is done. */
export type TakeReports = (reports: readonly ScanReport[]) => Promise<(Error | null)[]>;

/** A message that nothing can be made of. Trying again cannot help. */
export class UnreadableMessage extends Error {
  override name = "UnreadableMessage";
}

export type InboundHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Where a sender brings its messages. */
export interface Door {
  /** Below `/ingest`. */
  path: string;
  /** Why the sender of these bytes is not who it says; null when it is. */
  turnsAway(body: Buffer, headers: InboundHeaders): string | null;
  /** All that is wrong with a message that is refused at once; null when it is kept. Without it each one is kept. */
  faults?(body: Buffer): readonly { path: string; message: string }[] | null;
  /** What is answered once the message is kept. */
  answer: { status: number; body: object };
}

/** One kind of messages that tell us of parcels: pushed through a door, or asked for. */
export interface InboundSource {
  /** Under which its messages are kept, for good: what waits to be read names it. */
  name: string;
  /** Null of what we ask for ourselves. */
  door: Door | null;
  /** In our own words. @throws {UnreadableMessage} */
  read(body: Buffer, receivedAt: Date): readonly ScanReport[];
  /** What of a message that was read is about no parcel, in words; null for nothing. Left out by who tells of parcels alone. */
  leavesOut?(body: Buffer): string | null;
}
