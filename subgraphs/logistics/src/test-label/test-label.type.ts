import { InvalidInput } from "@baiyun/kit";
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

export const TestLabelResult = createUnionType({
  name: "TestLabelResult",
  description: "The label, or what of the input does not do.",
  types: () => [TestLabelType, InvalidInput] as const,
});
