import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { RateCardType } from "./rate-card.type";

@ObjectType("Customer")
@Directive('@key(fields: "id")')
export class CustomerRef {
  @Field(() => ID)
  id!: string;
}

@Resolver(() => CustomerRef)
export class CustomerResolver {
  @FieldResolver(() => RateCardType, { nullable: true, description: "The customer's own price list, else everyone's." })
  async rateCard(@Root() { id }: CustomerRef, @Ctx() { loaders }: Context): Promise<RateCardType | null> {
    return (await loaders.cardOfCustomer.load(id))?.card ?? null;
  }
}

export const customerReferences = {
  Customer: ({ id }: { id: string }): CustomerRef => ({ id }),
};
