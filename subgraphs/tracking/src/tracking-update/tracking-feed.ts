import { LiveFeed, type Shown, type Viewer } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import type { Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { isVisibleTo, type VisibleParcels } from "../tracker/visible-parcels.service";
import type { Arrival, HistoryService } from "../tracking-event/history.service";
import type { SharedReads } from "./shared-reads";
import type { WakeUps } from "./wake-ups";

const BATCH = 50;

/** What a feed yields: an arrival, or, once and last, that the viewer may not see the parcel any more. */
export type FeedItem = { kind: "arrival"; arrival: Arrival; tracker: Tracker } | { kind: "refused" };

export interface FeedSources {
  parcels: VisibleParcels;
  trackers: TrackerService;
  history: HistoryService;
  wakeUps: WakeUps;
  /** Those who follow one parcel are woken together and read the same. */
  reads: SharedReads;
}

/**
 * The arrivals of one parcel after a position, each once and in order. The parcel's list is the truth and a wake-up only says to
 * read on.
 */
export class TrackingFeed extends LiveFeed<Arrival, FeedItem> {
  private constructor(
    private readonly sources: FeedSources,
    private readonly viewer: Viewer,
    private readonly shipmentId: string,
    private readonly number: string,
    private position: number,
  ) {
    super();
  }

  /** From after `position`, or from now on. Null when the viewer may not see such a shipment. */
  static async open(
    sources: FeedSources,
    viewer: Viewer,
    shipmentId: string,
    position: number | null,
  ): Promise<TrackingFeed | null> {
    const [tracker] = await sources.parcels.ofShipments(viewer, [shipmentId]);
    if (!tracker) return null;
    const feed = new TrackingFeed(sources, viewer, shipmentId, tracker.number, position ?? 0);
    feed.leave = await sources.wakeUps.listen(parcelKeys(tracker.number).scans, () => feed.wake());
    try {
      // Only once the channel is open, so that nothing falls between the two.
      if (position === null) feed.position = await sources.history.lastPosition(tracker.number);
    } catch (error) {
      feed.leave();
      throw error;
    }
    return feed;
  }

  protected override async readOn(): Promise<{ read: readonly Arrival[]; more: boolean }> {
    const { number, position } = this;
    const { history, reads } = this.sources;
    const read = await reads.read(`${number} ${position}`, () => history.arrivedAfter(number, position, BATCH));
    this.position = read.at(-1)?.position ?? position;
    return { read, more: read.length === BATCH };
  }

  protected override async show(arrival: Arrival): Promise<Shown<FeedItem>> {
    const { trackers, reads } = this.sources;
    const tracker = await reads.read(this.number, () => trackers.find(this.number));
    const isTheirs = tracker?.shipmentId === this.shipmentId && isVisibleTo(this.viewer, tracker);
    return isTheirs ? { item: { kind: "arrival", arrival, tracker } } : { item: { kind: "refused" }, isLast: true };
  }
}
