import { Access, CheckReport, type Context, Money } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { CHECKS_ORDERS, CUSTOMS_VALUES } from "../access";
import type { OrderCheckService, PriceCheck } from "./order-check.service";
import { OrderCheckType } from "./order-check.type";

const REQUIRES_DRAFT = '@requires(fields: "draft")';

@Resolver(() => OrderCheckType)
export class OrderCheckResolver {
  constructor(private readonly services: { orderChecks: OrderCheckService }) {}

  @FieldResolver(() => CheckReport, {
    nullable: true,
    description:
      "Whether it has a price, and what of duty and tax is not known and why. For customers, their systems and our operations.",
  })
  @Directive(REQUIRES_DRAFT)
  @Access(...CHECKS_ORDERS)
  async price(@Root() check: OrderCheckType, @Ctx() context: Context): Promise<CheckReport | null> {
    return (await this.of(check, context))?.report ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: "What carrying it would cost; null without a price. For customers, their systems and our operations.",
  })
  @Directive(REQUIRES_DRAFT)
  @Access(...CHECKS_ORDERS)
  async sellTotal(@Root() check: OrderCheckType, @Ctx() context: Context): Promise<Money | null> {
    return (await this.of(check, context))?.sellTotal ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Duty, tax and fees at the border, whoever pays them; null where some of it is not known. For its customer, brokers, finance and partners with quotes:write.",
  })
  @Directive(REQUIRES_DRAFT)
  @Access(...CUSTOMS_VALUES)
  async dutyAndTax(@Root() check: OrderCheckType, @Ctx() context: Context): Promise<Money | null> {
    return (await this.of(check, context))?.dutyAndTax ?? null;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What would be held of its customer's money: the price and, under DDP, what is known of duty and tax. Null without a price. For customers, their systems and our operations.",
  })
  @Directive(REQUIRES_DRAFT)
  @Access(...CHECKS_ORDERS)
  async due(@Root() check: OrderCheckType, @Ctx() context: Context): Promise<Money | null> {
    return (await this.of(check, context))?.due ?? null;
  }

  private async of({ draft }: OrderCheckType, context: Context): Promise<PriceCheck | null> {
    return draft === null ? null : context.load(this.services.orderChecks.ofDrafts, draft);
  }
}
