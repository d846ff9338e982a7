import { type Condition, ConnectionArgs, oneOf, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { InterceptAction, InterceptStatus } from "./intercept.entity";

@InputType({ description: "A parcel that is to be taken out before it is bagged." })
export class InterceptShipmentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which shipment." })
  shipmentId!: string;

  @Field(() => InterceptAction, { description: "What is to be done with it." })
  action!: InterceptAction;

  @Field(() => String, { description: "Why, in 1 to 500 characters." })
  reason!: string;
}

@InputType()
class InterceptActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which intercept." })
  interceptId!: string;
}

@InputType({ description: "What was done with a parcel that was to be taken out." })
export class CompleteInterceptInput extends InterceptActInput {
  @Field(() => String, { description: "What was done, in 1 to 500 characters." })
  answer!: string;
}

@InputType({ description: "Why a parcel goes on that was to be taken out." })
export class RefuseInterceptInput extends InterceptActInput {
  @Field(() => String, { description: "Why, in 1 to 500 characters; its customer reads it." })
  answer!: string;
}

export const interceptShipmentRules = z.object({
  shipmentId: z.string(),
  action: z.enum(InterceptAction),
  reason: text(500),
});
export type AskedIntercept = z.infer<typeof interceptShipmentRules>;
export const settleInterceptRules = z.object({ interceptId: z.string(), answer: text(500) });
export type SettledIntercept = z.infer<typeof settleInterceptRules>;

@InputType({ description: "Which intercepts." })
export class InterceptFilter {
  @Field(() => [InterceptStatus], { nullable: true, description: "One of these." })
  status?: InterceptStatus[] | null;
}

export const interceptSorting = sortingOf("Intercept", {
  CREATED_AT: { property: "id", description: "When it was asked for." },
});

@ArgsType()
export class InterceptsArgs extends ConnectionArgs {
  @Field(() => InterceptFilter, { nullable: true, description: "All without it." })
  filter?: InterceptFilter | null;

  @Field(() => interceptSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = ({ status }: InterceptFilter): (Condition | null)[] => [oneOf("status", status)];
