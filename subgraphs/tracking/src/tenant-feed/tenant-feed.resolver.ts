import { Access, type BusEvent, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, Query, Resolver, Root, Subscription } from "type-graphql";
import type { VisibleParcels } from "../tracker/visible-parcels.service";
import type { HistoryService } from "../tracking-event/history.service";
import { TRACKING_EVENT_RECORDED } from "../tracking-event/tracking-event.events";
import { TrackingUpdateType } from "../tracking-update/tracking-update.type";
import { TrackingFeedFilter } from "./tenant-feed.input";

interface Services {
  live: EventFeed;
  parcels: VisibleParcels;
  history: HistoryService;
}

interface Asked {
  filter?: TrackingFeedFilter | null;
  after?: string | null;
}

/** Another release may say more of a scan than this one knows. */
const scanOf = (event: BusEvent) => TRACKING_EVENT_RECORDED.payload.parse(event.payload);

@Resolver()
export class TenantFeedResolver {
  constructor(private readonly services: Services) {}

  @Access("signed-in", "tracking:read")
  @Query(() => String, {
    description:
      "The cursor of this instant. Pass it as `after` of `tenantTrackingFeed` to be told of each scan that came later; of the last ten seconds some may come again.",
  })
  trackingFeedCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access("signed-in", "tracking:read")
  @Directive('@tag(name: "resumable")')
  @Subscription(() => TrackingUpdateType, {
    description:
      "Each scan of any parcel of yours, for our staff of everybody's, whose time is known; as it reaches us, from now on or from after an update received before.",
    subscribe: ({ args, context }) => follow(args as Asked, context as Context<Services>),
  })
  async tenantTrackingFeed(
    @Arg("filter", () => TrackingFeedFilter, { nullable: true, description: "All scans without it." })
    _filter: TrackingFeedFilter | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or a `trackingFeedCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() context: Context,
  ): Promise<TrackingUpdateType> {
    const { eventId, shipmentId, trackingNumber } = scanOf(event);
    const [arrival, tracker] = await Promise.all([
      this.services.history.findWithStatus(eventId),
      context.load(this.services.parcels.ofNumbers, trackingNumber),
    ]);
    // Told days later, a parcel may have been let go.
    if (!arrival || !tracker) {
      throw new GraphQLError("The scan is not kept any more.", { extensions: { code: "TRACKING_EVENT_GONE" } });
    }
    // A parcel after the first tells of its shipment, which goes by the first's number.
    const first = tracker.parcelId ? await context.load(this.services.parcels.ofShipments, shipmentId) : tracker;
    const shipment = first && { id: shipmentId, trackingNumber: first.number, tracker: first };
    return { id: cursor, ...arrival, shipment };
  }
}

async function follow({ filter, after }: Asked, context: Context<Services>) {
  return context.services.live.follow(context, {
    types: [TRACKING_EVENT_RECORDED.type],
    after,
    only: filter ? (event) => meets(filter, event, context) : undefined,
  });
}

async function meets(filter: TrackingFeedFilter, event: BusEvent, context: Context<Services>): Promise<boolean> {
  const scan = scanOf(event);
  const isOneOf = (wanted: readonly string[] | null | undefined, value: string) => !wanted || wanted.includes(value);
  const said =
    isOneOf(filter.status, scan.status) &&
    isOneOf(filter.subStatus, scan.subStatus) &&
    isOneOf(filter.carrier, scan.carrier);
  if (!said || !filter.destinationCountry) return said;
  const tracker = await context.load(context.services.parcels.ofNumbers, scan.trackingNumber);
  return tracker !== null && filter.destinationCountry.includes(tracker.destinationCountry);
}
