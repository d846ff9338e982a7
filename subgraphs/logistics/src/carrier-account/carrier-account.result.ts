import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import { CredentialChangeProposed, CredentialChangeWaits } from "../credential-change/credential-change.result";
import type { CarrierAccount } from "./carrier-account.entity";
import { CarrierAccountType } from "./carrier-account.type";

@ObjectType({ implements: UserError, description: "No account has this id." })
export class CarrierAccountNotFound extends UserError {
  override message = "No account has this id.";
}

@ObjectType({ implements: UserError, description: "The account is not as it was seen." })
export class CarrierAccountChanged extends UserError {
  override message = "Somebody has changed this account, or it is there already. Look at it and state its version.";

  @Field(() => Int, { description: "Its version now." })
  version: number;

  constructor(version: number) {
    super();
    this.version = version;
  }
}

@ObjectType({ description: "The account is as it was stated." })
export class StateCarrierAccountSuccess {
  @Field(() => CarrierAccountType, { description: "The account." })
  carrierAccount: CarrierAccount;

  constructor(carrierAccount: CarrierAccount) {
    this.carrierAccount = carrierAccount;
  }
}

@ObjectType({ description: "The carrier is being asked: the account's health tells what came of it." })
export class CheckCarrierAccountSuccess {
  @Field(() => CarrierAccountType, { description: "The account." })
  carrierAccount: CarrierAccount;

  constructor(carrierAccount: CarrierAccount) {
    this.carrierAccount = carrierAccount;
  }
}

export const StateCarrierAccountResult = createUnionType({
  name: "StateCarrierAccountResult",
  description: "What came of it.",
  types: () =>
    [
      StateCarrierAccountSuccess,
      CredentialChangeProposed,
      CredentialChangeWaits,
      CarrierAccountChanged,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const CheckCarrierAccountResult = createUnionType({
  name: "CheckCarrierAccountResult",
  description: "What came of it.",
  types: () => [CheckCarrierAccountSuccess, CarrierAccountNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
