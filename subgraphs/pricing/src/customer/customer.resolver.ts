import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RateCardService } from "../rate-card/rate-card.service";
import { RateCardType } from "../rate-card/rate-card.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(private readonly services: { rateCards: RateCardService }) {}

  @FieldResolver(() => RateCardType, { nullable: true, description: "The customer's own price list, else everyone's." })
  rateCard(@Root() { id }: CustomerType, @Ctx() context: Context): Promise<RateCardType | null> {
    return context.load(this.services.rateCards.ofCustomers, id);
  }
}
