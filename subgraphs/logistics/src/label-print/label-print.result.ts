import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Label } from "../label/label.entity";
import { LabelType } from "../label/label.type";

@ObjectType({ description: "It is kept with each of them." })
export class NotePrintedLabelsSuccess {
  @Field(() => [LabelType], { description: "Those that were printed." })
  labels: Label[];

  constructor(labels: Label[]) {
    this.labels = labels;
  }
}

@ObjectType({ implements: UserError, description: "One of them is none that you may print. Nothing was noted." })
export class LabelNotFound extends UserError {
  override message = "There is no such label.";
}

export const NotePrintedLabelsResult = createUnionType({
  name: "NotePrintedLabelsResult",
  description: "What came of noting that labels were printed.",
  types: () => [NotePrintedLabelsSuccess, LabelNotFound, InvalidInput, IdempotencyKeyReused] as const,
});
