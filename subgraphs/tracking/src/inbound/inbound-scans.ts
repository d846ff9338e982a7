import type { Resource } from "@baiyun/kit";
import type { FastifyInstance } from "fastify";
import type { EstimatedDelivery } from "../tracker/tracker";
import type { TrackingEvent } from "../tracking-event/tracking-event";

/** What somebody tells us about one parcel. */
export interface ScanReport {
  number: string;
  /** Oldest first. */
  events: readonly TrackingEvent[];
  eta: EstimatedDelivery | null;
}

/** A counterpart that pushes scans to us; what it sends is kept before it is answered. */
export interface InboundScans extends Resource {
  routes(app: FastifyInstance): void;
}
