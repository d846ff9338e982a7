import { oneByKey, type Viewer } from "@baiyun/kit";
import { type FeedSources, TrackingFeed } from "./live/tracking-feed";
import type { Tracker } from "./tracker/tracker";
import type { TrackerService } from "./tracker/tracker.service";
import type { HistoryService } from "./tracking-event/history.service";
import type { TrackingEvent } from "./tracking-event/tracking-event";

export interface TrackingContext {
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
  /** Null when the viewer may not see such a shipment. */
  openFeed(shipmentId: string, position: string | null): Promise<TrackingFeed | null>;
}

export function contextOf(viewer: Viewer, sources: FeedSources): TrackingContext {
  return {
    viewer,
    loaders: loadersFor(viewer, sources.trackers, sources.history),
    openFeed: (shipmentId, position) => TrackingFeed.open(sources, viewer, shipmentId, position),
  };
}

/** A parcel of another tenant is null, exactly like an unknown one. Commands of one tick share a round trip. */
function loadersFor(viewer: Viewer, trackers: TrackerService, history: HistoryService) {
  return {
    trackerOfShipment: oneByKey(
      async (shipmentIds: readonly string[]) => {
        const found = await Promise.all(shipmentIds.map((id) => trackers.findByShipment(id)));
        return found.filter((tracker): tracker is Tracker => tracker !== null && viewer.maySee(tracker.tenantId));
      },
      ({ shipmentId }) => shipmentId,
    ),
    event: oneByKey(
      async (ids: readonly string[]) => {
        const found = await Promise.all(ids.map((id) => visibleEvent(id, viewer, trackers, history)));
        return found.filter((event): event is TrackingEvent => event !== null);
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
  const found = await history.find(id);
  const tracker = found && (await trackers.find(found.number));
  return found && tracker && viewer.maySee(tracker.tenantId) ? found.event : null;
}
