import { ConnectionArgs, type SortInput, sortingOf, text, tidyCode } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";

@InputType({ description: "What was counted, taken in or found missing." })
export class AdjustStockInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of which SKU." })
  supplierSkuId!: string;

  @Field(() => String, { description: "The warehouse's code: 1 to 40 characters." })
  warehouse!: string;

  @Field(() => Int, { description: "By how many pieces: above zero for more, below for fewer." })
  change!: number;

  @Field(() => String, { description: "Why, for people: 1 to 200 characters." })
  reason!: string;
}

/** Far below what an int holds, so that a sum of many stays within it. */
const MOST = 1_000_000;

/** How a warehouse is named, wherever it is. */
export const warehouseCode = text(40, (typed) => tidyCode(typed).toUpperCase());

export const adjustStockRules = z.object({
  supplierSkuId: z.string(),
  warehouse: warehouseCode,
  change: z
    .number()
    .int()
    .refine((pieces) => pieces !== 0 && Math.abs(pieces) <= MOST, "This is a change of 1 to 1,000,000 pieces."),
  reason: text(200),
});
export type Adjustment = z.infer<typeof adjustStockRules>;

export const stockMovementSorting = sortingOf("StockMovement", {
  CREATED_AT: { property: "id", description: "When it was written." },
});

@ArgsType()
export class StockMovementsArgs extends ConnectionArgs {
  @Field(() => stockMovementSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}
