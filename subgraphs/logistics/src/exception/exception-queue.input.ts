import { isId, text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

export const MOST_AT_ONCE = 200;

@InputType({ description: "Exceptions that you look at." })
export class ClaimShipmentExceptionsInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => [ID], { description: `1 to ${MOST_AT_ONCE} of them.` })
  exceptionIds!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "True: where one cannot be done, none is. False: each is answered for itself.",
  })
  allOrNone!: boolean;
}

@InputType({ description: "Who looks at exceptions." })
export class AssignShipmentExceptionsInput extends ClaimShipmentExceptionsInput {
  @Field(() => ID, { nullable: true, description: "A member of our staff; null for nobody any more." })
  ownerId?: string | null;
}

@InputType({ description: "Exceptions that somebody has looked at." })
export class CloseShipmentExceptionsInput extends ClaimShipmentExceptionsInput {
  @Field(() => String, { description: "What was done about them, in 1 to 500 characters." })
  reason!: string;
}

export const claimExceptionsRules = z.object({
  exceptionIds: z
    .array(z.string().toLowerCase())
    .min(1, "Say at least one.")
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once.`)
    .refine((ids) => new Set(ids).size === ids.length, "Each is said once."),
  allOrNone: z.boolean(),
});
export type Several = z.infer<typeof claimExceptionsRules>;
export const assignExceptionsRules = claimExceptionsRules.extend({
  ownerId: z.string().refine(isId, "This is the id of nobody.").nullish(),
});
export const closeExceptionsRules = claimExceptionsRules.extend({ reason: text(500) });
