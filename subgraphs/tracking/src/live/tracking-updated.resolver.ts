import { decodeCursor, encodeCursor } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Resolver, Root, Subscription } from "type-graphql";
import type { TrackingContext } from "../context";
import type { FeedItem, TrackingFeed } from "./tracking-feed";
import { TrackingUpdateType } from "./tracking-update.type";

/** How many scans of the parcel had come. Cursors of before were entries of a stream, whose place nobody knows any more. */
const POSITION = /^\d{1,15}(-\d{1,15})?$/;

@Resolver()
export class TrackingUpdatedResolver {
  @Directive("@authenticated")
  @Subscription(() => TrackingUpdateType, {
    description: "Each scan of a shipment as it reaches us, from now on or from after an update received before.",
    subscribe: ({ args, context }) => openFeed(args as { shipmentId: string; after?: string | null }, context),
  })
  trackingUpdated(
    @Arg("shipmentId", () => ID) shipmentId: string,
    @Arg("after", () => String, { nullable: true, description: "The `id` of the last update received." })
    _after: string | null,
    @Root() item: FeedItem,
    @Ctx() { loaders }: TrackingContext,
  ): TrackingUpdateType {
    if (item.kind === "refused") throw shipmentNotFound();
    const { arrival, tracker } = item;
    // A subscription keeps its context, and with it what the loaders remember, for as long as it lives.
    loaders.trackerOfShipment.clear(shipmentId).prime(shipmentId, tracker);
    return {
      id: encodeCursor(String(arrival.position)),
      status: arrival.status,
      event: arrival.event,
      shipment: { id: shipmentId },
    };
  }
}

async function openFeed(
  { shipmentId, after }: { shipmentId: string; after?: string | null },
  { viewer, openFeed }: TrackingContext,
): Promise<TrackingFeed> {
  if (!viewer.userId) throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
  const feed = await openFeed(shipmentId, after ? positionOf(decodeCursor(after, POSITION)) : null);
  if (!feed) throw shipmentNotFound();
  return feed;
}

/** Whoever comes with a cursor of before gets everything again, so that nothing is missed. */
const positionOf = (text: string): number => (text.includes("-") ? 0 : Number(text));

const shipmentNotFound = () =>
  new GraphQLError("No shipment of yours has this id.", { extensions: { code: "SHIPMENT_NOT_FOUND" } });
