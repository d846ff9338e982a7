import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionType } from "../schema/connection";
import { DateTime } from "../schema/scalars";

@ObjectType("DeadLetter", { description: "A message that a domain gave up on after its tries." })
export class DeadLetterType {
  @Field(() => ID, { description: "Its place among its kind." })
  id!: string;

  @Field(() => String, { description: "What sort of message it is, such as `events:orders` or `jobs:pricing`." })
  kind!: string;

  @Field(() => String, { description: "What it is about, in a few words." })
  subject!: string;

  @Field(() => String, {
    description:
      "Its shape in JSON, with ids, instants, counts and sorts; every other text and amount is hidden, for it may be a person's.",
  })
  content!: string;

  @Field(() => DateTime, { description: "When it was given up." })
  buriedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Null where it was not noted." })
  firstFailedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: "How often it was tried. Null where it was not noted." })
  deliveries!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What the last try failed with, cut and without addresses. Null where it was not noted.",
  })
  error!: string | null;
}

export const DeadLetterConnection = connectionType("DeadLetter", DeadLetterType);

@ObjectType("DeadLetterCount", { description: "How many messages of one kind a domain gave up on." })
export class DeadLetterCount {
  @Field(() => String, { description: "The domain that gave up on them." })
  domain!: string;

  @Field(() => String, { nullable: true, description: "Null when the domain does not answer." })
  kind!: string | null;

  @Field(() => Int, { nullable: true, description: "Null when the domain does not answer." })
  count!: number | null;
}
