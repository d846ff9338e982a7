import type { SchemaParts } from "@baiyun/kit";
import type { TrackingContext } from "./context";
import { TrackingUpdatedResolver } from "./live/tracking-updated.resolver";
import { PublicTrackResolver } from "./public-track/public-track.resolver";
import type { PublicTrackService } from "./public-track/public-track.service";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import { ShipmentType } from "./shipment/shipment.type";
import type { HistoryService } from "./tracking-event/history.service";
import { TrackingEventType } from "./tracking-event/tracking-event.type";

export const schema: SchemaParts = {
  name: "tracking",
  resolvers: [ShipmentResolver, TrackingUpdatedResolver, PublicTrackResolver],
  references: {
    Shipment: async ({ id }: { id: string }, { loaders }: TrackingContext) =>
      (await loaders.trackerOfShipment.load(id)) && { id },
    TrackingEvent: ({ id }: { id: string }, { loaders }: TrackingContext) => loaders.event.load(id),
  },
  orphanedTypes: [ShipmentType, TrackingEventType],
};

/** The resolvers of `schema`, wired. */
export const resolversOn = (history: HistoryService, publicTracks: PublicTrackService): object[] => [
  new ShipmentResolver(history),
  new TrackingUpdatedResolver(),
  new PublicTrackResolver(publicTracks),
];
