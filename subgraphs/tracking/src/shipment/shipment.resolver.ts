import { type Connection, ConnectionArgs, connectionOf, decodeCursor, pageSize } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { TrackingContext } from "../context";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf, uuidOfScan } from "../tracking-event/kept-scan";
import { TrackingEventConnection, type TrackingEventType } from "../tracking-event/tracking-event.type";
import { TrackingStatus } from "../tracking-event/tracking-status";
import { ShipmentType } from "./shipment.type";

/** The uuid of a scan's id. */
const POSITION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  constructor(private readonly history: HistoryService) {}

  @Directive("@authenticated")
  @FieldResolver(() => TrackingEventConnection, {
    nullable: true,
    description:
      "Its scans, the latest first. Null before the parcel has a tracking number, and when they are no longer kept.",
  })
  async trackingEvents(
    @Root() { id }: ShipmentType,
    @Args(() => ConnectionArgs) { first, after }: ConnectionArgs,
    @Ctx() { loaders }: TrackingContext,
  ): Promise<Connection<TrackingEventType> | null> {
    const size = pageSize(first);
    const position = after ? decodeCursor(after, POSITION) : null;
    const tracker = await loaders.trackerOfShipment.load(id);
    if (!tracker) return null;
    const { number } = tracker;
    const scans = await this.history.newest(number, size + 1, position);
    if (scans) {
      const page = connectionOf(scans, { first: size, after: after ?? null }, uuidOfScan);
      return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: eventOf(number, node) })) };
    }
    throw new GraphQLError("The cursor is not one of this connection.", { extensions: { code: "BAD_CURSOR" } });
  }

  @Directive("@authenticated")
  @FieldResolver(() => TrackingStatus, {
    nullable: true,
    description: "Where its parcel is. Null before the first scan.",
  })
  async trackingStatus(
    @Root() { id }: ShipmentType,
    @Ctx() { loaders }: TrackingContext,
  ): Promise<TrackingStatus | null> {
    return (await loaders.trackerOfShipment.load(id))?.status ?? null;
  }

  @Directive("@authenticated")
  @FieldResolver(() => Date, {
    nullable: true,
    description: "When the carrier expects to have delivered it at the latest.",
  })
  async eta(@Root() { id }: ShipmentType, @Ctx() { loaders }: TrackingContext): Promise<Date | null> {
    const tracker = await loaders.trackerOfShipment.load(id);
    const eta = tracker?.etaTo ?? tracker?.etaFrom;
    return eta ? new Date(eta) : null;
  }
}
