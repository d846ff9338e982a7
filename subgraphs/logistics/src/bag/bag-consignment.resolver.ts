import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MasterConsignment } from "../consignment/consignment.entity";
import { MasterConsignmentType } from "../consignment/consignment.type";
import type { Bag } from "./bag.entity";
import { BagType } from "./bag.type";

@Resolver(() => BagType)
export class BagConsignmentResolver {
  @FieldResolver(() => MasterConsignmentType, { nullable: true, description: "What it goes with; null for none." })
  async consignment(@Root() { consignmentId }: Bag, @Ctx() { rows }: Context): Promise<MasterConsignmentType | null> {
    return consignmentId ? rows.one(MasterConsignment, consignmentId) : null;
  }
}
