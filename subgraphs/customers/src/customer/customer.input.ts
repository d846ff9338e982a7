import { ConnectionArgs, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CustomerStatus } from "./customer.entity";

@InputType({ description: "Which customers: all conditions hold at once." })
export class CustomerFilter {
  @Field(() => [CustomerStatus], { nullable: true, description: "In one of these." })
  statuses?: CustomerStatus[] | null;

  @Field(() => String, { nullable: true, description: "The beginning of the code or of the name." })
  search?: string | null;
}

export const customerSorting = sortingOf("Customer", {
  CREATED_AT: { property: "id", description: "When it registered." },
  NAME: { property: "nameKey", description: "What the company is called, in small letters." },
  CODE: { property: "codeKey", description: "What people call it by, in small letters." },
});

@ArgsType()
export class CustomersArgs extends ConnectionArgs {
  @Field(() => CustomerFilter, { nullable: true, description: "Every one without it." })
  filter?: CustomerFilter | null;

  @Field(() => customerSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const decisionSorting = sortingOf("CustomerDecision", {
  DECIDED_AT: { property: "id", description: "When we decided." },
});

@ArgsType()
export class DecisionsArgs extends ConnectionArgs {
  @Field(() => decisionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@InputType({ description: "What every decision about a customer names." })
class CustomerDecision {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whom the decision is about." })
  customerId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;
}

@InputType({ description: "Whom to let ship." })
export class ApproveCustomerInput extends CustomerDecision {}

@InputType({ description: "Whom to let ship again." })
export class ReinstateCustomerInput extends CustomerDecision {}

@InputType({ description: "Whom to stop, and why." })
export class SuspendCustomerInput extends CustomerDecision {
  @Field(() => String, { description: "1 to 500 characters; the customer can read it." })
  reason!: string;
}

@InputType({ description: "Whose account to end for good, and why." })
export class CloseCustomerInput extends CustomerDecision {
  @Field(() => String, { description: "1 to 500 characters, without personal data: it is kept." })
  reason!: string;
}

export const decision = z.object({ customerId: z.string(), expectedVersion: z.number() });
export const suspension = decision.extend({ reason: z.string().trim().pipe(text(500)) });
export const closing = decision.extend({ reason: text(500) });
