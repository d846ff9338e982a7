import { Access, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import {
  Arg,
  Directive,
  Field,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from "type-graphql";
import { SEES_MARGIN } from "../access";
import { OrderType } from "../order/order.type";
import { ORDER_RECKONED, ReckoningCause } from "./order-reckoning.events";

registerEnumType(ReckoningCause, {
  name: "OrderReckoningCause",
  description: "Why an order earned or cost us more or less.",
  valuesConfig: {
    CHARGED: { description: "Its customer was charged." },
    GIVEN_BACK: { description: "Its customer was given back what it was charged, or a part." },
    CORRECTED: { description: "Our staff corrected what it was charged." },
    INVOICE_VOIDED: { description: "The invoice that charged it was taken back." },
    BILLED: { description: "A carrier or a supplier billed it, or a line of a bill was found to be of it." },
    BILL_CREDITED: { description: "A carrier took back what it had billed." },
    CLAIM_PAID: { description: "Its customer was paid for the loss or damage of a parcel." },
    CLAIM_PAYOUT_REVERSED: { description: "What was paid for a parcel was taken back, because it was found." },
  },
});

@ObjectType("OrderReckoning", { description: "An order whose earnings or costs have just changed." })
export class OrderReckoningType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => ReckoningCause, { description: "Why." })
  cause!: ReckoningCause;

  @Field(() => OrderType, { nullable: true, description: "The order as it stands now, with its margin." })
  order!: OrderType | null;
}

interface Asked {
  orderId?: string | null;
  after?: string | null;
}

@Resolver()
export class OrderReckoningResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description: "Pass it as `after` of `orderReckoned` to miss nothing that comes after this answer.",
  })
  @Access(...SEES_MARGIN)
  orderReckoningsCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access(...SEES_MARGIN)
  @Directive('@tag(name: "resumable")')
  @Subscription(() => OrderReckoningType, {
    description:
      "Each time that an order earned or cost us more or less, from now on or from after an update received before: ask with `extensions.where` for those whose margin is negative, and whatever else holds of them in any domain. For our finance, pricing and admin.",
    subscribe: ({ args, context }) => follow(args as Asked, context as Context<{ live: EventFeed }>),
  })
  orderReckoned(
    @Arg("orderId", () => ID, { nullable: true, description: "Only of this one; of all without it." })
    _orderId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `orderReckoningsCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
  ): OrderReckoningType {
    const { orderId, cause } = ORDER_RECKONED.payload.parse(event.payload);
    return { id: cursor, cause, order: { id: orderId } };
  }
}

const follow = ({ orderId, after }: Asked, context: Context<{ live: EventFeed }>) =>
  context.services.live.follow(context, {
    types: [ORDER_RECKONED.type],
    aggregateId: orderId?.toLowerCase(),
    after,
  });
