import { Access, type Context } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_CLAIMS, SEES_HOLDS } from "../access";
import { Claim } from "../claim/claim.entity";
import { ClaimType } from "../claim/claim.type";
import { Charge } from "../hold/charge.entity";
import { ChargeType } from "../hold/hold.type";
import { ShipmentType } from "./shipment.type";
import { ShipmentOrder } from "./shipment-order.entity";

@Resolver(() => ShipmentType)
export class ShipmentResolver {
  @FieldResolver(() => ClaimType, {
    nullable: true,
    description:
      "What was last asked of us for its loss or damage; null where nothing was. For the customer's administrators, our finance, support and admin.",
  })
  @Access(...SEES_CLAIMS)
  async claim(@Root() { id }: ShipmentType, @Ctx() { rows }: Context): Promise<ClaimType | null> {
    return (await rows.manyBy(Claim, "shipmentId", id)).at(-1) ?? null;
  }

  @FieldResolver(() => [ClaimType], {
    nullable: true,
    description: "All that is asked of us for it, of several parcels of each, oldest first. For whom `claim` is.",
  })
  @Access(...SEES_CLAIMS)
  @Directive("@listSize(assumedSize: 3)")
  claims(@Root() { id }: ShipmentType, @Ctx() { rows }: Context): Promise<ClaimType[]> {
    return rows.manyBy(Claim, "shipmentId", id);
  }

  @FieldResolver(() => [ChargeType], {
    nullable: true,
    description:
      "What the order that it carries was charged, all of it however many shipments carry it. For the customer's administrators, our finance, support and admin, and partners with wallet:read.",
  })
  @Access(...SEES_HOLDS)
  @Directive("@listSize(assumedSize: 3)")
  async charges(@Root() { id }: ShipmentType, @Ctx() { rows }: Context): Promise<ChargeType[]> {
    const carried = await rows.oneBy(ShipmentOrder, "shipmentId", id);
    return carried ? rows.manyBy(Charge, "orderId", carried.orderId) : [];
  }
}
