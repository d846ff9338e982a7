import { Access, CheckReport, type Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { CHECKS_ORDERS } from "../access";
import type { OrderCheckService } from "./order-check.service";
import { OrderCheckType } from "./order-check.type";

@Resolver(() => OrderCheckType)
export class OrderCheckResolver {
  constructor(private readonly services: { orderChecks: OrderCheckService }) {}

  @FieldResolver(() => CheckReport, {
    nullable: true,
    description:
      "Whether each line may be carried and imported: its customs code, restrictions at its destination, batteries. Nobody is screened. For customers, their systems and our operations.",
  })
  @Directive('@requires(fields: "draft")')
  @Access(...CHECKS_ORDERS)
  async goods(@Root() { draft }: OrderCheckType, @Ctx() context: Context): Promise<CheckReport | null> {
    return draft === null ? null : context.load(this.services.orderChecks.ofDrafts, draft);
  }
}
