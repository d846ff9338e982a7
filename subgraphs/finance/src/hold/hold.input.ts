import { type Condition, ConnectionArgs, DateTime, equals, isId, madeAfter, madeBefore, oneOf } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ofCustomer } from "../wallet/wallet.input";
import { HoldStatus } from "./hold.entity";

@InputType({ description: "Which holds: all conditions hold at once." })
export class HoldFilter {
  @Field(() => [HoldStatus], { nullable: true, description: "Any of these." })
  status?: HoldStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Of this customer." })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this order." })
  orderId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Placed after this instant." })
  placedAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Placed before this instant." })
  placedBefore?: Date | null;
}

@ArgsType()
export class HoldsArgs extends ConnectionArgs {
  @Field(() => HoldFilter, { nullable: true, description: "Which; all that you may see without it." })
  filter?: HoldFilter | null;
}

export const holdConditions = (filter: HoldFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofCustomer(filter?.customerId),
  filter?.orderId == null || isId(filter.orderId) ? equals("orderId", filter?.orderId) : oneOf("orderId", []),
  ...madeAfter("placedAt", filter?.placedAfter),
  ...madeBefore("placedAt", filter?.placedBefore),
];
