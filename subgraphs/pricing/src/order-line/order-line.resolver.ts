import { type Context, Money } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { DutyEstimate } from "../quote/duty-estimate.entity";
import { OrderLineType } from "./order-line.type";

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: "The line's share of the order's duty, in the customs currency. Null while it is not known.",
  })
  async dutyEstimate(@Root() { id }: OrderLineType, @Ctx() { rows }: Context): Promise<Money | null> {
    return (await rows.oneBy(DutyEstimate, "orderLineId", id))?.amount ?? null;
  }
}
