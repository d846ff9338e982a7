import { Access, type Connection, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { Bag } from "../bag/bag.entity";
import { BagsArgs, bagSorting, conditionsOf as conditionsOfBags } from "../bag/bag.input";
import { BagConnection, type BagType } from "../bag/bag.type";
import { MasterConsignment } from "./consignment.entity";
import { conditionsOf, consignmentSorting, MasterConsignmentsArgs } from "./consignment.input";
import { LegType, MasterConsignmentConnection, MasterConsignmentType } from "./consignment.type";
import { Leg } from "./leg.entity";

@Resolver(() => MasterConsignmentType)
export class ConsignmentResolver {
  @Query(() => MasterConsignmentType, {
    nullable: true,
    description: "Null when no consignment has this id. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  masterConsignment(
    @Arg("id", () => ID, { description: "Its id." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<MasterConsignmentType | null> {
    return rows.one(MasterConsignment, id);
  }

  @Query(() => MasterConsignmentConnection, { description: "Consignments, newest first. For our staff." })
  @Access(...SEES_LINE_HAUL)
  masterConsignments(
    @Args(() => MasterConsignmentsArgs) { filter, orderBy, ...page }: MasterConsignmentsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<MasterConsignmentType>> {
    return rows.newestFirst(MasterConsignment, conditionsOf(filter ?? {}), page, consignmentSorting.of(orderBy));
  }

  @FieldResolver(() => [LegType], { description: "How it travels, in order." })
  @Directive("@listSize(assumedSize: 8)")
  async legs(@Root() { id }: MasterConsignment, @Ctx() { rows }: Context): Promise<LegType[]> {
    const legs = await rows.manyBy(Leg, "consignmentId", id);
    return legs.toSorted((a, b) => a.position - b.position);
  }

  @FieldResolver(() => BagConnection, { description: "The bags in it, newest first." })
  bags(
    @Root() { id }: MasterConsignment,
    @Args(() => BagsArgs) { filter, orderBy, ...page }: BagsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<BagType>> {
    const conditions = conditionsOfBags(filter ?? {});
    return rows.newestFirstOf(Bag, "consignmentId", id, conditions, page, bagSorting.of(orderBy));
  }
}
