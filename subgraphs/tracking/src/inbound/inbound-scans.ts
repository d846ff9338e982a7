import type { DeadLetterSource, Resource } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
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

/** A counterpart that pushes scans to us. What it sends is kept before it is answered, and then worked through. */
export interface InboundScans extends Resource {
  routes(app: FastifyInstance): void;
  deadLetters: DeadLetterSource;
}
