import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";

@ObjectType({ description: "The mail is on its way." })
export class RequestAddressConfirmationSuccess {
  @Field(() => String, { description: "Where to, masked: `a***@lumen.example`." })
  addressMasked: string;

  constructor(addressMasked: string) {
    this.addressMasked = addressMasked;
  }
}

@ObjectType({ description: "Mail goes to your address again." })
export class ConfirmNotificationAddressSuccess {
  @Field(() => String, { description: "Which address, masked: `a***@lumen.example`." })
  addressMasked: string;

  constructor(addressMasked: string) {
    this.addressMasked = addressMasked;
  }
}

@ObjectType({ implements: UserError, description: "There is nothing to confirm: mail goes to your address." })
export class AddressNotSuppressed extends UserError {
  override message = "Mail goes to your address as it is.";
}

@ObjectType({ implements: UserError, description: "Enough of these mails were asked for within a day." })
export class TooManyAddressConfirmations extends UserError {
  override message = "Three of these mails were sent within a day. Look for them, or try again tomorrow.";
}

@ObjectType({ implements: UserError, description: "No token of yours that is still good." })
export class AddressTokenInvalid extends UserError {
  override message = "This token is not yours, was used, or is too old.";
}

export const RequestAddressConfirmationResult = createUnionType({
  name: "RequestAddressConfirmationResult",
  description: "What came of asking for a mail that confirms an address.",
  types: () =>
    [
      RequestAddressConfirmationSuccess,
      AddressNotSuppressed,
      TooManyAddressConfirmations,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});

export const ConfirmNotificationAddressResult = createUnionType({
  name: "ConfirmNotificationAddressResult",
  description: "What came of confirming an address.",
  types: () => [ConfirmNotificationAddressSuccess, AddressTokenInvalid, InvalidInput, IdempotencyKeyReused] as const,
});
