import { phoneOf } from "@baiyun/kit/addresses";
import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { displayName, locale } from "./user.input";

@InputType({ description: "What the viewer says of themself; what is left out stays as it is." })
export class UpdateProfileInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { nullable: true, description: "What they are called, 1 to 120 characters." })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "With a plus sign and the code of its country. Null takes it out; it is kept encrypted.",
  })
  phone?: string | null;
}

const LONGEST_NUMBER = 64;

export const profile = z.object({
  name: displayName.nullish(),
  phone: z
    .string()
    .transform((typed, { addIssue }) => {
      const number = typed.length <= LONGEST_NUMBER ? phoneOf(typed, "") : null;
      if (number) return number;
      addIssue({ code: "custom", message: "This is not a telephone number with a plus sign and its country's code." });
      return z.NEVER;
    })
    .nullish(),
});

@InputType({ description: "Which language and manner the viewer is written to in." })
export class SetLocaleInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => String, { description: "BCP 47, such as `zh-CN`; it is kept in its canonical form." })
  locale!: string;
}

export const chosenLocale = z.object({ locale });
