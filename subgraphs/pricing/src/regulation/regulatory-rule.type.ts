import { Currency, connectionType, Money } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";
import "./regulatory-rule.input";
import type { RegulatoryRule } from "./regulatory-rule.entity";
import { RuleKind } from "./rule";

@ObjectType("RegulatoryRule", {
  description: "A duty, tax or fee of a destination over a window of time. Quotes name the rules that they follow.",
})
export class RegulatoryRuleType {
  @Field(() => ID, { description: "Of this window of the rule." })
  id!: string;

  @Field(() => String, { description: "The rule's stable name, the same for each of its windows." })
  code!: string;

  @Field(() => RuleKind, { description: "What it asks for." })
  kind!: RuleKind;

  @Field(() => [String], { description: "The codes of the territories whose rule it is." })
  territories!: string[];

  @Field(() => Currency, { description: "Of its amount and threshold." })
  currency!: string;

  @Field(() => Money, { nullable: true, description: "The duty or fee; null where it is no fixed one." })
  amount!: Money | null;

  @Field(() => String, { nullable: true, description: "Such as 8.1; null where it is no percentage." })
  percent!: string | null;

  @Field(() => Money, {
    nullable: true,
    description: "It holds for goods worth at most this; null: whatever they are worth.",
  })
  threshold!: Money | null;

  @Field(() => [String], { nullable: true, description: "Of goods from these countries only; null: from anywhere." })
  origins!: string[] | null;

  @Field(() => Boolean, { description: "Whether what is paid for transport is taxed with the goods." })
  taxesTransport!: boolean;

  @Field(() => Date, {
    description: "Midnight UTC of its first day; on that date it begins in the destination's own calendar.",
  })
  validFrom!: Date;

  @Field(() => Date, {
    nullable: true,
    description: "Of the first day on which it holds no longer; null while no end is set.",
  })
  validTo!: Date | null;

  @Field(() => Boolean, { description: "False when it, or a condition of it, is our assumption, to be confirmed." })
  verified!: boolean;

  @Field(() => String, { description: "Where it is written." })
  source!: string;

  static of(rule: RegulatoryRule): RegulatoryRuleType {
    const { currency, amountMinor, thresholdMinor, countries, verified, conditionsVerified } = rule;
    const money = (minor: bigint | null) => (minor === null ? null : new Money(minor, currency));
    return Object.assign(new RegulatoryRuleType(), {
      ...rule,
      ...{ territories: countries, verified: verified && conditionsVerified },
      ...{ amount: money(amountMinor), threshold: money(thresholdMinor) },
    });
  }
}

export const RegulatoryRuleConnection = connectionType("RegulatoryRule", RegulatoryRuleType);

/** A rule as a proposal keeps it: JSON knows neither instants nor whole numbers of any size. */
export interface RuleContent {
  code: string;
  kind: RuleKind;
  territories: string[];
  currency: string;
  amountMinor: string | null;
  percent: string | null;
  thresholdMinor: string | null;
  origins: string[] | null;
  taxesTransport: boolean;
  validFrom: string;
  validTo: string | null;
  verified: boolean;
  source: string;
}

/** The row that a proposal's content comes to. */
export const ruleOf = (id: string, { territories, ...content }: RuleContent): Omit<RegulatoryRule, "proposalId"> => ({
  ...{ ...content, id, countries: territories },
  ...{ amountMinor: minor(content.amountMinor), thresholdMinor: minor(content.thresholdMinor) },
  ...{ ceilingMinor: null, ceilingCurrency: null, ceilingIncluded: true, conditionsVerified: true },
  ...{ validFrom: new Date(content.validFrom), validTo: content.validTo === null ? null : new Date(content.validTo) },
});

const minor = (text: string | null): bigint | null => (text === null ? null : BigInt(text));
