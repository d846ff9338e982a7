import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { Channel } from "../notification/channel";
import { Category, LOCKED } from "../notified-event/category";

@InputType({ description: "Whether to hear of a category by a channel." })
export class NotificationPreferenceInput {
  @Field(() => Category, { description: "What it is about; MONEY and SECURITY cannot be switched." })
  category!: Category;

  @Field(() => Channel, { description: "EMAIL or IN_APP: webhooks are the tenant's own." })
  channel!: Channel;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: everything. False: nothing. Null: as each event has it.",
  })
  enabled?: boolean | null;
}

@InputType({ description: "What you want to hear of, and by what. What is left out stays as it is." })
export class SetNotificationPreferencesInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => [NotificationPreferenceInput], { description: "1 to 20, each category and channel once." })
  preferences!: NotificationPreferenceInput[];
}

const preference = z
  .object({ category: z.enum(Category), channel: z.enum(Channel), enabled: z.boolean().nullish() })
  .superRefine(({ category, channel }, { addIssue }) => {
    if (LOCKED.includes(category))
      addIssue({ code: "custom", path: ["category"], message: `${category} cannot be switched off.` });
    if (channel === Channel.WEBHOOK)
      addIssue({ code: "custom", path: ["channel"], message: "Webhooks are the tenant's, not a person's." });
  });

export const setNotificationPreferencesRules = z.object({
  preferences: z
    .array(preference)
    .min(1, "State 1 to 20 preferences.")
    .max(20, "State 1 to 20 preferences.")
    .refine(
      (all) => new Set(all.map(({ category, channel }) => `${category} ${channel}`)).size === all.length,
      "Each category and channel is stated once.",
    ),
});
