import { Access, type Context, Money } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import { CarrierAccount } from "../carrier-account/carrier-account.entity";
import { CarrierAccountType } from "../carrier-account/carrier-account.type";
import { CarrierRoute } from "./carrier-route.entity";
import { StateCarrierRouteInput } from "./carrier-route.input";
import { StateCarrierRouteResult } from "./carrier-route.result";
import type { CarrierRouteService } from "./carrier-route.service";
import { CarrierRouteType } from "./carrier-route.type";

@Resolver(() => CarrierRouteType)
export class CarrierRouteResolver {
  constructor(private readonly services: { carrierRoutes: CarrierRouteService }) {}

  @Query(() => [CarrierRouteType], {
    nullable: true,
    description: "By which carriers services are carried, by service; they are few. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  carrierRoutes(@Ctx() { rows }: Context): Promise<CarrierRouteType[]> {
    return rows.all(CarrierRoute, [], "serviceCode");
  }

  @FieldResolver(() => CarrierAccountType, { nullable: true, description: "By which account the carrier is asked." })
  account(@Root() { accountId }: CarrierRoute, @Ctx() { rows }: Context): Promise<CarrierAccountType | null> {
    return rows.one(CarrierAccount, accountId);
  }

  @FieldResolver(() => Money, { nullable: true, description: "What a parcel costs us; null while nobody has said." })
  @Access(...HANDLES_PARCELS)
  base(@Root() { baseMinor, currency }: CarrierRoute): Money | null {
    return moneyOf(baseMinor, currency);
  }

  @FieldResolver(() => Money, { nullable: true, description: "What a kilogram costs us; null while nobody has said." })
  @Access(...HANDLES_PARCELS)
  perKg(@Root() { perKgMinor, currency }: CarrierRoute): Money | null {
    return moneyOf(perKgMinor, currency);
  }

  @Mutation(() => StateCarrierRouteResult, {
    nullable: true,
    description: "Says by which carrier a service may be carried, and when. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  stateCarrierRoute(
    @Arg("input", () => StateCarrierRouteInput, { description: "All of the route." }) input: StateCarrierRouteInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateCarrierRouteResult> {
    return this.services.carrierRoutes.state(viewer, input);
  }
}

const moneyOf = (minor: string | null, currency: string | null): Money | null =>
  minor === null || currency === null ? null : new Money(BigInt(minor), currency);
