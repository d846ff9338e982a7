import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { NotificationType } from "./notification.type";

@ObjectType({ description: "The notification as it was created." })
export class CreateNotificationSuccess {
  @Field(() => NotificationType, { description: "The new notification." })
  notification: NotificationType;

  constructor(notification: NotificationType) {
    this.notification = notification;
  }
}

export const CreateNotificationResult = createUnionType({
  name: "CreateNotificationResult",
  description: "What came of creating a notification.",
  types: () => [CreateNotificationSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
