import {
  type Condition,
  ConnectionArgs,
  equals,
  isPrintable,
  type SortInput,
  sortingOf,
  text,
  tidyCode,
  type Viewer,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { ofId, ofSupplier } from "../search-key";

@InputType({ description: "Whose goods come from which supplier." })
export class SourceSkuInput {
  @Field(() => String, { description: "The same key with the same input gives the first sourcing again." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose order lines it is about." })
  customerId!: string;

  @Field(() => String, { description: "The SKU exactly as it stands in the customer's order lines." })
  customerSku!: string;

  @Field(() => ID, { description: "What supplies it." })
  supplierSkuId!: string;

  @Field(() => Int, { description: "1 to 100; of a SKU's alternatives the lowest is tried first." })
  priority!: number;
}

export const sourceSkuRules = z.object({
  customerId: z.guid(),
  customerSku: text(100, tidyCode),
  supplierSkuId: z.string(),
  priority: z
    .number()
    .int()
    .refine((rank) => rank >= 1 && rank <= 100, "This is 1 to 100."),
});
export type NewSourcing = z.infer<typeof sourceSkuRules>;

@InputType({ description: "Which sourcing no longer holds." })
export class EndSourcingInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which sourcing." })
  sourcingId!: string;
}

export const endSourcingRules = z.object({ sourcingId: z.string() });

@InputType({ description: "Which sourcings: all conditions hold at once." })
export class SourcingFilter {
  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "From this supplier. For suppliers and our staff; FORBIDDEN to customers, who do not learn it.",
  })
  supplierId?: string | null;

  @Field(() => String, { nullable: true, description: "Of exactly this SKU of the customer's." })
  customerSku?: string | null;
}

export const sourcingSorting = sortingOf("Sourcing", {
  CREATED_AT: { property: "id", description: "When it was stated." },
});

@ArgsType()
export class SourcingsArgs extends ConnectionArgs {
  @Field(() => SourcingFilter, { nullable: true, description: "Every one without it." })
  filter?: SourcingFilter | null;

  @Field(() => sourcingSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

const skuOf = (typed: string | null | undefined) =>
  typed == null ? typed : isPrintable(typed) ? tidyCode(typed) : "\uFFFD";

/** @throws {GraphQLError} code FORBIDDEN for a supplier, unless the viewer may see suppliers */
export const sourcingsThat = (filter: SourcingFilter | null | undefined, viewer: Viewer): (Condition | null)[] => [
  ofId("customerId", filter?.customerId),
  ofSupplier("supplierId", filter?.supplierId, viewer),
  equals("customerSku", skuOf(filter?.customerSku)),
];
