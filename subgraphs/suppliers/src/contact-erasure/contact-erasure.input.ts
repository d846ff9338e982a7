import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "Whose contact to forget, and why. It cannot be undone." })
export class EraseSupplierContactInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The supplier's." })
  supplierId!: string;

  @Field(() => String, { description: "1 to 200 characters, without personal data: it is kept." })
  reason!: string;
}

export const eraseContactRules = z.object({ supplierId: z.string(), reason: text(200) });
export type ForgottenContact = z.infer<typeof eraseContactRules>;
