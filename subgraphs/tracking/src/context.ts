import { oneByKey, type Viewer } from "@baiyun/kit";
import { type FeedSources, TrackingFeed } from "./live/tracking-feed";
import type { TrackerService } from "./tracker/tracker.service";
import type { HistoryService } from "./tracking-event/history.service";
import { partsOfId, type TrackingEvent } from "./tracking-event/tracking-event";

export interface TrackingContext {
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
  /** Null when the viewer may not see such a shipment. */
  openFeed(shipmentId: string, position: number | null): Promise<TrackingFeed | null>;
}

export function contextOf(viewer: Viewer, sources: FeedSources): TrackingContext {
  return {
    viewer,
    loaders: loadersFor(viewer, sources.trackers, sources.history),
    openFeed: (shipmentId, position) => TrackingFeed.open(sources, viewer, shipmentId, position),
  };
}

/** A parcel of another tenant is null, exactly like an unknown one. What is asked in one tick is one round, however many. */
function loadersFor(viewer: Viewer, trackers: TrackerService, history: HistoryService) {
  return {
    trackerOfShipment: oneByKey(
      async (shipmentIds: readonly string[]) =>
        (await trackers.findByShipments(shipmentIds)).filter(({ tenantId }) => viewer.maySee(tenantId)),
      ({ shipmentId }) => shipmentId,
    ),
    event: oneByKey(
      async (ids: readonly string[]) => {
        const found = await Promise.all(ids.map((id) => visibleEvent(id, viewer, trackers, history)));
        return found.filter((event) => event !== null);
      },
      ({ id }) => id,
    ),
  };
}

async function visibleEvent(
  id: string,
  viewer: Viewer,
  trackers: TrackerService,
  history: HistoryService,
): Promise<TrackingEvent | null> {
  const number = partsOfId(id)?.number;
  if (!number) return null;
  const [event, tracker] = await Promise.all([history.find(id), trackers.find(number)]);
  return event && tracker && viewer.maySee(tracker.tenantId) ? event : null;
}
