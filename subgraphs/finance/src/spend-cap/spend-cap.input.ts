import { BigIntString } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { anyMinor } from "../money/amount";

@InputType({ description: "What one order of a member may cost at most." })
export class SetMemberSpendCapInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "From which wallet." })
  walletId!: string;

  @Field(() => ID, { description: "The member." })
  userId!: string;

  @Field(() => BigIntString, {
    nullable: true,
    description: "In the minor unit of the wallet's currency, 0 to 10^15; null takes the cap away.",
  })
  perOrderMinor?: bigint | null;
}

export const capMinor = anyMinor.nullish().transform((amount) => amount ?? null);

export const memberSpendCapRules = z.object({
  walletId: z.string(),
  userId: z.guid("A member's id is a uuid."),
  perOrderMinor: capMinor,
});
export type MemberSpendCap = z.infer<typeof memberSpendCapRules>;
