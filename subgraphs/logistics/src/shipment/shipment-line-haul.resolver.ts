import { Access, type Context } from "@baiyun/kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { SEES_LINE_HAUL } from "../access";
import { Bag } from "../bag/bag.entity";
import { BagType } from "../bag/bag.type";
import { BagParcel } from "../bag/bag-parcel.entity";
import { MasterConsignment } from "../consignment/consignment.entity";
import { MasterConsignmentType } from "../consignment/consignment.type";
import { ShipmentHandOverType } from "../hand-over/hand-over.type";
import { LastMile } from "../hand-over/last-mile.entity";
import { Intercept } from "../intercept/intercept.entity";
import { InterceptType } from "../intercept/intercept.type";
import type { Shipment } from "./shipment.entity";
import { ShipmentType } from "./shipment.type";

/** How a shipment travels is a matter of our staff, since what it travels with is other customers'. */
@Resolver(() => ShipmentType)
export class ShipmentLineHaulResolver {
  @FieldResolver(() => BagType, {
    nullable: true,
    description:
      "The bag that its parcel is in, of several the one that was put into one first; null when it is in none. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  bag(@Root() shipment: Shipment, @Ctx() { rows }: Context): Promise<BagType | null> {
    return bagOf(shipment, rows);
  }

  @FieldResolver(() => [InterceptType], {
    description: "Each time somebody asked to take it out, the first one first.",
  })
  intercepts(@Root() { id }: Shipment, @Ctx() { rows }: Context): Promise<InterceptType[]> {
    return rows.manyBy(Intercept, "shipmentId", id);
  }

  @FieldResolver(() => ShipmentHandOverType, {
    nullable: true,
    description: "Who brings it to its door, of several parcels the one that was taken first; null until they have it.",
  })
  async handOver(@Root() { id }: Shipment, @Ctx() { rows }: Context): Promise<ShipmentHandOverType | null> {
    return (await rows.manyBy(LastMile, "shipmentId", id))[0] ?? null;
  }

  @FieldResolver(() => MasterConsignmentType, {
    nullable: true,
    description: "The consignment that its bag is in; null when it is in none. For our staff.",
  })
  @Access(...SEES_LINE_HAUL)
  async masterConsignment(@Root() shipment: Shipment, @Ctx() { rows }: Context): Promise<MasterConsignmentType | null> {
    const bag = await bagOf(shipment, rows);
    return bag?.consignmentId ? rows.one(MasterConsignment, bag.consignmentId) : null;
  }
}

async function bagOf({ id }: Shipment, rows: Context["rows"]): Promise<Bag | null> {
  const inside = (await rows.manyBy(BagParcel, "shipmentId", id)).find(({ removedAt }) => removedAt === null);
  return inside ? rows.one(Bag, inside.bagId) : null;
}
