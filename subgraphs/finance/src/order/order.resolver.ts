import { Access, type Context, isId, Money } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_HOLDS, SEES_MARGIN } from "../access";
import type { MarginService } from "../bill/margin.service";
import { Charge } from "../hold/charge.entity";
import { Hold } from "../hold/hold.entity";
import { ChargeType, HoldType } from "../hold/hold.type";
import { ChargeRefund } from "../refund/charge-refund.entity";
import { ChargeRefundType } from "../refund/charge-refund.type";
import { OrderType } from "./order.type";

@Resolver(() => OrderType)
export class OrderResolver {
  constructor(private readonly services: { margins: MarginService }) {}

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
    description:
      "What it was charged, once it is delivered or given up, and what of it was given back. For whom `holds` is.",
  })
  @Access(...SEES_HOLDS)
  @Directive("@listSize(assumedSize: 3)")
  charges(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<ChargeType[]> {
    return rows.manyBy(Charge, "orderId", id);
  }

  @FieldResolver(() => [ChargeRefundType], {
    nullable: true,
    description: "What was given back of what it was charged, once for each reason, oldest first. For whom `holds` is.",
  })
  @Access(...SEES_HOLDS)
  @Directive("@listSize(assumedSize: 2)")
  chargeRefunds(@Root() { id }: OrderType, @Ctx() { rows }: Context): Promise<ChargeRefundType[]> {
    return rows.manyBy(ChargeRefund, "orderId", id);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What it earned less what carriers and suppliers billed for it, and what was paid for its parcels' loss or damage; null while either is unknown, and where they are in several currencies. For our finance, pricing and admin.",
  })
  @Access(...SEES_MARGIN)
  async margin(@Root() { id }: OrderType, @Ctx() context: Context): Promise<Money | null> {
    return isId(id) ? context.load(this.services.margins.ofOrders, id) : null;
  }
}
