import { Access, type BusEvent, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import { Shipment } from "../shipment/shipment.entity";
import { SHIPMENT_CANCELLED, SHIPMENT_LABELLED, SHIPMENT_STATUS_CHANGED } from "../shipment/shipment.events";
import { ShipmentStatus } from "../shipment/shipment-status";
import { ShipmentUpdateFilter, ShipmentUpdateType } from "./shipment-update.type";

interface Asked {
  shipmentId?: string | null;
  filter?: ShipmentUpdateFilter | null;
  after?: string | null;
}

@Resolver()
export class ShipmentUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description: "The cursor of this moment for `shipmentUpdated`: what comes from now on comes after it.",
  })
  @Access("signed-in")
  shipmentUpdatesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Directive('@tag(name: "resumable")')
  @Subscription(() => ShipmentUpdateType, {
    description: "Each step of a shipment of yours, or of all of them, from now on or from after one received before.",
    subscribe: ({ args, context }) => followShipments(args as Asked, context as Context<{ live: EventFeed }>),
  })
  @Access("signed-in")
  async shipmentUpdated(
    @Arg("shipmentId", () => ID, { nullable: true, description: "Which one; all that you may see without it." })
    _shipmentId: string | null,
    @Arg("filter", () => ShipmentUpdateFilter, { nullable: true, description: "All updates without it." })
    _filter: ShipmentUpdateFilter | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `shipmentUpdatesCursor`; from now on without it.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<ShipmentUpdateType> {
    const { occurredAt } = event.payload as { occurredAt?: string };
    return {
      id: cursor,
      status: statusOf(event),
      occurredAt: new Date(occurredAt ?? event.occurredAt),
      shipment: await rows.one(Shipment, event.aggregateId),
    };
  }
}

/** Only a move says where it led. */
function statusOf({ type, payload }: BusEvent): ShipmentStatus {
  if (type === SHIPMENT_LABELLED.type) return ShipmentStatus.LABELLED;
  if (type === SHIPMENT_CANCELLED.type) return ShipmentStatus.CANCELLED;
  return (payload as { status: ShipmentStatus }).status;
}

async function followShipments({ shipmentId, filter, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (shipmentId && !(await context.rows.one(Shipment, shipmentId))) {
    throw new GraphQLError("No shipment of yours has this id.", { extensions: { code: "SHIPMENT_NOT_FOUND" } });
  }
  const { status } = filter ?? {};
  return context.services.live.follow(context, {
    types: [SHIPMENT_LABELLED.type, SHIPMENT_STATUS_CHANGED.type, SHIPMENT_CANCELLED.type],
    aggregateId: shipmentId,
    after,
    ...(status && { only: (event: BusEvent) => status.includes(statusOf(event)) }),
  });
}
