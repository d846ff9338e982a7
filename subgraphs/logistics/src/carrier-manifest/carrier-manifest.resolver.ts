import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, Directive, FieldResolver, Int, Mutation, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import type { Bag } from "../bag/bag.entity";
import { BagType } from "../bag/bag.type";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { CarrierAccountType } from "../carrier-account/carrier-account.type";
import { CarrierManifest } from "./carrier-manifest.entity";
import type { CarrierManifestService } from "./carrier-manifest.service";
import { CarrierManifestType } from "./carrier-manifest.type";
import { TellCarrierManifestAgainInput, TellCarrierManifestAgainResult } from "./tell-manifest-again.type";

@Resolver(() => CarrierManifestType)
export class CarrierManifestResolver {
  constructor(private readonly services: { carrierManifests: CarrierManifestService }) {}

  @FieldResolver(() => Int, { description: "How many." })
  parcelCount(@Root() { numbers }: CarrierManifest): number {
    return numbers.length;
  }

  @FieldResolver(() => CarrierAccountType, {
    nullable: true,
    description: "By which account the carrier is told. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  account(@Root() { accountId }: CarrierManifest, @Ctx() { rows }: Context): Promise<CarrierAccountType | null> {
    return rows.one(CarrierAccount, accountId);
  }

  @Mutation(() => TellCarrierManifestAgainResult, {
    nullable: true,
    description: "Tells a carrier again what it refused to fetch, or was told in vain. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  tellCarrierManifestAgain(
    @Arg("input", () => TellCarrierManifestAgainInput, { description: "Which." }) input: TellCarrierManifestAgainInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof TellCarrierManifestAgainResult> {
    return this.services.carrierManifests.tellAgain(viewer, input);
  }
}

@Resolver(() => BagType)
export class BagCarrierManifestsResolver {
  @FieldResolver(() => [CarrierManifestType], {
    nullable: true,
    description:
      "What of it goes by which carrier, and whether that carrier knows; none while it is open. For operations and admin.",
  })
  @Directive("@listSize(assumedSize: 3)")
  @Access(...HANDLES_PARCELS)
  carrierManifests(@Root() { id }: Bag, @Ctx() { rows }: Context): Promise<CarrierManifestType[]> {
    return rows.manyBy(CarrierManifest, "bagId", id);
  }
}
