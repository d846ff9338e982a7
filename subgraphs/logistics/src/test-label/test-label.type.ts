import { DateTime, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";

@ObjectType("TestLabel", {
  description: "A label of no parcel, for trying a printer or a program. It says so, and cannot be sent with.",
})
export class TestLabelType {
  @Field(() => String, { description: "What to call the file." })
  fileName: string;

  @Field(() => String, { description: "What it is, such as `application/pdf`." })
  mediaType: string;

  @Field(() => String, { description: "The file, in base64." })
  content: string;

  constructor(fileName: string, mediaType: string, bytes: Buffer) {
    this.fileName = fileName;
    this.mediaType = mediaType;
    this.content = bytes.toString("base64");
  }
}

@ObjectType({ implements: UserError, description: "Its customer had as many test labels as one has in a minute." })
export class TooManyTestLabels extends UserError {
  override message = "These are as many test labels as there are in a minute. Try again later.";

  @Field(() => DateTime, { description: "When the next one is drawn." })
  retryAt: Date;

  constructor(retryAt: Date) {
    super();
    this.retryAt = retryAt;
  }
}

export const TestLabelResult = createUnionType({
  name: "TestLabelResult",
  description: "The label, or why there is none.",
  types: () => [TestLabelType, TooManyTestLabels, InvalidInput] as const,
});
