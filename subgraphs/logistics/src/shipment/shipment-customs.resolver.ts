import type { Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CustomsDeclaration } from "../declaration/declaration.entity";
import { CustomsDeclarationType } from "../declaration/declaration.type";
import type { Shipment } from "./shipment.entity";
import { ShipmentType } from "./shipment.type";

@Resolver(() => ShipmentType)
export class ShipmentCustomsResolver {
  @FieldResolver(() => [CustomsDeclarationType], {
    description: "What is declared to customs of it: out of the origin and into the destination, once each.",
  })
  declarations(@Root() { id }: Shipment, @Ctx() { rows }: Context): Promise<CustomsDeclarationType[]> {
    return rows.manyBy(CustomsDeclaration, "shipmentId", id);
  }
}
