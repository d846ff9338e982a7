import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "Whose consignee to forget, and why. It cannot be undone." })
export class EraseConsigneeInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;

  @Field(() => String, { description: "1 to 200 characters, without personal data: it is kept." })
  reason!: string;
}

export const eraseConsigneeRules = z.object({ orderId: z.string(), reason: text(200) });
export type ForgottenConsignee = z.infer<typeof eraseConsigneeRules>;
