import { text } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { act, PurchaseOrderActInput } from "./purchase-order.input";

@InputType({ description: "Which line of which purchase order an act is about." })
class PurchaseOrderLineActInput extends PurchaseOrderActInput {
  @Field(() => ID, { description: "Which line." })
  lineId!: string;

  @Field(() => Int, {
    nullable: true,
    description: "Refuses to act on another version of the purchase order than this one.",
  })
  expectedVersion?: number | null;
}

const lineAct = act.extend({ lineId: z.string(), expectedVersion: z.number().nullish() });
export type LineAct = z.infer<typeof lineAct>;

@InputType({ description: "Of which line nothing more is sent, and why." })
export class ClosePurchaseOrderLineShortInput extends PurchaseOrderLineActInput {
  @Field(() => String, { description: "Why, for the supplier's people and our staff: 1 to 500 characters." })
  reason!: string;
}

export const closePurchaseOrderLineShortRules = lineAct.extend({ reason: text(500) });

@InputType({ description: "Which line is sent after all." })
export class ReopenPurchaseOrderLineInput extends PurchaseOrderLineActInput {}

export const reopenPurchaseOrderLineRules = lineAct;
