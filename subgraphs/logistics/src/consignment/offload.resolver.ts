import { type Context, isId } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Parcel } from "../parcel/parcel.entity";
import { ParcelType } from "../parcel/parcel.type";
import { UserType } from "../user/user.type";
import { MasterConsignment } from "./consignment.entity";
import { MasterConsignmentType } from "./consignment.type";
import type { Offload } from "./offload.entity";
import { OffloadType } from "./offload.type";

@Resolver(() => OffloadType)
export class OffloadResolver {
  @FieldResolver(() => ParcelType, { nullable: true, description: "The parcel; null for the whole bag." })
  async parcel(@Root() { parcelId }: Offload, @Ctx() { rows }: Context): Promise<ParcelType | null> {
    return parcelId ? rows.one(Parcel, parcelId) : null;
  }

  @FieldResolver(() => MasterConsignmentType, {
    nullable: true,
    description: "What went on without it; null for a parcel whose bag was in no consignment yet.",
  })
  async consignment(@Root() of: Offload, @Ctx() { rows }: Context): Promise<MasterConsignmentType | null> {
    return of.consignmentId ? rows.one(MasterConsignment, of.consignmentId) : null;
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who did it." })
  offloadedBy(@Root() { createdBy }: Offload): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }
}
