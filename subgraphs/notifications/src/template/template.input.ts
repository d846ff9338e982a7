import { ConnectionArgs, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { Channel } from "../notification/channel";
import { NOTIFIED_EVENTS } from "../notified-event/notified-events";
import { isLocale } from "./locales";
import { TemplateStatus } from "./template.entity";
import { faultsOf } from "./wording";

@InputType({ description: "Other words for an event. What it shows must be what the event has: see `notifiedEvents`." })
export class DraftNotificationTemplateInput {
  @Field(() => String, { description: "The same key with the same input gives the first draft again." })
  idempotencyKey!: string;

  @Field(() => String, { description: "The event, such as `order.held`." })
  key!: string;

  @Field(() => Channel, { description: "EMAIL or IN_APP: a webhook has no words." })
  channel!: Channel;

  @Field(() => String, { description: "As BCP 47 writes it, such as `en`, `de` or `zh-CN`." })
  locale!: string;

  @Field(() => String, { description: "A Liquid template of one line: 1 to 300 characters." })
  subject!: string;

  @Field(() => String, {
    description: "A Liquid template: 1 to 10,000 characters, no markup, an empty line between paragraphs.",
  })
  body!: string;
}

const LONGEST_BODY = 10_000;
/** A body has lines, which the kit's rule for texts refuses. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those that are refused
const UNFIT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cs}]/u;
const body = z
  .string()
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim())
  .refine(
    (typed) => typed.length >= 1 && typed.length <= LONGEST_BODY && !UNFIT.test(typed),
    "This is 1 to 10,000 printable characters and line breaks.",
  );

export const draftNotificationTemplateRules = z
  .object({
    key: z.string().refine((key) => NOTIFIED_EVENTS.has(key), "There is no such event."),
    channel: z.enum(Channel).refine((channel) => channel !== Channel.WEBHOOK, "A webhook has no words."),
    locale: z.string().refine(isLocale, "This is no locale as BCP 47 writes it, such as zh-CN."),
    subject: text(300),
    body,
  })
  .superRefine(({ key, locale, subject, body }, { addIssue }) => {
    const event = NOTIFIED_EVENTS.get(key);
    if (!event || !isLocale(locale)) return;
    for (const { field, message } of faultsOf(event, locale, { subject, body }))
      addIssue({ code: "custom", path: [field], message });
  });

@InputType({ description: "Which draft people are written to with from now on." })
export class PublishNotificationTemplateInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The draft." })
  templateId!: string;
}

export const publishNotificationTemplateRules = z.object({ templateId: z.string() });

@InputType({ description: "Which templates: all conditions hold at once." })
export class NotificationTemplateFilter {
  @Field(() => [String], { nullable: true, description: "For any of these events." })
  key?: string[] | null;

  @Field(() => [TemplateStatus], { nullable: true, description: "Any of these." })
  status?: TemplateStatus[] | null;

  @Field(() => String, { nullable: true, description: "In exactly this locale." })
  locale?: string | null;

  @Field(() => Channel, { nullable: true, description: "For this channel." })
  channel?: Channel | null;
}

@ArgsType()
export class NotificationTemplatesArgs extends ConnectionArgs {
  @Field(() => NotificationTemplateFilter, { nullable: true, description: "All of them without it." })
  filter?: NotificationTemplateFilter | null;
}
