import { ConnectionArgs, type SortInput, sortingOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { month } from "./month";

@InputType({ description: "What to settle." })
export class SettleSupplierStatementInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "With which supplier." })
  supplierId!: string;

  @Field(() => String, { description: "A month that has ended, such as `2026-11`." })
  month!: string;
}

export const settleSupplierStatementRules = z.object({ supplierId: z.string(), month });

export const statementSorting = sortingOf("SupplierStatement", {
  SETTLED_AT: { property: "id", description: "When it was settled." },
});

@ArgsType()
export class StatementsArgs extends ConnectionArgs {
  @Field(() => statementSorting.Input, { nullable: true, description: "The last settled first without it." })
  orderBy?: SortInput | null;
}
