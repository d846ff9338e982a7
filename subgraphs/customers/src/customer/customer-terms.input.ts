import { Currency, text } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { CustomerTier, Incoterm } from "./customer.entity";

@InputType({ description: "Whom to move to another tier, and why." })
export class SetCustomerTierInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Who." })
  customerId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;

  @Field(() => CustomerTier, { description: "Which." })
  tier!: CustomerTier;

  @Field(() => String, { description: "1 to 500 characters, without personal data: it is kept." })
  reason!: string;
}

export const tierChange = z.object({
  customerId: z.string(),
  expectedVersion: z.number(),
  tier: z.enum(CustomerTier),
  reason: text(500),
});

@InputType({ description: "What holds where an order says nothing else; what is left out stays as it is." })
export class ChangeCustomerTermsInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Whose." })
  customerId!: string;

  @Field(() => Int, { description: "The `version` the decision was made on." })
  expectedVersion!: number;

  @Field(() => Currency, { nullable: true, description: "What the customer is quoted and billed in." })
  defaultCurrency?: string | null;

  @Field(() => Incoterm, { nullable: true, description: "Who pays duties and taxes." })
  incoterm?: Incoterm | null;
}

export const termsChange = z.object({
  customerId: z.string(),
  expectedVersion: z.number(),
  defaultCurrency: z.string().nullish(),
  incoterm: z.enum(Incoterm).nullish(),
});
