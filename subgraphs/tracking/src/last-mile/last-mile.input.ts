import { text, tidyCode } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";

@InputType({ description: "Who really takes a parcel to the door." })
export class CorrectCarrierInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Ours, or the one of the last mile; spaces do not matter." })
  trackingNumber!: string;

  @Field(() => String, { description: "By name, in 1 to 50 characters." })
  carrier!: string;

  @Field(() => String, { description: "How it is known, in 1 to 500 characters. It is kept in the audit." })
  reason!: string;
}

export const correctCarrierRules = z.object({
  trackingNumber: z
    .string()
    .transform((number) => trackingNumberOf(number) ?? "")
    .refine((number) => number !== "", "A tracking number has 4 to 50 letters, digits and hyphens."),
  carrier: text(50, tidyCode),
  reason: text(500),
});
export type CorrectedCarrier = z.infer<typeof correctCarrierRules>;
