import type { Connection, Context } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { MasterConsignment } from "../consignment/consignment.entity";
import { MasterConsignmentType } from "../consignment/consignment.type";
import { Offload } from "../consignment/offload.entity";
import { OffloadsArgs, offloadSorting } from "../consignment/offload.input";
import { OffloadConnection, type OffloadType } from "../consignment/offload.type";
import type { Bag } from "./bag.entity";
import { BagType } from "./bag.type";

@Resolver(() => BagType)
export class BagConsignmentResolver {
  @FieldResolver(() => MasterConsignmentType, { nullable: true, description: "What it goes with; null for none." })
  async consignment(@Root() { consignmentId }: Bag, @Ctx() { rows }: Context): Promise<MasterConsignmentType | null> {
    return consignmentId ? rows.one(MasterConsignment, consignmentId) : null;
  }

  @FieldResolver(() => OffloadConnection, {
    description: "Each time it, or a parcel of it, did not go on; the last one first.",
  })
  offloads(
    @Root() { id }: Bag,
    @Args(() => OffloadsArgs) { orderBy, ...page }: OffloadsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<OffloadType>> {
    return rows.newestFirstOf(Offload, "bagId", id, [], page, offloadSorting.of(orderBy));
  }
}
