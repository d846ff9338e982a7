import {
  type Condition,
  ConnectionArgs,
  DateTime,
  equals,
  isId,
  MoneyInput,
  madeAfter,
  madeBefore,
  oneOf,
  type SortInput,
  sortingOf,
  text,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { MAX_LINES } from "../order/order-content";
import { LineQuantityInput, lineQuantities, piecesOfLine } from "../order-line/line-quantity.input";
import { ReturnCondition } from "./return-line.entity";
import { ReturnRefund } from "./return-request.entity";
import { ReturnStatus } from "./return-status";

@InputType({ description: "What to send back, and why." })
export class RequestReturnInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;

  @Field(() => [LineQuantityInput], { description: "Each line once, and no more of it than is not sent back already." })
  lines!: LineQuantityInput[];

  @Field(() => String, { description: "Why, for people: 1 to 200 characters. It is kept." })
  reason!: string;
}

@InputType()
class ReturnActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The return's." })
  returnId!: string;

  @Field(() => Int, { nullable: true, description: "Refuses to act on another version than this one." })
  expectedVersion?: number | null;
}

@InputType({ description: "Which return may be sent, and what is said with that." })
export class ApproveReturnInput extends ReturnActInput {
  @Field(() => String, {
    nullable: true,
    description: "For its customer, such as where to send it: up to 200 characters.",
  })
  answer?: string | null;
}

@InputType({ description: "Which return we do not take, and why." })
export class RefuseReturnInput extends ReturnActInput {
  @Field(() => String, { description: "Why, for its customer: 1 to 200 characters. It is kept." })
  reason!: string;
}

@InputType({ description: "Which return is on its way." })
export class MarkReturnInTransitInput extends ReturnActInput {
  @Field(() => String, { nullable: true, description: "Of the parcel that brings it: up to 50 characters." })
  trackingNumber?: string | null;
}

@InputType({ description: "Pieces of a line that came back, and in what condition." })
export class ReceivedLineInput extends LineQuantityInput {
  @Field(() => ReturnCondition, { description: "What becomes of them." })
  condition!: ReturnCondition;
}

@InputType({ description: "What came back. What is not stated did not come." })
export class ReceiveReturnInput extends ReturnActInput {
  @Field(() => [ReceivedLineInput], { description: "By line and condition, no more of a line than was to come." })
  lines!: ReceivedLineInput[];
}

@InputType({ description: "What is given back for a return." })
export class CloseReturnInput extends ReturnActInput {
  @Field(() => ReturnRefund, { description: "How much of what the order cost; nothing where nothing came." })
  refund!: ReturnRefund;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "Of a part: how much, before the fee, in the currency that the order was charged in.",
  })
  amount?: MoneyInput | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the fee for a return is not kept." })
  waiveFee!: boolean;

  @Field(() => String, { nullable: true, description: "Why, for its customer: up to 200 characters. It is kept." })
  reason?: string | null;
}

const LONGEST_REASON = 200;
const LONGEST_NUMBER = 50;
const reason = text(LONGEST_REASON);
export const requestReturnRules = z.object({ orderId: z.string(), lines: lineQuantities, reason });

const act = z.object({ returnId: z.string(), expectedVersion: z.number().nullish() });
export const approveReturnRules = act.extend({ answer: reason.nullish() });
export const refuseReturnRules = act.extend({ reason });
export const markReturnInTransitRules = act.extend({ trackingNumber: text(LONGEST_NUMBER).nullish() });
export const receiveReturnRules = act.extend({
  lines: z.array(piecesOfLine.extend({ condition: z.enum(ReturnCondition) })).max(2 * MAX_LINES, "These are too many."),
});
export const closeReturnRules = act
  .extend({
    refund: z.enum(ReturnRefund),
    amount: z.object({ amountMinor: z.bigint().positive(), currency: z.string() }).nullish(),
    waiveFee: z.boolean(),
    reason: reason.nullish(),
  })
  .refine(({ refund, amount }) => (refund === ReturnRefund.PART) === (amount != null), {
    path: ["amount"],
    message: "State an amount for a part, and for nothing else.",
  });

@InputType({ description: "Which returns: all conditions hold at once." })
export class ReturnRequestFilter {
  @Field(() => [ReturnStatus], { nullable: true, description: "Any of these." })
  status?: ReturnStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer's orders." })
  customerId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Asked for at this instant or later." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Asked for earlier than this instant." })
  createdBefore?: Date | null;
}

export const returnRequestSorting = sortingOf("ReturnRequest", {
  CREATED_AT: { property: "id", description: "When it was asked for." },
});

@ArgsType()
export class ReturnRequestsArgs extends ConnectionArgs {
  @Field(() => ReturnRequestFilter, { nullable: true, description: "Every one without it." })
  filter?: ReturnRequestFilter | null;

  @Field(() => returnRequestSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@ArgsType()
export class OrderReturnsArgs extends ConnectionArgs {
  @Field(() => returnRequestSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** What a filter asks of a return. No return is of a customer whose id is none. */
export function returnsThat(filter: ReturnRequestFilter | null | undefined): (Condition | null)[] {
  const { status, customerId, createdAfter, createdBefore } = filter ?? {};
  const isNobody = customerId != null && !isId(customerId);
  return [
    oneOf("status", status),
    isNobody ? oneOf("tenantId", []) : equals("tenantId", customerId?.toLowerCase()),
    ...madeAfter("createdAt", createdAfter),
    ...madeBefore("createdAt", createdBefore),
  ];
}
