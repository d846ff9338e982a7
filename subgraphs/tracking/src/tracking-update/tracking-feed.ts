import type { Viewer } from "@baiyun/kit";
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

interface Waiter {
  resolve(step: IteratorResult<FeedItem, undefined>): void;
  reject(error: unknown): void;
}

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
 * read on. Written by hand: an async generator's `return()` would wait for a pending `next()` and keep the channel.
 */
export class TrackingFeed implements AsyncIterableIterator<FeedItem, undefined> {
  private readonly waiters: Waiter[] = [];
  private unread: Arrival[] = [];
  private mayHaveNews = true;
  private pumping = false;
  private closed = false;
  private leave: () => void = () => undefined;

  private constructor(
    private readonly sources: FeedSources,
    private readonly viewer: Viewer,
    private readonly shipmentId: string,
    private readonly number: string,
    private position: number,
  ) {}

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

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<FeedItem, undefined>> {
    if (this.closed) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      void this.pump();
    });
  }

  return(): Promise<IteratorResult<FeedItem, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  private wake(): void {
    this.mayHaveNews = true;
    void this.pump();
  }

  private close(): void {
    this.closed = true;
    this.leave();
    for (const waiter of this.waiters.splice(0)) waiter.resolve({ done: true, value: undefined });
  }

  /** Serves those who wait for as long as there is something to serve; one at a time, so that nothing is read twice. */
  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      while (this.waiters.length > 0 && (this.unread.length > 0 || this.mayHaveNews)) {
        await (this.unread.length > 0 ? this.deliver() : this.readOn());
      }
    } catch (error) {
      this.waiters.shift()?.reject(error);
      this.close();
    } finally {
      this.pumping = false;
    }
  }

  private async readOn(): Promise<void> {
    this.mayHaveNews = false;
    const { number, position } = this;
    const { history, reads } = this.sources;
    const read = await reads.read(`${number} ${position}`, () => history.arrivedAfter(number, position, BATCH));
    this.unread = [...read];
    if (this.unread.length === BATCH) this.mayHaveNews = true;
  }

  private async deliver(): Promise<void> {
    const { trackers, reads } = this.sources;
    const tracker = await reads.read(this.number, () => trackers.find(this.number));
    if (this.closed) return;
    if (tracker?.shipmentId !== this.shipmentId || !isVisibleTo(this.viewer, tracker)) {
      this.waiters.shift()?.resolve({ done: false, value: { kind: "refused" } });
      return this.close();
    }
    const arrival = this.unread.shift()!;
    this.position = arrival.position;
    this.waiters.shift()?.resolve({ done: false, value: { kind: "arrival", arrival, tracker } });
  }
}
