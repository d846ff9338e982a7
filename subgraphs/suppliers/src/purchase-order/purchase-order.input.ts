import {
  type Condition,
  ConnectionArgs,
  DateTime,
  equals,
  madeAfter,
  madeBefore,
  oneOf,
  type SortInput,
  sortingOf,
  text,
  type Viewer,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { codeKey, ofId, ofSupplier } from "../search-key";
import { PurchaseOrderStatus } from "./purchase-order-status";

/** The most pieces that are counted of one line. */
const MOST_PIECES = 1_000_000;
const pieces = z
  .number()
  .int()
  .refine((count) => count >= 0 && count <= MOST_PIECES, "This is 0 to 1,000,000 pieces.");

@InputType({ description: "Which purchase order an act is about." })
export class PurchaseOrderActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which purchase order." })
  purchaseOrderId!: string;
}

export const act = z.object({ purchaseOrderId: z.string() });

@InputType({ description: "So many pieces of a line." })
export class PurchaseOrderQuantityInput {
  @Field(() => ID, { description: "Which line." })
  lineId!: string;

  @Field(() => Int, { description: "How many pieces: 0 or more." })
  quantity!: number;
}

const quantities = z
  .array(z.object({ lineId: z.string(), quantity: pieces }))
  .max(500)
  .nullish();
export type Quantities = z.infer<typeof quantities>;

@InputType({ description: "What the supplier promises." })
export class AcceptPurchaseOrderInput extends PurchaseOrderActInput {
  @Field(() => [PurchaseOrderQuantityInput], {
    nullable: true,
    description:
      "Lines of which fewer are promised than asked for; the rest is bought elsewhere. All of it without them.",
  })
  lines?: PurchaseOrderQuantityInput[] | null;
}

export const acceptPurchaseOrderRules = act.extend({ lines: quantities });

@InputType({ description: "What the supplier will not supply, and why." })
export class RejectPurchaseOrderInput extends PurchaseOrderActInput {
  @Field(() => String, { description: "Why, for people: 1 to 500 characters." })
  reason!: string;
}

export const rejectPurchaseOrderRules = act.extend({ reason: text(500) });

@InputType({ description: "What the supplier has sent." })
export class DispatchPurchaseOrderInput extends PurchaseOrderActInput {
  @Field(() => [PurchaseOrderQuantityInput], {
    nullable: true,
    description: "What has been sent now, where it is not all that is left.",
  })
  lines?: PurchaseOrderQuantityInput[] | null;
}

export const dispatchPurchaseOrderRules = act.extend({ lines: quantities });

@InputType({ description: "What was counted of a line." })
export class CountedLineInput {
  @Field(() => ID, { description: "Which line." })
  lineId!: string;

  @Field(() => Int, { description: "Good pieces, also those above what was asked for." })
  received!: number;

  @Field(() => Int, { defaultValue: 0, description: "Damaged pieces, besides the good ones." })
  damaged!: number;
}

@InputType({ description: "What was counted of a purchase order: each line that the supplier was to send." })
export class ReceivePurchaseOrderInput extends PurchaseOrderActInput {
  @Field(() => [CountedLineInput], { description: "Every line, also one of which nothing came." })
  lines!: CountedLineInput[];
}

export const receivePurchaseOrderRules = act.extend({
  lines: z.array(z.object({ lineId: z.string(), received: pieces, damaged: pieces })).max(500),
});
export type Counted = z.infer<typeof receivePurchaseOrderRules>["lines"];

@InputType({ description: "Which purchase orders: all conditions hold at once." })
export class PurchaseOrderFilter {
  @Field(() => [PurchaseOrderStatus], { nullable: true, description: "In one of these." })
  status?: PurchaseOrderStatus[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "Of this supplier. For suppliers and our staff; FORBIDDEN to customers, who do not learn it.",
  })
  supplierId?: string | null;

  @Field(() => ID, { nullable: true, description: "For this customer." })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: "Our own name of it, in small or capital letters." })
  reference?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Issued later than this instant." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Issued earlier than this instant." })
  createdBefore?: Date | null;
}

export const purchaseOrderSorting = sortingOf("PurchaseOrder", {
  CREATED_AT: { property: "id", description: "When it was issued." },
  ACCEPT_BY: { property: "acceptBy", description: "By when it is to be answered." },
});

@ArgsType()
export class PurchaseOrdersArgs extends ConnectionArgs {
  @Field(() => PurchaseOrderFilter, { nullable: true, description: "Every one without it." })
  filter?: PurchaseOrderFilter | null;

  @Field(() => purchaseOrderSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** @throws {GraphQLError} code FORBIDDEN for a supplier, unless the viewer may see suppliers */
export const purchaseOrdersThat = (
  filter: PurchaseOrderFilter | null | undefined,
  viewer: Viewer,
): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofSupplier("supplierId", filter?.supplierId, viewer),
  ofId("buyerId", filter?.customerId),
  equals("reference", codeKey(filter?.reference)),
  ...madeAfter("createdAt", filter?.createdAfter),
  ...madeBefore("createdAt", filter?.createdBefore),
];
