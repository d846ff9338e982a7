import { DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("LabelPrint", { description: "That a label went to a printer, as whoever sent it there says." })
export class LabelPrintType {
  @Field(() => ID, { description: "Stable." })
  id!: string;

  @Field(() => DateTime, { description: "When." })
  printedAt!: Date;
}
