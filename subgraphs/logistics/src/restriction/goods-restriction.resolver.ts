import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { GoodsRestriction } from "./goods-restriction.entity";
import {
  AddGoodsRestrictionInput,
  conditionsOf,
  EndGoodsRestrictionInput,
  GoodsRestrictionsArgs,
  restrictionSorting,
} from "./goods-restriction.input";
import { AddGoodsRestrictionResult, EndGoodsRestrictionResult } from "./goods-restriction.result";
import { GoodsRestrictionConnection, GoodsRestrictionType } from "./goods-restriction.type";
import type { RestrictionService } from "./restriction.service";

@Resolver(() => GoodsRestrictionType)
export class GoodsRestrictionResolver {
  constructor(private readonly services: { restrictions: RestrictionService }) {}

  @Query(() => GoodsRestrictionConnection, {
    description: "What destinations say of goods, newest first unless sorted otherwise. For our staff.",
  })
  @Access("role:broker", "role:ops", "role:support", "role:admin")
  goodsRestrictions(
    @Args(() => GoodsRestrictionsArgs) { filter, orderBy, ...page }: GoodsRestrictionsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<GoodsRestrictionType>> {
    return rows.newestFirst(GoodsRestriction, conditionsOf(filter), page, restrictionSorting.of(orderBy));
  }

  @Mutation(() => AddGoodsRestrictionResult, {
    description: "Writes down what a destination says of goods. For our brokers and admin.",
  })
  @Access("role:broker", "role:admin")
  addGoodsRestriction(
    @Arg("input", () => AddGoodsRestrictionInput, { description: "What is said of which goods." })
    input: AddGoodsRestrictionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddGoodsRestrictionResult> {
    return this.services.restrictions.add(viewer, input);
  }

  @Mutation(() => EndGoodsRestrictionResult, {
    description: "Says when a restriction no longer holds; it stays on record. For our brokers and admin.",
  })
  @Access("role:broker", "role:admin")
  endGoodsRestriction(
    @Arg("input", () => EndGoodsRestrictionInput, { description: "Which, and when." }) input: EndGoodsRestrictionInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof EndGoodsRestrictionResult> {
    return this.services.restrictions.end(viewer, input);
  }
}
