import { HoldsFor } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { WeightBasis } from "./billable-weight";
import { DangerousGoodsPolicy } from "./dangerous-goods";
import type { SizeLimit } from "./size-limit";

registerEnumType(WeightBasis, {
  name: "WeightBasis",
  description: "Whether a service charges for the weight on the scale or for the space taken.",
  valuesConfig: {
    ACTUAL: { description: "The scale alone." },
    GREATER_OF_ACTUAL_AND_VOLUMETRIC: { description: "Whichever is more." },
    VOLUMETRIC_FROM_TWICE_ACTUAL: { description: "The space, once it is at least twice the scale." },
  },
});

registerEnumType(DangerousGoodsPolicy, {
  name: "DangerousGoodsPolicy",
  description: "Which lithium batteries a service takes.",
  valuesConfig: {
    NO_BATTERIES: { description: "No lithium batteries at all." },
    BATTERIES_WITH_EQUIPMENT: {
      description: "Packed with or contained in equipment (PI966, PI967); never alone (PI965).",
    },
  },
});

@HoldsFor("as around it")
@ObjectType("WeightRule", { description: "How the weight that is charged comes about." })
export class WeightRuleType {
  @Field(() => WeightBasis, { description: "Which weight counts." })
  basis!: WeightBasis;

  @Field(() => Int, { nullable: true, description: "Cubic centimetres that count as one kilogram." })
  divisor!: number | null;

  @Field(() => Int, { description: "The least that is charged for, in grams." })
  minimumG!: number;

  @Field(() => Int, { description: "The weight is rounded up to a multiple of it, in grams." })
  stepG!: number;
}

@HoldsFor("as around it")
@ObjectType("TransitDays", { description: "Working days from our warehouse to the door." })
export class TransitDaysType {
  @Field(() => Int, { description: "At least." })
  min!: number;

  @Field(() => Int, { description: "At most." })
  max!: number;
}

@HoldsFor("as around it")
@ObjectType("SizeLimit", { description: "How large a parcel may be, in millimetres." })
export class SizeLimitType implements SizeLimit {
  @Field(() => Int, { description: "Of the longest side, in millimetres." })
  longestMm!: number;

  @Field(() => Int, { nullable: true, description: "The three sides together. Null when that is not limited." })
  sidesMm!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The longest side and the girth around it together. Null when that is not limited.",
  })
  lengthAndGirthMm!: number | null;
}

@ObjectType("Service", { description: "A way to send a parcel." })
@Directive('@key(fields: "id")')
export class ServiceType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Its short name on orders and labels, such as YUN-STD." })
  code!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => Int, { description: "The heaviest billable weight, in grams." })
  weightLimitG!: number;

  @Field(() => SizeLimitType, { nullable: true, description: "Null when only the weight is limited." })
  sizeLimit!: SizeLimitType | null;

  @Field(() => DangerousGoodsPolicy, { description: "Which dangerous goods it carries." })
  dgPolicy!: DangerousGoodsPolicy;

  @Field(() => WeightRuleType, { description: "How it counts weight." })
  weightRule!: WeightRuleType;

  @Field(() => TransitDaysType, { description: "How long it takes." })
  transitDays!: TransitDaysType;
}
