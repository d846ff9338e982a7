import { Currency, Money } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { LandedCostKind } from "./landed-cost";
import type { LandedCostDocument } from "./landed-cost-document";

registerEnumType(LandedCostKind, {
  name: "LandedCostKind",
  description: "What the country of destination asks for.",
  valuesConfig: {
    DUTY: {},
    VAT: { description: "VAT, GST or consumption tax." },
    FEE: { description: "A fee of the country for handling the parcel." },
  },
});

export enum DutyPayer {
  SENDER = "SENDER",
  CONSIGNEE = "CONSIGNEE",
}
registerEnumType(DutyPayer, { name: "DutyPayer", description: "Who pays duty and tax: the sender under DDP." });

@ObjectType("LandedCostLine", { description: "One amount due at the destination, and the rule that asks for it." })
export class LandedCostLineType {
  @Field(() => LandedCostKind)
  kind!: LandedCostKind;

  @Field(() => Money, { nullable: true, description: "Null when it depends on a tariff that is not known here." })
  amount!: Money | null;

  @Field(() => String, { description: "What the amount is reckoned from, such as `19% of duty 3.00 EUR`." })
  basis!: string;

  @Field(() => String, { description: "The rule's stable name, such as EU-H7-FLAT-DUTY." })
  rule!: string;

  @Field(() => String, { description: "Where the rule is written." })
  source!: string;

  @Field(() => Boolean, { description: "False when the rule is our assumption, to be confirmed." })
  verified!: boolean;
}

@ObjectType("LandedCost", {
  description: "Duty, tax and fees at the destination, under the rules of the day of the quote.",
})
export class LandedCostType {
  @Field(() => Currency, { description: "ISO 4217 code of the customs currency, in which every amount here is." })
  currency!: string;

  @Field(() => Money)
  goodsValue!: Money;

  @Field(() => Money)
  dutyTotal!: Money;

  @Field(() => Money)
  vatTotal!: Money;

  @Field(() => Money)
  fees!: Money;

  @Field(() => Money, { description: "Duty, tax and fees together." })
  total!: Money;

  @Field(() => DutyPayer)
  paidBy!: DutyPayer;

  @Field(() => Boolean, { description: "False when the total leaves out an amount that could not be reckoned." })
  complete!: boolean;

  @Field(() => [LandedCostLineType])
  lines!: LandedCostLineType[];

  static of(document: LandedCostDocument): LandedCostType {
    const money = (minor: string) => new Money(BigInt(minor), document.currency);
    return {
      currency: document.currency,
      goodsValue: money(document.goodsMinor),
      dutyTotal: money(document.dutyMinor),
      vatTotal: money(document.vatMinor),
      fees: money(document.feesMinor),
      total: money(document.totalMinor),
      paidBy: DutyPayer[document.paidBy],
      complete: document.complete,
      lines: document.lines.map(({ kind, amountMinor, basis, ruleCode, source, verified }) => ({
        kind,
        amount: amountMinor === null ? null : money(amountMinor),
        basis,
        rule: ruleCode,
        source,
        verified,
      })),
    };
  }
}
