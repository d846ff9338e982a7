import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { SampleType } from "./sample.type";

@ObjectType({ description: "The sample as it was created." })
export class CreateSampleSuccess {
  @Field(() => SampleType, { description: "The new sample." })
  sample: SampleType;

  constructor(sample: SampleType) {
    this.sample = sample;
  }
}

export const CreateSampleResult = createUnionType({
  name: "CreateSampleResult",
  description: "What came of creating a sample.",
  types: () => [CreateSampleSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
