import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Parcel } from "../parcel/parcel.entity";
import { ParcelType } from "../parcel/parcel.type";
import { BagParcelType } from "./bag.type";
import type { BagParcel } from "./bag-parcel.entity";

@Resolver(() => BagParcelType)
export class BagParcelResolver {
  @FieldResolver(() => ParcelType, { nullable: true, description: "The parcel." })
  parcel(@Root() { parcelId }: BagParcel, @Ctx() { rows }: Context): Promise<ParcelType | null> {
    return rows.one(Parcel, parcelId);
  }
}
