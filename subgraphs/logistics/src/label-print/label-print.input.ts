import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

const MOST = 100;

@InputType({ description: "Which labels went to a printer." })
export class NotePrintedLabelsInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => [ID], { description: "Of the labels: 1 to 100, each once." })
  labelIds!: string[];
}

export const notePrintedLabelsRules = z.object({
  labelIds: z
    .array(z.string())
    .min(1, "Say which labels.")
    .max(MOST, `At most ${MOST} labels are noted at once.`)
    .refine((ids) => new Set(ids).size === ids.length, "Each label is named once."),
});
export type PrintedLabels = z.infer<typeof notePrintedLabelsRules>;
