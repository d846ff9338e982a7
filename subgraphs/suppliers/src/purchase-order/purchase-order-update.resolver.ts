import { Access, type BusEvent, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { Arg, Ctx, Directive, Query, Resolver, Root, Subscription } from "type-graphql";
import { SEES_PURCHASE_ORDERS } from "../access";
import { PurchaseOrder } from "./purchase-order.entity";
import {
  PURCHASE_ORDER_ACCEPTED,
  PURCHASE_ORDER_CANCELLED,
  PURCHASE_ORDER_DISPATCHED,
  PURCHASE_ORDER_EXPIRED,
  PURCHASE_ORDER_ISSUED,
  PURCHASE_ORDER_LINE_CLOSED_SHORT,
  PURCHASE_ORDER_LINE_REOPENED,
  PURCHASE_ORDER_RECEIVED,
  PURCHASE_ORDER_REJECTED,
  PURCHASE_ORDER_SETTLED,
} from "./purchase-order.events";
import { PurchaseOrderStatus } from "./purchase-order-status";
import { PurchaseOrderUpdateType } from "./purchase-order-update.type";

const STATUS_AFTER = new Map([
  [PURCHASE_ORDER_ISSUED.type, PurchaseOrderStatus.ISSUED],
  [PURCHASE_ORDER_ACCEPTED.type, PurchaseOrderStatus.ACCEPTED],
  [PURCHASE_ORDER_DISPATCHED.type, PurchaseOrderStatus.DISPATCHED],
  [PURCHASE_ORDER_RECEIVED.type, PurchaseOrderStatus.RECEIVED],
  [PURCHASE_ORDER_SETTLED.type, PurchaseOrderStatus.SETTLED],
  [PURCHASE_ORDER_REJECTED.type, PurchaseOrderStatus.REJECTED],
  [PURCHASE_ORDER_EXPIRED.type, PurchaseOrderStatus.EXPIRED],
  [PURCHASE_ORDER_CANCELLED.type, PurchaseOrderStatus.CANCELLED],
]);

/** Those that say themselves what became of the purchase order. */
const OF_LINES: readonly string[] = [PURCHASE_ORDER_LINE_CLOSED_SHORT.type, PURCHASE_ORDER_LINE_REOPENED.type];

@Resolver()
export class PurchaseOrderUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description: "Where `purchaseOrderUpdated` goes on after what this answer shows. For who sees purchase orders.",
  })
  @Access(...SEES_PURCHASE_ORDERS)
  purchaseOrderUpdatesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access(...SEES_PURCHASE_ORDERS)
  @Directive('@tag(name: "resumable")')
  @Subscription(() => PurchaseOrderUpdateType, {
    description:
      "Each purchase order that you may see as it is issued, answered, ended, sent whole, counted or settled, and as a line of it is closed short or reopened, from now on or from after an update received before.",
    subscribe: ({ args, context }) => follow(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async purchaseOrderUpdated(
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `purchaseOrderUpdatesCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<PurchaseOrderUpdateType> {
    const purchaseOrder = await rows.one(PurchaseOrder, event.aggregateId);
    return { id: cursor, status: statusAfter(event), purchaseOrder };
  }
}

interface Asked {
  after?: string | null;
}

const follow = ({ after }: Asked, context: Context<{ live: EventFeed }>) =>
  context.services.live.follow(context, { types: [...STATUS_AFTER.keys(), ...OF_LINES], parties: partiesOf, after });

const statusAfter = ({ type, payload }: BusEvent): PurchaseOrderStatus =>
  STATUS_AFTER.get(type) ?? (payload as { status: PurchaseOrderStatus }).status;

/** The envelope names the customer, the payload the supplier. */
const partiesOf = ({ tenantId, payload }: BusEvent): string[] => [
  tenantId,
  (payload as { supplierId: string }).supplierId,
];
