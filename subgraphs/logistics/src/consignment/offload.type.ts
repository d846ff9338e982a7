import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("Offload", { description: "That a bag, or a parcel of it, did not go on with the others." })
export class OffloadType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  offloadedAt!: Date;
}

export const OffloadConnection = connectionType("Offload", OffloadType);
