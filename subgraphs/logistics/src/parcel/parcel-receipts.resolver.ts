import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { ParcelReceipt } from "../receiving/parcel-receipt.entity";
import { ParcelReceiptType } from "../receiving/receiving.type";
import { Warehouse } from "../warehouse/warehouse.entity";
import { WarehouseType } from "../warehouse/warehouse.type";
import type { Parcel } from "./parcel.entity";
import { ParcelType } from "./parcel.type";

@Resolver(() => ParcelType)
export class ParcelReceiptsResolver {
  @FieldResolver(() => [ParcelReceiptType], {
    nullable: true,
    description: "Each time it came in at a warehouse of ours, the first one first. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  receipts(@Root() { id }: Parcel, @Ctx() { rows }: Context): Promise<ParcelReceiptType[]> {
    return rows.manyBy(ParcelReceipt, "parcelId", id);
  }

  @FieldResolver(() => WarehouseType, {
    nullable: true,
    description: "Where it came in last. Null before, and where that was not said.",
  })
  async warehouse(@Root() { warehouseId }: Parcel, @Ctx() { rows }: Context): Promise<WarehouseType | null> {
    return warehouseId ? rows.one(Warehouse, warehouseId) : null;
  }
}
