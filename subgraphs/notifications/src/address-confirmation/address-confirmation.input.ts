import { Field, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "Asks for a mail to your own address, which mail came back from." })
export class RequestAddressConfirmationInput {
  @Field(() => String, { description: "The same key asks once." })
  idempotencyKey!: string;
}

export const requestAddressConfirmationRules = z.object({});

@InputType({ description: "The token that was mailed to you." })
export class ConfirmNotificationAddressInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "As it stands in the mail." })
  token!: string;
}

export const confirmNotificationAddressRules = z.object({ token: z.string().max(200, "This is no token of ours.") });
