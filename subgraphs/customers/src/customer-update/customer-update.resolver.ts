import { Access, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import { Arg, Ctx, Directive, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import { Customer } from "../customer/customer.entity";
import { CUSTOMER_STATUS_CHANGED } from "../customer/customer.events";
import { CustomerStatusUpdateType } from "./customer-update.type";

interface Asked {
  customerId?: string | null;
  after?: string | null;
}

@Resolver()
export class CustomerUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Access("signed-in")
  @Directive('@tag(name: "resumable")')
  @Subscription(() => CustomerStatusUpdateType, {
    description:
      "Each change of where a customer stands, from now on or from after an update received before: every customer's for our staff, else the viewer's own.",
    subscribe: ({ args, context }) => follow(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async customerStatusChanged(
    @Arg("customerId", () => ID, { nullable: true, description: "Of this customer alone." }) _customerId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `customerStatusCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<CustomerStatusUpdateType> {
    const { customerId, from, to } = CUSTOMER_STATUS_CHANGED.payload.parse(event.payload);
    const customer = await rows.one(Customer, customerId);
    return { id: cursor, from, to, changedAt: new Date(event.occurredAt), customer };
  }

  @Query(() => String, {
    description: "Where `customerStatusChanged` goes on from this instant. For everybody who is signed in.",
  })
  @Access("signed-in")
  customerStatusCursor(): Promise<string> {
    return this.services.live.cursor();
  }
}

async function follow({ customerId, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (customerId && !(await context.rows.one(Customer, customerId))) {
    throw new GraphQLError("No customer of yours has this id.", { extensions: { code: "CUSTOMER_NOT_FOUND" } });
  }
  return context.services.live.follow(context, {
    types: [CUSTOMER_STATUS_CHANGED.type],
    ...(customerId && { aggregateId: customerId.toLowerCase() }),
    ...(after && { after }),
  });
}
