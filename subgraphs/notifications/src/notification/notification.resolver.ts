import { Access, type Connection, ConnectionArgs, type Context } from "@baiyun/kit";
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Notification } from "./notification.entity";
import { CreateNotificationInput } from "./notification.input";
import { CreateNotificationResult } from "./notification.result";
import type { NotificationService } from "./notification.service";
import { NotificationConnection, NotificationType } from "./notification.type";

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(private readonly services: { notifications: NotificationService }) {}

  @Query(() => NotificationType, { nullable: true, description: "Null when you may see no notification with this id." })
  @Access("signed-in")
  notification(@Arg("id", () => ID) id: string, @Ctx() { rows }: Context): Promise<NotificationType | null> {
    return rows.one(Notification, id);
  }

  @Query(() => NotificationConnection, { description: "The notifications you may see, newest first." })
  @Access("signed-in")
  notifications(
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<NotificationType>> {
    return rows.newestFirst(Notification, [], page);
  }

  @Mutation(() => CreateNotificationResult, { description: "Creates a notification of your own. For customers." })
  @Access("role:customer_admin", "role:customer_member")
  createNotification(
    @Arg("input", () => CreateNotificationInput) input: CreateNotificationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof CreateNotificationResult> {
    return this.services.notifications.create(viewer, input);
  }
}
