import type { Context, FileLinks } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Parcel } from "../parcel/parcel.entity";
import { ParcelType } from "../parcel/parcel.type";
import { Shipment } from "../shipment/shipment.entity";
import { type Label, LabelFormat } from "./label.entity";
import { LabelResolution, LabelType } from "./label.type";

@Resolver(() => LabelType)
export class LabelResolver {
  constructor(private readonly services: { links: FileLinks }) {}

  @FieldResolver(() => ParcelType, { nullable: true, description: "Which parcel it is for." })
  async parcel(@Root() { parcelId, shipmentId }: Label, @Ctx() { rows }: Context): Promise<ParcelType | null> {
    if (parcelId) return rows.one(Parcel, parcelId);
    return (await rows.manyBy(Parcel, "shipmentId", shipmentId))[0] ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Opens the file for 15 minutes, without a sign-in. Null for a void label, and while our staff hold the shipment.",
  })
  async url(
    @Root() { id, format, voidedAt, shipmentId }: Label,
    @Arg("resolution", () => LabelResolution, {
      defaultValue: LabelResolution.DPI_203,
      description: "For which printers; of ZPL alone.",
    })
    resolution: LabelResolution,
    @Ctx() { rows }: Context,
  ): Promise<string | null> {
    const shipment = await rows.one(Shipment, shipmentId);
    if (voidedAt || !shipment || shipment.isHeld) return null;
    const finer = format === LabelFormat.ZPL && resolution === LabelResolution.DPI_300 ? "-300" : "";
    return this.services.links.to(`${id}${finer}.${format.toLowerCase()}`).url;
  }
}
