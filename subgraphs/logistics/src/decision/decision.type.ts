import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DecisionCause, DecisionChoice } from "./decision.entity";

registerEnumType(DecisionCause, {
  name: "DecisionCause",
  description: "Why somebody has to say what becomes of a parcel.",
  valuesConfig: {
    DELIVERY_FAILED: { description: "It could not be handed over." },
    REFUSED: { description: "Its recipient did not take it." },
    SEIZED: { description: "Customs took it for good." },
  },
});
registerEnumType(DecisionChoice, {
  name: "DecisionChoice",
  description: "What becomes of a parcel.",
  valuesConfig: {
    REDELIVER: { description: "It is brought once more, to its address or to another in the same country." },
    RETURN: { description: "It goes back: RETURNING." },
    DESTROY: { description: "It is given up: DESTROYED, and nobody is paid for it." },
    CLAIM: { description: "It is given up: DESTROYED, and its owner's loss is claimed." },
  },
});

@ObjectType("ShipmentDecision", { description: "That somebody has to say what becomes of a parcel, or has said." })
export class ShipmentDecisionType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DecisionCause, { description: "Why it is needed." })
  cause!: DecisionCause;

  @Field(() => DateTime, { description: "When what it is about happened." })
  neededAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "From then on `defaultChoice` counts by itself. Null where no rule gives a time.",
  })
  dueAt!: Date | null;

  @Field(() => DecisionChoice, {
    nullable: true,
    description: "What counts when nobody decides. Null where no rule says.",
  })
  defaultChoice!: DecisionChoice | null;

  @Field(() => DecisionChoice, {
    nullable: true,
    description: "What was decided. Null while it waits, and where the parcel went on by itself.",
  })
  choice!: DecisionChoice | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was decided, or needed no longer. Null while it waits.",
  })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was decided so, or why it is needed no longer." })
  reason!: string | null;

  @Field(() => Boolean, { description: "Whether it is brought to another address, which then is the consignee's." })
  otherAddress!: boolean;
}

@ObjectType("DecisionRule", { description: "How long there is to decide, and what counts when nobody has." })
export class DecisionRuleType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DecisionCause, { description: "Why a decision is needed." })
  cause!: DecisionCause;

  @Field(() => Int, { description: "Days from when we learn of it." })
  days!: number;

  @Field(() => DecisionChoice, { description: "What counts then." })
  defaultChoice!: DecisionChoice;

  @Field(() => DateTime, { description: "For what we learn of from then on, until a later rule of the cause." })
  validFrom!: Date;
}

export const ShipmentDecisionConnection = connectionType("ShipmentDecision", ShipmentDecisionType);
