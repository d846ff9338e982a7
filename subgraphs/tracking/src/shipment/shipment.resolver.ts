import { Access, type Connection, connectionOf, encodeCursor, pageSize, placeOf, positionOf } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Args, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { MilestoneReachedType } from "../milestone/milestone.type";
import { milestonesOf } from "../milestone/milestones";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf, type KeptScan, uuidOfScan } from "../tracking-event/kept-scan";
import { ShownScan } from "../tracking-event/shown-scan";
import { scanSorting, TrackingEventsArgs } from "../tracking-event/tracking-event.input";
import { TrackingEventConnection, type TrackingEventType } from "../tracking-event/tracking-event.type";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import { type FollowedShipment, LastMileType, ShipmentType } from "./shipment.type";

/** Whoever asks for what we know of a shipment names its parcel too, which saves us from looking up its number. */
const REQUIRES_NUMBER = '@requires(fields: "trackingNumber")';

/** Far more than a journey has. */
const MOST_SCANS = 1_000;

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  constructor(private readonly services: { history: HistoryService }) {}

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingEventConnection, {
    nullable: true,
    description:
      "Its scans, the latest first unless sorted otherwise. Null before the parcel has a tracking number, and when they are no longer kept.",
  })
  async trackingEvents(
    @Root() { tracker }: FollowedShipment,
    @Args(() => TrackingEventsArgs) { first, after, orderBy }: TrackingEventsArgs,
  ): Promise<Connection<TrackingEventType> | null> {
    const size = pageSize(first);
    const sort = scanSorting.of(orderBy);
    const asked = { count: size + 1, after: after ? placeOf(after, sort).id : null, isOldestFirst: sort !== null };
    const scans = await this.services.history.page(tracker, asked);
    if (scans) {
      const page = { first: size, after: after ?? null, count: () => this.services.history.count(tracker.number) };
      const place = (scan: KeptScan) => (sort ? positionOf(sort, uuidOfScan(scan), "") : uuidOfScan(scan));
      return connectionOf(scans, page, place, (scan) => new ShownScan(tracker.number, scan));
    }
    throw new GraphQLError("The cursor is not one of this connection.", { extensions: { code: "BAD_CURSOR" } });
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Where what this answer tells of its scans ends. Pass it as `after` of `trackingUpdated` to be told of each that came later.",
  })
  trackingCursor(@Root() { tracker }: FollowedShipment): string {
    return encodeCursor(String(tracker.arrived));
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingStatus, {
    nullable: true,
    description: "Where its parcel is. Null before the first scan of which it is known when it happened.",
  })
  trackingStatus(@Root() { tracker }: FollowedShipment): TrackingStatus | null {
    return tracker.status;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingSubStatus, {
    nullable: true,
    description: "What is known beyond that, such as `LOST`, `DAMAGED` or `RETURNED`.",
  })
  trackingSubStatus(@Root() { tracker }: FollowedShipment): TrackingSubStatus | null {
    return tracker.subStatus;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @Directive("@listSize(assumedSize: 9)")
  @FieldResolver(() => [MilestoneReachedType], {
    nullable: true,
    description:
      "The steps of its journey that scans prove, in the order of a journey; a step that none proves is not among them.",
  })
  async milestones(@Root() { tracker }: FollowedShipment): Promise<MilestoneReachedType[]> {
    const scans = await this.services.history.page(tracker, { count: MOST_SCANS, after: null, isOldestFirst: true });
    const events = scans!.map((scan) => eventOf(tracker.number, scan));
    return milestonesOf(events, tracker.destinationCountry);
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => LastMileType, {
    nullable: true,
    description: "Who takes it to the door, where another carrier does. Null until that is known.",
  })
  lastMile(@Root() { tracker }: FollowedShipment): LastMileType | null {
    return tracker.lastMile;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => Date, {
    nullable: true,
    description: "When the carrier expects to have delivered it at the latest.",
  })
  eta(@Root() { tracker: { etaFrom, etaTo } }: FollowedShipment): Date | null {
    const eta = etaTo ?? etaFrom;
    return eta ? new Date(eta) : null;
  }
}
