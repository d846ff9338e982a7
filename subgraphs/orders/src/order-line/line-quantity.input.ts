import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { MAX_LINES } from "../order/order-content";

@InputType({ description: "Pieces of a line of an order." })
export class LineQuantityInput {
  @Field(() => ID, { description: "The order's line." })
  orderLineId!: string;

  @Field(() => Int, { description: "How many pieces of it, at least 1." })
  quantity!: number;
}

const pieces = z.number().refine((quantity) => quantity >= 1, "A quantity is at least 1.");
export const piecesOfLine = z.object({ orderLineId: z.string(), quantity: pieces });

/** Pieces of lines, each named once. */
export const lineQuantities = z
  .array(piecesOfLine)
  .min(1, "State at least one line.")
  .max(MAX_LINES, `An order has at most ${MAX_LINES} lines.`)
  .superRefine((lines, { addIssue }) => {
    const named = lines.map(({ orderLineId }) => orderLineId.toLowerCase());
    for (const [index, id] of named.entries()) {
      if (named.indexOf(id) === index) continue;
      addIssue({ code: "custom", path: [index, "orderLineId"], message: "This line is named twice." });
    }
  });
export type LineQuantities = z.infer<typeof lineQuantities>;
