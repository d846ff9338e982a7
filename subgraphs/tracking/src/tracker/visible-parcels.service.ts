import type { Batch, Viewer } from "@baiyun/kit";
import type { HistoryService } from "../tracking-event/history.service";
import type { KeptEvent } from "../tracking-event/kept-scan";
import { partsOfId } from "../tracking-event/tracking-event";
import type { Tracker } from "./tracker";
import type { TrackerService } from "./tracker.service";

/** The one rule of who sees a parcel and its scans, asked by references, at subscribing and again at every event. */
export const isVisibleTo = (viewer: Viewer, tracker: Tracker): boolean => viewer.maySee(tracker.tenantId);

const visibleOf = (viewer: Viewer, trackers: readonly (Tracker | null)[]): (Tracker | null)[] =>
  trackers.map((tracker) => (tracker && isVisibleTo(viewer, tracker) ? tracker : null));

/** What a viewer may know of parcels. Another tenant's is null, exactly like an unknown one. */
export class VisibleParcels {
  constructor(
    private readonly trackers: TrackerService,
    private readonly history: HistoryService,
  ) {}

  /** The parcel of each shipment. */
  readonly ofShipments: Batch<string, Tracker | null> = async (viewer, shipmentIds) =>
    visibleOf(viewer, await this.trackers.findByShipments(shipmentIds));

  /** The parcel under each number. */
  readonly ofNumbers: Batch<string, Tracker | null> = async (viewer, numbers) =>
    visibleOf(viewer, await Promise.all(numbers.map((number) => this.trackers.find(number))));

  /** The scan of each id. */
  readonly scans: Batch<string, KeptEvent | null> = async (viewer, ids) => {
    const numbers = [...new Set(ids.flatMap((id) => partsOfId(id)?.number ?? []))];
    const [found, trackers] = await Promise.all([
      Promise.all(ids.map((id) => this.history.find(id))),
      Promise.all(numbers.map((number) => this.trackers.find(number))),
    ]);
    const visible = new Set(numbers.filter((_, index) => trackers[index] && isVisibleTo(viewer, trackers[index])));
    return found.map((scan, index) => (visible.has(partsOfId(ids[index]!)?.number ?? "") ? scan : null));
  };
}
