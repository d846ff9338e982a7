import {
  type Condition,
  ConnectionArgs,
  CountryCode,
  DateTime,
  equals,
  type SortInput,
  sortingOf,
  text,
} from "@baiyun/kit";
import { postalAddress } from "@baiyun/kit/addresses";
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { isEmpty } from "../conditions";
import { CHOICES, DecisionCause, DecisionChoice } from "./decision.entity";

@InputType({ description: "Where a parcel is brought instead; in the country that it goes to." })
export class RedeliveryAddressInput {
  @Field(() => String, { description: "Who receives it, in 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "Street and number, in 1 to 100 characters." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else the address needs, in 1 to 100 characters." })
  line2?: string | null;

  @Field(() => String, { description: "Town, in 1 to 80 characters." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province, in 1 to 80 characters." })
  region?: string | null;

  @Field(() => String, { nullable: true, description: "Spelled in any way. Left out where the country has none." })
  postalCode?: string | null;

  @Field(() => CountryCode, { description: "The country that the shipment goes to, and no other." })
  country!: string;

  @Field(() => String, { nullable: true, description: "Of the country, or with a plus sign and the code of another." })
  phone?: string | null;
}

@InputType({ description: "What becomes of a parcel." })
export class DecideShipmentInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of which shipment." })
  shipmentId!: string;

  @Field(() => DecisionChoice, { description: "One of the decision's `choices`." })
  choice!: DecisionChoice;

  @Field(() => String, { description: "Why, in 1 to 500 characters." })
  reason!: string;

  @Field(() => RedeliveryAddressInput, { nullable: true, description: "With REDELIVER alone: another address." })
  address?: RedeliveryAddressInput | null;
}

export const decideShipmentRules = z
  .object({
    shipmentId: z.string(),
    choice: z.enum(DecisionChoice),
    reason: text(500),
    address: postalAddress.nullish(),
  })
  .refine(({ choice, address }) => !address || choice === DecisionChoice.REDELIVER, {
    path: ["address"],
    message: "Only what is brought once more goes to another address.",
  });
export type Decided = z.infer<typeof decideShipmentRules>;

const MOST_DAYS = 90;

@InputType({ description: "How long there is to decide, and what counts when nobody has." })
export class StateDecisionRuleInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => DecisionCause, { description: "Why a decision is needed." })
  cause!: DecisionCause;

  @Field(() => Int, { description: `1 to ${MOST_DAYS} days, from when we learn of it.` })
  days!: number;

  @Field(() => DecisionChoice, { description: "What counts then." })
  defaultChoice!: DecisionChoice;

  @Field(() => DateTime, { description: "For what we learn of from then on; not before now." })
  validFrom!: Date;
}

export const stateDecisionRuleRules = z
  .object({
    cause: z.enum(DecisionCause),
    days: z.number().refine((days) => days >= 1 && days <= MOST_DAYS, `Days are 1 to ${MOST_DAYS}.`),
    defaultChoice: z.enum(DecisionChoice),
    validFrom: z.date(),
  })
  .refine(({ cause, defaultChoice }) => CHOICES[cause].includes(defaultChoice), {
    path: ["defaultChoice"],
    message: "This is no choice for this cause.",
  });
export type StatedRule = z.infer<typeof stateDecisionRuleRules>;

@InputType({ description: "Which decisions: all conditions hold at once." })
export class ShipmentDecisionFilter {
  @Field(() => Boolean, { nullable: true, description: "Only those that wait, or only those that do not." })
  isOpen?: boolean | null;

  @Field(() => DecisionCause, { nullable: true, description: "Needed for this." })
  cause?: DecisionCause | null;
}

export const decisionSorting = sortingOf("ShipmentDecision", {
  CREATED_AT: { property: "id", description: "When we learnt that it is needed." },
});

@ArgsType()
export class ShipmentDecisionsArgs extends ConnectionArgs {
  @Field(() => ShipmentDecisionFilter, { nullable: true, description: "All without it." })
  filter?: ShipmentDecisionFilter | null;

  @Field(() => decisionSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const conditionsOf = (filter: ShipmentDecisionFilter | null | undefined): (Condition | null)[] => [
  isEmpty("endedAt", filter?.isOpen),
  equals("cause", filter?.cause),
];
