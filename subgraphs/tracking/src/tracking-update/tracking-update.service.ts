import type { Viewer } from "@baiyun/kit";
import { SharedReads } from "./shared-reads";
import { type FeedSources, TrackingFeed } from "./tracking-feed";

/** Tells those who follow a parcel of its scans as they come. */
export class TrackingUpdateService {
  private readonly sources: FeedSources;

  constructor(sources: Omit<FeedSources, "reads">) {
    this.sources = { ...sources, reads: new SharedReads() };
  }

  /** The arrivals from after these positions in the lists of its parcels, or from now on. Null when the viewer may not see such a shipment. */
  follow(viewer: Viewer, shipmentId: string, positions: readonly number[] | null): Promise<TrackingFeed | null> {
    return TrackingFeed.open(this.sources, viewer, shipmentId, positions);
  }
}
