import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

@ObjectType("Notification", { description: "What a notification is, in one sentence." })
@Directive('@key(fields: "id")')
export class NotificationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: "What people call it." })
  name!: string;

  @Field(() => DateTime, { nullable: true, description: "Null while it is in use." })
  archivedAt!: Date | null;
}

export const NotificationConnection = connectionType("Notification", NotificationType);
