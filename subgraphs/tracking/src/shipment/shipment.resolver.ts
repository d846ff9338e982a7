import {
  Access,
  type Connection,
  type Context,
  connectionOf,
  encodeCursor,
  pageSize,
  placeOf,
  positionOf,
} from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { followedNumbersOf } from "../carrier/followed-number";
import { FollowedNumberType } from "../carrier/followed-number.type";
import { CARRIERS } from "../carrier/number-forms";
import { StatedCarrier } from "../carrier/stated-carrier.entity";
import { CarrierSuggestion } from "../carrier-suggestion/carrier-suggestion.entity";
import { CarrierSuggestionType } from "../carrier-suggestion/carrier-suggestion.type";
import type { HistoryDocumentService } from "../history-document/history-document.service";
import { MilestoneReachedType } from "../milestone/milestone.type";
import { milestonesOf } from "../milestone/milestones";
import { furtherOf, type Tracker } from "../tracker/tracker";
import type { VisibleParcels } from "../tracker/visible-parcels.service";
import type { HistoryService } from "../tracking-event/history.service";
import { eventOf, uuidOfScan } from "../tracking-event/kept-scan";
import { ShownScan } from "../tracking-event/shown-scan";
import { scanSorting, TrackingEventsArgs } from "../tracking-event/tracking-event.input";
import { TrackingEventConnection, type TrackingEventType } from "../tracking-event/tracking-event.type";
import { TrackingStatus, TrackingSubStatus } from "../tracking-event/tracking-status";
import { MOST_SCANS, type NumberedScan, wholeCount, wholePage } from "../tracking-event/whole-history";
import { cursorTextOf } from "../tracking-update/tracking-feed";
import { Watch } from "../watch/watch.entity";
import { WatchType } from "../watch/watch.type";
import { type FollowedShipment, LastMileType, ShipmentType } from "./shipment.type";
import { reachedByAll, wholeStanding } from "./whole";

