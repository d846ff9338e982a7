import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "Whose personal data to erase, and why. It cannot be undone." })
export class ErasePersonInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Who." })
  userId!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: "Passports and identity cards that are the person's, at most 50: what law wants kept stays.",
  })
  documentIds!: string[];

  @Field(() => String, { description: "1 to 500 characters, without personal data: it is kept." })
  reason!: string;
}

export const erasure = z.object({
  userId: z.string(),
  documentIds: z
    .array(z.string())
    .refine(({ length }) => length <= 50, "At most 50.")
    .transform((ids) => [...new Set(ids)]),
  reason: text(500),
});
export type Erasure = z.infer<typeof erasure>;
