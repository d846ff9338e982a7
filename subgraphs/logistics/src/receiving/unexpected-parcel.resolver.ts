import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Warehouse } from "../warehouse/warehouse.entity";
import { WarehouseType } from "../warehouse/warehouse.type";
import { UnexpectedParcelType } from "./receiving.type";
import type { UnexpectedParcel } from "./unexpected-parcel.entity";

@Resolver(() => UnexpectedParcelType)
export class UnexpectedParcelResolver {
  @FieldResolver(() => WarehouseType, { nullable: true, description: "Where it lies." })
  warehouse(@Root() { warehouseId }: UnexpectedParcel, @Ctx() { rows }: Context): Promise<WarehouseType | null> {
    return rows.one(Warehouse, warehouseId);
  }
}
