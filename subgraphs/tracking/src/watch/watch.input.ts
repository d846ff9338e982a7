import { text, tidyCode } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { trackingNumberOf } from "../parcel/tracking-number";

@InputType({ description: "Whose number a parcel's is, where those who watch it take it for another carrier's." })
export class CorrectWatchedCarrierInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "Ours, or the one of the last mile; spaces do not matter." })
  trackingNumber!: string;

  @Field(() => String, { description: "As we name carriers, such as YUNEXPRESS, in 1 to 50 characters." })
  carrier!: string;

  @Field(() => String, { description: "How it is known, in 1 to 500 characters. It is kept in the audit." })
  reason!: string;
}

export const correctWatchedCarrierRules = z.object({
  trackingNumber: z
    .string()
    .transform((number) => trackingNumberOf(number) ?? "")
    .refine((number) => number !== "", "A tracking number has 4 to 50 letters, digits and hyphens."),
  carrier: text(50, (typed) => tidyCode(typed).toUpperCase()),
  reason: text(500),
});
export type CorrectedWatch = z.infer<typeof correctWatchedCarrierRules>;
