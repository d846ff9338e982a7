import { Access, type Context } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { HANDLES_PARCELS } from "../access";
import { CarrierAccount } from "./carrier-account.entity";
import { CheckCarrierAccountInput, StateCarrierAccountInput } from "./carrier-account.input";
import { CheckCarrierAccountResult, StateCarrierAccountResult } from "./carrier-account.result";
import type { CarrierAccountService } from "./carrier-account.service";
import { CarrierAccountHealth, CarrierAccountType } from "./carrier-account.type";

@Resolver(() => CarrierAccountType)
export class CarrierAccountResolver {
  constructor(private readonly services: { carrierAccounts: CarrierAccountService }) {}

  @Query(() => [CarrierAccountType], {
    nullable: true,
    description: "Our accounts with carriers, by their names; they are few. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  carrierAccounts(@Ctx() { rows }: Context): Promise<CarrierAccountType[]> {
    return rows.all(CarrierAccount, [], "code");
  }

  @FieldResolver(() => CarrierAccountHealth, {
    nullable: true,
    description: "How it has fared with the carrier. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  health(@Root() account: CarrierAccount, @Ctx() context: Context): Promise<CarrierAccountHealth> {
    return context.load(this.services.carrierAccounts.healthOf, account);
  }

  @Mutation(() => StateCarrierAccountResult, {
    nullable: true,
    description:
      "States an account with a carrier, whose credentials are kept encrypted and shown to nobody. By whom a live one is asked, and where, another admin confirms before it is used. For admin.",
  })
  @Access("role:admin")
  stateCarrierAccount(
    @Arg("input", () => StateCarrierAccountInput, { description: "All of the account." })
    input: StateCarrierAccountInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof StateCarrierAccountResult> {
    return this.services.carrierAccounts.state(viewer, input);
  }

  @Mutation(() => CheckCarrierAccountResult, {
    nullable: true,
    description: "Has a carrier asked whether an account works. For operations and admin.",
  })
  @Access(...HANDLES_PARCELS)
  checkCarrierAccount(
    @Arg("input", () => CheckCarrierAccountInput, { description: "Which." }) input: CheckCarrierAccountInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CheckCarrierAccountResult> {
    return this.services.carrierAccounts.check(viewer, input);
  }
}
