import { Access, type Connection, type Context, equals, isId, oneOf } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { DRAFTS_TEMPLATES, PUBLISHES_TEMPLATES } from "../access";
import { notifiedEvent } from "../notified-event/notified-events";
import { UserType } from "../user/user.type";
import { Template } from "./template.entity";
import {
  DraftNotificationTemplateInput,
  NotificationTemplatesArgs,
  PublishNotificationTemplateInput,
} from "./template.input";
import { DraftNotificationTemplateResult, PublishNotificationTemplateResult } from "./template.result";
import type { TemplateService } from "./template.service";
import { NotificationPreview, TemplateConnection, TemplateType } from "./template.type";
import { sampled, type Worded } from "./wording";

@Resolver(() => TemplateType)
export class TemplateResolver {
  constructor(private readonly services: { templates: TemplateService }) {}

  @Query(() => TemplateType, {
    nullable: true,
    description: "One version of a template. Null when there is none with this id. For our support and admin.",
  })
  @Access(...DRAFTS_TEMPLATES)
  notificationTemplate(
    @Arg("id", () => ID, { description: "The template's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<TemplateType | null> {
    return rows.one(Template, id);
  }

  @Query(() => TemplateConnection, {
    nullable: true,
    description: "The words that people are, were or may be written to with, newest first. For our support and admin.",
  })
  @Access(...DRAFTS_TEMPLATES)
  notificationTemplates(
    @Args(() => NotificationTemplatesArgs) { filter, ...page }: NotificationTemplatesArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<TemplateType>> {
    const { key, status, locale, channel } = filter ?? {};
    const conditions = [
      oneOf("key", key),
      oneOf("status", status),
      equals("locale", locale),
      equals("channel", channel),
    ];
    return rows.newestFirst(Template, conditions, page);
  }

  @FieldResolver(() => NotificationPreview, {
    nullable: true,
    description: "Worded with sample values, one of them hostile. Null where the event lost what it shows.",
  })
  preview(@Root() template: Template): Worded | null {
    try {
      return sampled(notifiedEvent(template.key), template.locale, template);
    } catch {
      return null;
    }
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who drafted it. Null for those that came with us." })
  createdBy(@Root() { createdBy }: Template): UserType | null {
    return isId(createdBy) ? { id: createdBy } : null;
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who published it. Null for those that came with us." })
  publishedBy(@Root() { publishedBy }: Template): UserType | null {
    return publishedBy !== null && isId(publishedBy) ? { id: publishedBy } : null;
  }

  @Mutation(() => DraftNotificationTemplateResult, {
    description:
      "Proposes other words for an event, for our support and admin. Refused, with every fault named, when it shows what the event does not have.",
  })
  @Access(...DRAFTS_TEMPLATES)
  draftNotificationTemplate(
    @Arg("input", () => DraftNotificationTemplateInput, {
      description: "For which event, channel and language, and its words.",
    })
    input: DraftNotificationTemplateInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof DraftNotificationTemplateResult> {
    return this.services.templates.draft(viewer, input);
  }

  @Mutation(() => PublishNotificationTemplateResult, {
    description:
      "Has people written to with a draft from now on, for our admin. The one before is superseded, and kept.",
  })
  @Access(...PUBLISHES_TEMPLATES)
  publishNotificationTemplate(
    @Arg("input", () => PublishNotificationTemplateInput, { description: "Which." })
    input: PublishNotificationTemplateInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PublishNotificationTemplateResult> {
    return this.services.templates.publish(viewer, input);
  }
}
