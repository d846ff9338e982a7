import { ConnectionArgs, DateTime, type Role, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { RoleName } from "../notified-event/notified-event.type";
import { Channel } from "./channel";
import { NotificationState } from "./notification-state";

@InputType({ description: "Which notifications: all conditions hold at once." })
export class NotificationFilter {
  @Field(() => [NotificationState], { nullable: true, description: "Any of these." })
  state?: NotificationState[] | null;

  @Field(() => [String], { nullable: true, description: "Of any of these events, such as `order.held`." })
  key?: string[] | null;

  @Field(() => Channel, { nullable: true, description: "By this channel." })
  channel?: Channel | null;

  @Field(() => RoleName, { nullable: true, description: "To whom held this role." })
  recipientRole?: Role | null;

  @Field(() => ID, { nullable: true, description: "To this person, or the webhooks of this tenant." })
  recipientId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this tenant: a customer, a supplier or our own." })
  tenantId?: string | null;

  @Field(() => ID, { nullable: true, description: "Because of this event of the bus." })
  eventId?: string | null;

  @Field(() => String, { nullable: true, description: "To exactly this e-mail address; the log does not keep it." })
  address?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Written later than this instant." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Written earlier than this instant." })
  createdBefore?: Date | null;
}

export const notificationSorting = sortingOf("Notification", {
  CREATED_AT: { property: "id", description: "When it was written." },
});

@ArgsType()
export class NotificationsArgs extends ConnectionArgs {
  @Field(() => NotificationFilter, { nullable: true, description: "All of them without it." })
  filter?: NotificationFilter | null;

  @Field(() => notificationSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@ArgsType()
export class MyNotificationsArgs extends ConnectionArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: "True: what you have not read; its `totalCount` is how many. False: what you have read.",
  })
  unread?: boolean | null;

  @Field(() => notificationSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

@InputType({ description: "Which of your notifications you have read." })
export class MarkNotificationsReadInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => [ID], { description: "1 to 100 of `myNotifications`." })
  notificationIds!: string[];
}

const MOST_MARKED = 100;
export const markNotificationsReadRules = z.object({
  notificationIds: z
    .array(z.string())
    .refine((ids) => ids.length >= 1 && ids.length <= MOST_MARKED, `Name 1 to ${MOST_MARKED} notifications.`)
    .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]),
});

@InputType({ description: "What to send once more, and why." })
export class ResendNotificationInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "A mail that did not arrive." })
  notificationId!: string;

  @Field(() => String, { description: "Why, for people: 1 to 200 characters." })
  reason!: string;
}

export const resendNotificationRules = z.object({ notificationId: z.string(), reason: text(200) });
