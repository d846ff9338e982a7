import { Access, CountryCode, connectionType, DateTime, Money } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { SEES_CUSTOMS_VALUES } from "../access";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { RegimeUnknown } from "../customs-rule/regime";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";
import "./declaration-enums";
import { LodgedBy } from "./declaration.entity";
import { Amendment, Cancellation, CustomsAnswerKind, DeclarationState, Referral } from "./declaration-state";

@ObjectType("CustomsDeclarationLine", { description: "One article as a declaration states it." })
export class CustomsDeclarationLineType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => String, { description: "What it is, in words that customs accepts." })
  description!: string;

  @Field(() => String, { description: "6 to 10 digits: of the Harmonized System, then national ones." })
  hsCode!: string;

  @Field(() => HsVersion, { description: "The edition that its first six digits are of." })
  hsVersion!: HsVersion;

  @Field(() => Int, { description: "Pieces." })
  quantity!: number;

  @Field(() => Money, {
    nullable: true,
    description: "Of all its pieces. Null for who neither owns, declares nor books them.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  value!: Money | null;

  @Field(() => CountryCode, { description: "Where it was made." })
  originCountry!: string;

  @Field(() => Int, { description: "Grams, with its packing." })
  grossWeightG!: number;

  @Field(() => Boolean, {
    description: "Whether that is its pieces' share of the parcel's weight, because nobody weighed the article.",
  })
  weightShared!: boolean;

  @Field(() => Battery, { description: "How its batteries are packed." })
  battery!: Battery;

  @Field(() => Int, { nullable: true, description: "How far they are charged, in percent; null where nobody said." })
  chargePercent!: number | null;

  @Field(() => Int, { nullable: true, description: "What the largest cell holds, in mWh; null where nobody said." })
  cellMwh!: number | null;

  @Field(() => String, { nullable: true, description: "Number of the permit that its destination asks for." })
  permit!: string | null;
}

@ObjectType("CustomsDeclarationVersion", {
  description: "What was declared at one time; only a draft's present one changes.",
})
export class CustomsDeclarationVersionType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => Int, {
    description:
      "1 for the first; each correction of what was rejected is the next, and so is what an office is asked to take instead.",
  })
  version!: number;

  @Field(() => CustomsRegime, { nullable: true, description: "The procedure; null while nobody knows." })
  regime!: CustomsRegime | null;

  @Field(() => String, { nullable: true, description: "Code of the customs office; null while none is chosen." })
  office!: string | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What its lines are worth together. Null without lines, and for who neither owns, declares nor books them.",
  })
  @Access(...SEES_CUSTOMS_VALUES)
  value!: Money | null;

  @Field(() => Int, { description: "What its lines weigh together, in grams." })
  grossWeightG!: number;

  @Field(() => DateTime, { description: "When it was begun." })
  createdAt!: Date;
}

@ObjectType("CustomsFault", { description: "One thing that an office finds wrong." })
export class CustomsFaultType {
  @Field(() => Int, { nullable: true, description: "Which article, from 1; null for the whole." })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Which part of the message, such as `CST`; null where the office names none.",
  })
  segment!: string | null;

  @Field(() => String, { nullable: true, description: "The office's own code of it." })
  code!: string | null;

  @Field(() => String, { description: "In the office's words; empty where it says none." })
  message!: string;
}

@ObjectType("CustomsAnswer", {
  description: "What an office said of a declaration, as a broker wrote it down or as it came.",
})
export class CustomsAnswerType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => Int, { description: "The version that it is about." })
  version!: number;

  @Field(() => CustomsAnswerKind, { description: "What it said." })
  answer!: CustomsAnswerKind;

  @Field(() => String, { nullable: true, description: "The office's own code of it." })
  code!: string | null;

  @Field(() => String, { nullable: true, description: "In the office's words." })
  message!: string | null;

  @Field(() => String, { nullable: true, description: "The office's number of the declaration, where it gave one." })
  mrn!: string | null;

  @Field(() => DateTime, { description: "When the office said so." })
  answeredAt!: Date;

  @Field(() => DateTime, { description: "When it was written down." })
  recordedAt!: Date;

  @Field(() => [CustomsFaultType], { description: "What the office found wrong, each with its place." })
  faults!: readonly CustomsFaultType[];
}

@ObjectType("CustomsReferralRecord", {
  description: "What an office said before loading, as somebody of ours wrote it down.",
})
export class CustomsReferralType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => Int, { description: "The version that it is about." })
  version!: number;

  @Field(() => Referral, { description: "What it said." })
  referral!: Referral;

  @Field(() => String, { description: "Why, or what cleared it." })
  reason!: string;

  @Field(() => DateTime, { description: "When it was written down." })
  recordedAt!: Date;
}

@ObjectType("CustomsDeclaration", { description: "What is declared to customs of a shipment, on one end of its way." })
@Directive('@key(fields: "id")')
export class CustomsDeclarationType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => DeclarationDirection, { description: "Out of the origin or into the destination." })
  direction!: DeclarationDirection;

  @Field(() => CountryCode, { description: "Whose customs it is for." })
  country!: string;

  @Field(() => CustomsRegime, { nullable: true, description: "The procedure; null while nobody knows." })
  regime!: CustomsRegime | null;

  @Field(() => RegimeUnknown, {
    nullable: true,
    description: "Why the rules name no procedure; null where they do, and where a person has said.",
  })
  regimeUnknown!: RegimeUnknown | null;

  @Field(() => String, { nullable: true, description: "Code of the customs office; null while none is chosen." })
  office!: string | null;

  @Field(() => String, { description: "Our own number of it (LRN), the same for all its versions." })
  lrn!: string;

  @Field(() => String, { nullable: true, description: "The office's number (MRN); null until it accepts." })
  mrn!: string | null;

  @Field(() => DeclarationState, { description: "Where it stands." })
  state!: DeclarationState;

  @Field(() => DateTime, { description: "Since when, by the office where it said so." })
  stateAt!: Date;

  @Field(() => Int, { description: "Which version of what is declared is the present one." })
  version!: number;

  @Field(() => Int, { description: "Counts every change of it: what `expectedVersion` is compared with." })
  rowVersion!: number;

  @Field(() => Referral, {
    nullable: true,
    description: "What the office last said before loading; null where it said nothing.",
  })
  referral!: Referral | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "By when the office wants to be answered; null where it did not say, and of what it refers no more.",
  })
  answerBy!: Date | null;

  @Field(() => Cancellation, {
    nullable: true,
    description: "Whether its office was told that it is wanted no more; null where it was not.",
  })
  cancellation!: Cancellation | null;

  @Field(() => Amendment, {
    nullable: true,
    description:
      "Whether its office was asked to take something else instead of what it accepted; null where it never was.",
  })
  amendment!: Amendment | null;

  @Field(() => DateTime, { nullable: true, description: "Since when that stands so." })
  amendmentAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: "Which of its versions that is: the present one from when the office takes it, and not before.",
  })
  amendedVersion!: number | null;

  @Field(() => LodgedBy, { nullable: true, description: "How it came to the office; null until it is submitted." })
  lodgedBy!: LodgedBy | null;

  @Field(() => DateTime, { description: "When it was drafted." })
  createdAt!: Date;
}

export const CustomsDeclarationConnection = connectionType("CustomsDeclaration", CustomsDeclarationType);
