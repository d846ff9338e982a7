import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CLAIMS } from "../access";
import { Claim } from "../claim/claim.entity";
import { ClaimType } from "../claim/claim.type";
import { ShipmentType } from "./shipment.type";

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  @FieldResolver(() => ClaimType, {
    nullable: true,
    description:
      "What is asked of us for its loss or damage; null where nothing is. For the customer's administrators, our finance, support and admin.",
  })
  @Access(...SEES_CLAIMS)
  async claim(@Root() { id }: ShipmentType, @Ctx() { rows }: Context): Promise<ClaimType | null> {
    return (await rows.manyBy(Claim, "shipmentId", id)).at(-1) ?? null;
  }
}
