import { connectionType, DateTime, type Role } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Category } from "../notified-event/category";
import { RoleName } from "../notified-event/notified-event.type";
import { Channel } from "./channel";
import { NotificationFailure, NotificationState } from "./notification-state";

@ObjectType("Notification", { description: "An event of which somebody was told by one channel." })
@Directive('@key(fields: "id")')
export class NotificationType {
  @Field(() => ID, { description: "Names the notification; a mail's Message-ID begins with it." })
  id!: string;

  @Field(() => String, { description: "What happened, such as `order.held`." })
  key!: string;

  @Field(() => Category, { description: "What it is about." })
  category!: Category;

  @Field(() => Channel, { description: "By what the recipient is told." })
  channel!: Channel;

  @Field(() => NotificationState, { description: "How far it has come." })
  state!: NotificationState;

  @Field(() => DateTime, { description: "When it was written." })
  createdAt!: Date;

  @Field(() => Boolean, { description: "Whether the recipient marked it as read; of a mail never." })
  isRead!: boolean;

  @Field(() => DateTime, { nullable: true, description: "When the recipient marked it as read." })
  readAt!: Date | null;
}

export const NotificationConnection = connectionType("Notification", NotificationType);

@ObjectType("NotificationResend", { description: "Somebody had a notification sent once more." })
export class ResendType {
  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => DateTime, { description: "When." })
  resentAt!: Date;
}

@ObjectType("NotificationLog", {
  description: "What the log holds of a notification, for our staff. It names no person's address.",
})
export class NotificationLogType {
  id!: string;

  @Field(() => ID, { description: "The event's on the bus." })
  eventId!: string;

  @Field(() => String, { description: "The event's type on the bus, such as `order.held.v1`." })
  eventType!: string;

  @Field(() => RoleName, { nullable: true, description: "The recipient's. Null for a webhook." })
  recipientRole!: Role | null;

  @Field(() => String, { nullable: true, description: "Where a mail goes, masked: `a***@lumen.example`." })
  addressMasked!: string | null;

  @Field(() => NotificationFailure, { nullable: true, description: "Why nobody was reached." })
  failure!: NotificationFailure | null;

  @Field(() => Int, { description: "How often it was tried." })
  tries!: number;

  @Field(() => DateTime, { nullable: true, description: "When a mail server, or open-platform, took it." })
  sentAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was known to have arrived, or to have come back." })
  endedAt!: Date | null;
}
