import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { ShipmentNotFound } from "../shipment/shipment.result";
import { type DecisionCause, DecisionChoice } from "./decision.entity";
import { DecisionRuleType, ShipmentDecisionType } from "./decision.type";

@ObjectType({ description: "It is decided, and its shipment stands accordingly." })
export class DecideShipmentSuccess {
  @Field(() => ShipmentDecisionType, { description: "The decision." })
  decision: ShipmentDecisionType;

  constructor(decision: ShipmentDecisionType) {
    this.decision = decision;
  }
}

@ObjectType({ implements: UserError, description: "Nobody has to decide about this shipment, or somebody has." })
export class NoDecisionNeeded extends UserError {
  override message = "There is nothing to decide about this shipment now.";
}

@ObjectType({ implements: UserError, description: "This is no choice for why a decision is needed." })
export class ChoiceNotOffered extends UserError {
  @Field(() => [DecisionChoice], { description: "What may be chosen." })
  choices: readonly DecisionChoice[];

  constructor(cause: DecisionCause, choices: readonly DecisionChoice[]) {
    super();
    this.choices = choices;
    this.message = `Of what is ${cause} one may choose ${choices.join(", ")}.`;
  }
}

@ObjectType({ implements: UserError, description: "What customs took is for our staff to settle." })
export class DecisionOfStaff extends UserError {
  override message = "What customs took is for our staff to settle.";
}

@ObjectType({ description: "From then on it counts." })
export class StateDecisionRuleSuccess {
  @Field(() => DecisionRuleType, { description: "What was stated." })
  rule: DecisionRuleType;

  constructor(rule: DecisionRuleType) {
    this.rule = rule;
  }
}

@ObjectType({ implements: UserError, description: "Something else was stated from this instant on." })
export class DecisionRuleStated extends UserError {
  override message = "A rule was stated from this instant on before. State a change from a later one.";
}

const description = "What came of it.";

export const DecideShipmentResult = createUnionType({
  name: "DecideShipmentResult",
  description,
  types: () =>
    [
      DecideShipmentSuccess,
      ShipmentNotFound,
      NoDecisionNeeded,
      ChoiceNotOffered,
      DecisionOfStaff,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
export const StateDecisionRuleResult = createUnionType({
  name: "StateDecisionRuleResult",
  description,
  types: () => [StateDecisionRuleSuccess, DecisionRuleStated, InvalidInput, IdempotencyKeyReused] as const,
});
