import { Access, type Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_HOLDS } from "../access";
import { Charge } from "../hold/charge.entity";
import { Hold } from "../hold/hold.entity";
import { ChargeType, HoldType } from "../hold/hold.type";
import { OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  @FieldResolver(() => [HoldType], {
    nullable: true,
    description:
      "The money that is or was kept for it, oldest first. For the customer's administrators, our finance, support and admin, and partners with wallet:read.",
  })
  @Access(...SEES_HOLDS)
  @Directive("@listSize(assumedSize: 3)")
  holds(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<HoldType[]> {
    return rows.manyBy(Hold, "orderId", id);
  }

  @FieldResolver(() => [ChargeType], {
    nullable: true,
    description: "What it was charged, once it is delivered or given up. For whom `holds` is.",
  })
  @Access(...SEES_HOLDS)
  @Directive("@listSize(assumedSize: 3)")
  charges(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<ChargeType[]> {
    return rows.manyBy(Charge, "orderId", id);
  }
}
