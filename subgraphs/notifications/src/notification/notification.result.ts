import { IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import type { Notification } from "./notification.entity";
import { NotificationType } from "./notification.type";
import { NotificationFailure, NotificationState } from "./notification-state";

@ObjectType({ description: "They are read." })
export class MarkNotificationsReadSuccess {
  @Field(() => [NotificationType], { description: "Those that you named, oldest first." })
  notifications: Notification[];

  constructor(notifications: Notification[]) {
    this.notifications = notifications;
  }
}

@ObjectType({ description: "It is sent once more." })
export class ResendNotificationSuccess {
  @Field(() => NotificationType, { description: "The notification, which is queued again." })
  notification: Notification;

  constructor(notification: Notification) {
    this.notification = notification;
  }
}

@ObjectType({ implements: UserError, description: "No notification that you may act on has this id." })
export class NotificationNotFound extends UserError {
  override message = "There is no such notification.";
}

@ObjectType({ implements: UserError, description: "Where the notification stands does not allow this." })
export class IllegalNotificationState extends UserError {
  @Field(() => NotificationState, { description: "Where it stands." })
  current: NotificationState;

  constructor(current: NotificationState) {
    super();
    this.message = `A notification that is ${current} cannot be sent once more.`;
    this.current = current;
  }
}

@ObjectType({ implements: UserError, description: "It cannot reach its recipient by any number of tries." })
export class NotificationUndeliverable extends UserError {
  @Field(() => NotificationFailure, { description: "Why." })
  cause: NotificationFailure;

  constructor(cause: NotificationFailure) {
    super();
    this.message = "It would not reach its recipient.";
    this.cause = cause;
  }
}

export const MarkNotificationsReadResult = createUnionType({
  name: "MarkNotificationsReadResult",
  description: "What came of marking notifications as read.",
  types: () => [MarkNotificationsReadSuccess, NotificationNotFound, InvalidInput, IdempotencyKeyReused] as const,
});

export const ResendNotificationResult = createUnionType({
  name: "ResendNotificationResult",
  description: "What came of sending a notification once more.",
  types: () =>
    [
      ResendNotificationSuccess,
      NotificationNotFound,
      IllegalNotificationState,
      NotificationUndeliverable,
      InvalidInput,
      IdempotencyKeyReused,
    ] as const,
});