/** Whoever asks for what we know of a shipment names its parcel too, which saves us from looking up its number. */
const REQUIRES_NUMBER = '@requires(fields: "trackingNumber")';

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  constructor(
    private readonly services: {
      history: HistoryService;
      historyDocuments: HistoryDocumentService;
      parcels: VisibleParcels;
      isSandbox: boolean;
    },
  ) {}

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingEventConnection, {
    nullable: true,
    description:
      "The scans of its parcels, the latest first unless sorted otherwise. Null before the parcel has a tracking number, and when they are no longer kept.",
  })
  async trackingEvents(
    @Root() { tracker }: FollowedShipment,
    @Args(() => TrackingEventsArgs) { first, after, orderBy }: TrackingEventsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<TrackingEventType> | null> {
    const size = pageSize(first);
    const sort = scanSorting.of(orderBy);
    const asked = { count: size + 1, after: after ? placeOf(after, sort).id : null, isOldestFirst: sort !== null };
    const { history } = this.services;
    const parcels = await this.parcelsOf(tracker, context);
    const scans = await wholePage(history, parcels, asked);
    if (scans) {
      const page = { first: size, after: after ?? null, count: () => wholeCount(history, parcels) };
      const place = ({ scan }: NumberedScan) => (sort ? positionOf(sort, uuidOfScan(scan), "") : uuidOfScan(scan));
      return connectionOf(scans, page, place, ({ number, scan }) => new ShownScan(number, scan));
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
  async trackingCursor(@Root() { tracker }: FollowedShipment, @Ctx() context: Context): Promise<string> {
    const parcels = await this.parcelsOf(tracker, context);
    return encodeCursor(cursorTextOf(parcels.map(({ arrived }) => arrived)));
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingStatus, {
    nullable: true,
    description:
      "Where its parcel is: of several an exception of one, or else where the last of them is. Null before the first scan of which it is known when it happened.",
  })
  async trackingStatus(@Root() { tracker }: FollowedShipment, @Ctx() context: Context): Promise<TrackingStatus | null> {
    return wholeStanding(await this.parcelsOf(tracker, context)).status;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => TrackingSubStatus, {
    nullable: true,
    description: "What is known beyond that, such as `LOST`, `DAMAGED` or `RETURNED`.",
  })
  async trackingSubStatus(
    @Root() { tracker }: FollowedShipment,
    @Ctx() context: Context,
  ): Promise<TrackingSubStatus | null> {
    return wholeStanding(await this.parcelsOf(tracker, context)).subStatus;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @Directive("@listSize(assumedSize: 9)")
  @FieldResolver(() => [MilestoneReachedType], {
    nullable: true,
    description:
      "The steps of its journey that scans prove, in the order of a journey; a step that none proves is not among them. Of several parcels those that each has reached, when the last did.",
  })
  async milestones(@Root() { tracker }: FollowedShipment, @Ctx() context: Context): Promise<MilestoneReachedType[]> {
    const parcels = await this.parcelsOf(tracker, context);
    return reachedByAll(
      await Promise.all(
        parcels.map(async (parcel) => {
          const asked = { count: MOST_SCANS, after: null, isOldestFirst: true };
          const scans = await this.services.history.page(parcel, asked);
          const events = scans!.map((scan) => eventOf(parcel.number, scan));
          return milestonesOf(events, parcel.destinationCountry);
        }),
      ),
    );
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => LastMileType, {
    nullable: true,
    description:
      "Who takes it to the door, where another carrier does; of several parcels, the first. Null until that is known.",
  })
  lastMile(@Root() { tracker }: FollowedShipment): LastMileType | null {
    return tracker.lastMile;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => Date, {
    nullable: true,
    description: "When the carrier expects to have delivered it at the latest; of several parcels, the last one.",
  })
  async eta(@Root() { tracker }: FollowedShipment, @Ctx() context: Context): Promise<Date | null> {
    const etas = (await this.parcelsOf(tracker, context)).map(({ etaFrom, etaTo }) => etaTo ?? etaFrom);
    // While of one nobody says when, nobody knows when the last will be there.
    const known = etas.filter((eta) => eta !== null).map((eta) => Date.parse(eta));
    return known.length === etas.length ? new Date(Math.max(...known)) : null;
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What is known of its parcels as an EPCIS 2.0 document in JSON-LD, oldest first, without anybody's words. Null before the parcel has a tracking number.",
  })
  async historyDocument(@Root() { tracker }: FollowedShipment, @Ctx() context: Context): Promise<string> {
    return this.services.historyDocuments.of(await this.parcelsOf(tracker, context));
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether our sandbox tells of it: nothing is carried here, and its scans are played. Null before the parcel has a tracking number.",
  })
  isSandbox(): boolean {
    return this.services.isSandbox;
  }

  @Access("role:ops", "role:support", "role:admin")
  @FieldResolver(() => [WatchType], {
    nullable: true,
    description: "Who watches its numbers for us, and how that goes. For our staff.",
  })
  @Directive("@listSize(assumedSize: 6)")
  watches(@Root() { id }: FollowedShipment, @Ctx() { rows }: Context): Promise<WatchType[]> {
    return rows.manyBy(Watch, "shipmentId", id);
  }

  @Access("signed-in", "tracking:read")
  @Directive(REQUIRES_NUMBER)
  @Directive("@listSize(assumedSize: 4)")
  @FieldResolver(() => [FollowedNumberType], {
    nullable: true,
    description:
      "Under which numbers its parcels are followed, and whose they are. Null before it has a tracking number.",
  })
  async followedNumbers(@Root() { id, tracker }: FollowedShipment, @Ctx() context: Context) {
    const [parcels, stated] = await Promise.all([
      this.parcelsOf(tracker, context),
      context.rows.manyBy(StatedCarrier, "shipmentId", id),
    ]);
    return parcels.flatMap((parcel) => followedNumbersOf(parcel, stated));
  }

  @Access("role:ops", "role:support", "role:admin", "role:customer_admin", "role:customer_member")
  @FieldResolver(() => [CarrierSuggestionType], {
    nullable: true,
    description:
      "What readers of the public page said of whose numbers these are, oldest first. For our staff, and for customers of their own parcels.",
  })
  @Directive("@listSize(assumedSize: 6)")
  carrierSuggestions(@Root() { id }: FollowedShipment, @Ctx() { rows }: Context): Promise<CarrierSuggestionType[]> {
    return rows.manyBy(CarrierSuggestion, "shipmentId", id);
  }

  @Access("role:ops", "role:support", "role:admin", "role:customer_admin", "role:customer_member")
  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "Carriers that those who watch numbers are told of, as `PublicTrack.carrierChoices`; another may be named as well. For our staff, and for customers.",
  })
  @Directive("@listSize(assumedSize: 20)")
  carrierChoices(): readonly string[] {
    return CARRIERS;
  }

  /** The one that its answerer has read, and the others of the same shipment. */
  private async parcelsOf(first: Tracker, context: Context): Promise<Tracker[]> {
    if (!first.further) return [first];
    const { ofNumbers } = this.services.parcels;
    const others = await Promise.all(furtherOf(first).map((number) => context.load(ofNumbers, number)));
    return [first, ...others.filter((parcel) => parcel?.shipmentId === first.shipmentId).map((parcel) => parcel!)];
  }
}
