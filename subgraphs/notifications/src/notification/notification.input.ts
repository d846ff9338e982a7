import { text } from "@baiyun/kit";
import { Field, InputType } from "type-graphql";
import { z } from "zod";

@InputType({ description: "What to create." })
export class CreateNotificationInput {
  @Field(() => String, { description: "The same key with the same input gives the first notification again." })
  idempotencyKey!: string;

  @Field(() => String, { description: "What people call it: 1 to 100 characters." })
  name!: string;
}

export const createNotificationRules = z.object({ name: text(100) });
