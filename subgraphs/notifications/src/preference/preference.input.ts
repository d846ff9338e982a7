import { Field, InputType } from "type-graphql";
import { z } from "zod";
import { Channel } from "../notification/channel";
import { Category, LOCKED } from "../notified-event/category";
import { NOTIFIED_EVENTS } from "../notified-event/notified-events";

@InputType({ description: "Whether to hear of a category, or of one event of it, by a channel." })
export class NotificationPreferenceInput {
  @Field(() => Category, { description: "What it is about; MONEY and SECURITY cannot be switched." })
  category!: Category;

  @Field(() => String, {
    nullable: true,
    description:
      "One event of the category alone, such as `order.held`: what is chosen for it goes before what is chosen for the category. Null: all of the category.",
  })
  key?: string | null;

  @Field(() => Channel, { description: "EMAIL or IN_APP: webhooks are the tenant's own." })
  channel!: Channel;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: everything. False: nothing. Null: nothing is chosen, so as it is without a choice.",
  })
  enabled?: boolean | null;
}

@InputType({ description: "What you want to hear of, and by what. What is left out stays as it is." })
export class SetNotificationPreferencesInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => [NotificationPreferenceInput], { description: "1 to 60, each category, event and channel once." })
  preferences!: NotificationPreferenceInput[];
}

const preference = z
  .object({
    category: z.enum(Category),
    key: z.string().nullish(),
    channel: z.enum(Channel),
    enabled: z.boolean().nullish(),
  })
  .superRefine(({ category, key, channel }, { addIssue }) => {
    if (LOCKED.includes(category))
      addIssue({ code: "custom", path: ["category"], message: `${category} cannot be switched off.` });
    if (key != null && NOTIFIED_EVENTS.get(key)?.category !== category)
      addIssue({ code: "custom", path: ["key"], message: `There is no such event of ${category}.` });
    if (channel === Channel.WEBHOOK)
      addIssue({ code: "custom", path: ["channel"], message: "Webhooks are the tenant's, not a person's." });
  });

export const setNotificationPreferencesRules = z.object({
  preferences: z
    .array(preference)
    .min(1, "State 1 to 60 preferences.")
    .max(60, "State 1 to 60 preferences.")
    .refine(
      (all) => new Set(all.map(({ category, key, channel }) => `${key ?? category} ${channel}`)).size === all.length,
      "Each category, event and channel is stated once.",
    ),
});
