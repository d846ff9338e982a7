import { LiveFeed, type Shown, type Viewer } from "@baiyun/kit";
import { parcelKeys } from "../parcel/parcel-keys";
import { furtherOf, type Tracker } from "../tracker/tracker";
import type { TrackerService } from "../tracker/tracker.service";
import { isVisibleTo, type VisibleParcels } from "../tracker/visible-parcels.service";
import type { Arrival, HistoryService } from "../tracking-event/history.service";
import type { SharedReads } from "./shared-reads";
import type { WakeUps } from "./wake-ups";

const BATCH = 50;

/** What a feed yields: an arrival, or, once and last, that the viewer may not see the parcel any more. */
export type FeedItem = { kind: "arrival"; arrival: Told; tracker: Tracker } | { kind: "refused" };

/** An arrival, and where the feed goes on from after it: how many scans of each parcel had come. */
type Told = Arrival & { after: string };

/** Of a shipment's parcels in the order of their numbers. */
export const cursorTextOf = (positions: readonly number[]): string => positions.join(".");

export interface FeedSources {
  parcels: VisibleParcels;
  trackers: TrackerService;
  history: HistoryService;
  wakeUps: WakeUps;
  /** Those who follow one parcel are woken together and read the same. */
  reads: SharedReads;
}

/**
 * The arrivals of a shipment's parcels after a position in the list of each, each once and those of one in order. The lists are the
 * truth and a wake-up only says to read on.
 */
export class TrackingFeed extends LiveFeed<Told, FeedItem> {
  private constructor(
    private readonly sources: FeedSources,
    private readonly viewer: Viewer,
    private readonly shipmentId: string,
    private readonly numbers: readonly string[],
    private positions: number[],
  ) {
    super();
  }

  /** From after these positions, or from now on; of what no position is said of, from the beginning. Null when the viewer may not see such a shipment. */
  static async open(
    sources: FeedSources,
    viewer: Viewer,
    shipmentId: string,
    positions: readonly number[] | null,
  ): Promise<TrackingFeed | null> {
    const [tracker] = await sources.parcels.ofShipments(viewer, [shipmentId]);
    if (!tracker) return null;
    const numbers = [tracker.number, ...furtherOf(tracker)];
    const from = numbers.map((_, index) => positions?.[index] ?? 0);
    const feed = new TrackingFeed(sources, viewer, shipmentId, numbers, from);
    const left: (() => void)[] = [];
    feed.leave = () => {
      for (const leave of left) leave();
    };
    try {
      for (const number of numbers) {
        left.push(await sources.wakeUps.listen(parcelKeys(number).scans, () => feed.wake()));
      }
      // Only once the channels are open, so that nothing falls between the two.
      if (positions === null) {
        feed.positions = await Promise.all(numbers.map((number) => sources.history.lastPosition(number)));
      }
    } catch (error) {
      feed.leave();
      throw error;
    }
    return feed;
  }

  protected override async readOn(): Promise<{ read: readonly Told[]; more: boolean }> {
    const { history, reads } = this.sources;
    const batches = await Promise.all(
      this.numbers.map((number, index) => {
        const position = this.positions[index]!;
        return reads.read(`${number} ${position}`, () => history.arrivedAfter(number, position, BATCH));
      }),
    );
    const read = batches.flatMap((batch, index) =>
      batch.map((arrival) => {
        this.positions[index] = arrival.position;
        return { ...arrival, after: cursorTextOf(this.positions) };
      }),
    );
    return { read, more: batches.some(({ length }) => length === BATCH) };
  }

  protected override async show(arrival: Told): Promise<Shown<FeedItem>> {
    const { trackers, reads } = this.sources;
    const [first] = this.numbers;
    const tracker = await reads.read(first!, () => trackers.find(first!));
    const isTheirs = tracker?.shipmentId === this.shipmentId && isVisibleTo(this.viewer, tracker);
    return isTheirs ? { item: { kind: "arrival", arrival, tracker } } : { item: { kind: "refused" }, isLast: true };
  }
}
