import { Access, type Context, decodeCursor, encodeCursor } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Directive, ID, Resolver, Root, Subscription } from "type-graphql";
import type { FeedItem, TrackingFeed } from "./tracking-feed";
import type { TrackingUpdateService } from "./tracking-update.service";
import { TrackingUpdateType } from "./tracking-update.type";

/** How many scans of each parcel had come. Cursors of before were entries of a stream, whose place nobody knows any more. */
const POSITION = /^\d{1,15}(-\d{1,15}|(\.\d{1,15}){1,19})?$/;

interface Asked {
  shipmentId: string;
  after?: string | null;
}

@Resolver()
export class TrackingUpdateResolver {
  @Access("signed-in", "tracking:read")
  @Directive('@tag(name: "resumable")')
  @Subscription(() => TrackingUpdateType, {
    description: "Each scan of a shipment as it reaches us, from now on or from after an update received before.",
    subscribe: ({ args, context }) => follow(args as Asked, context),
  })
  trackingUpdated(
    @Arg("shipmentId", () => ID, { description: "The shipment's." }) shipmentId: string,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or a shipment's `trackingCursor`.",
    })
    _after: string | null,
    @Root() item: FeedItem,
  ): TrackingUpdateType {
    if (item.kind === "refused") throw shipmentNotFound();
    const { arrival, tracker } = item;
    return {
      id: encodeCursor(arrival.after),
      status: arrival.status,
      event: arrival.event,
      shipment: { id: shipmentId, trackingNumber: tracker.number, tracker },
    };
  }
}

async function follow(
  { shipmentId, after }: Asked,
  { viewer, services }: Context<{ updates: TrackingUpdateService }>,
): Promise<TrackingFeed> {
  const positions = after ? positionsOf(decodeCursor(after, POSITION)) : null;
  const feed = await services.updates.follow(viewer, shipmentId, positions);
  if (!feed) throw shipmentNotFound();
  return feed;
}

/** Whoever comes with a cursor of before gets everything again, so that nothing is missed. */
const positionsOf = (text: string): number[] => (text.includes("-") ? [0] : text.split(".").map(Number));

const shipmentNotFound = () =>
  new GraphQLError("No shipment of yours has this id.", { extensions: { code: "SHIPMENT_NOT_FOUND" } });
