import { MoneyInput } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { moreThanNothing } from "../money/amount";

@InputType({ description: "Money of one wallet for another of the same customer." })
export class ConvertFundsInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Out of which wallet." })
  fromWalletId!: string;

  @Field(() => ID, { description: "Into which wallet, in another currency." })
  toWalletId!: string;

  @Field(() => MoneyInput, { description: "How much of the first." })
  amount!: MoneyInput;

  @Field(() => String, {
    description: "Units of the second currency for one unit of the first, as a decimal number such as 1.0825.",
  })
  rate!: string;
}

export const convertRules = z.object({
  fromWalletId: z.string(),
  toWalletId: z.string(),
  amount: moreThanNothing,
  rate: z
    .string()
    .regex(
      /^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/,
      "Must be a decimal number above 0, with at most 9 digits before the point and 12 after.",
    ),
});
export type Convert = z.infer<typeof convertRules>;
