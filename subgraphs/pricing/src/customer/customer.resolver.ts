import { Access, type Context, isId } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PriceListService } from "../price-list/price-list.service";
import { PriceListLaneType, PriceListType } from "../price-list/price-list.type";
import { textOf } from "../price-list/price-list-text";
import type { RateCardService } from "../rate-card/rate-card.service";
import { RateCardType } from "../rate-card/rate-card.type";
import { CustomerType } from "./customer.type";

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(private readonly services: { rateCards: RateCardService; priceLists: PriceListService }) {}

  @FieldResolver(() => RateCardType, { nullable: true, description: "The customer's own price list, else everyone's." })
  rateCard(@Root() { id }: CustomerType, @Ctx() context: Context): Promise<RateCardType | null> {
    return context.load(this.services.rateCards.ofCustomers, id);
  }

  @FieldResolver(() => PriceListType, {
    nullable: true,
    description:
      "All that the customer's parcels cost to send at an instant, to read and to print. Null of another customer than one's own.",
  })
  @Access("signed-in", "quotes:write")
  async priceList(
    @Root() { id }: CustomerType,
    @Ctx() { viewer, rows }: Context,
    @Arg("at", () => Date, {
      nullable: true,
      description: "Now when it is not stated; later, what is published so far.",
    })
    at?: Date | null,
  ): Promise<PriceListType | null> {
    if (!isId(id) || !viewer.maySee(id)) return null;
    const found = await this.services.priceLists.of(rows, id, at ?? null);
    const lanes = found.lanes.map((lane) => PriceListLaneType.of(lane, found.at));
    return { at: found.at, lanes, csv: textOf(lanes) };
  }
}
