import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { text } from "../acts/rules";

@InputType({ description: "Which message to try again." })
export class ReplayDeadLetterInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The domain that gave up on it." })
  domain!: string;

  @Field(() => String, { description: "Its `kind`." })
  kind!: string;

  @Field(() => ID, { description: "Its `id`." })
  id!: string;
}

export const replayDeadLetterRules = z.object({ domain: text(60), kind: text(120), id: text(120) });
export type NamedLetter = z.infer<typeof replayDeadLetterRules>;
