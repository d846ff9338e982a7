import { Field, ID, InputType } from "type-graphql";

@InputType({ description: "When a scan really happened." })
export class CorrectScanInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Date, { description: "Not in the future." })
  occurredAt!: Date;

  @Field(() => String, { description: "How it is known, in 1 to 500 characters. For our staff." })
  reason!: string;

  @Field(() => String)
  idempotencyKey!: string;
}
