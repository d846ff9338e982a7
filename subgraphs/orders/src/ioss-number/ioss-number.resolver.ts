import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CUSTOMS_VALUES } from "../access";
import type { Order } from "../order/order.entity";
import { OrderType } from "../order/order.type";
import type { NumbersOfOrders } from "../stated-number/stated-numbers";

@Resolver(() => OrderType)
export class IossNumberResolver {
  constructor(private readonly services: { numbers: NumbersOfOrders }) {}

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The sender's EU import one-stop-shop number: the one that it names, or from its submission on its customer's default.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  iossNumber(@Root() order: Order, @Ctx() { rows }: Context): Promise<string | null> {
    return this.services.numbers.ioss.read(rows, order);
  }
}
