import { Access, type Context, type EventFeed, type Followed } from "@baiyun/kit";
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver, Root, Subscription } from "type-graphql";
import { personOf } from "../person";
import { Notification } from "./notification.entity";
import { NOTIFICATION_RECEIVED } from "./notification.events";
import { NotificationType } from "./notification.type";

@ObjectType({ description: "You were just told of something in the application." })
export class NotificationReceived {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => NotificationType, {
    nullable: true,
    description: "The new entry of `myNotifications`. Null once it is pruned.",
  })
  notification!: NotificationType | null;
}

@Resolver()
export class NotificationReceivedResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    nullable: true,
    description:
      "The cursor of this instant: read `myNotifications` beside it, then follow `notificationReceived` after it.",
  })
  @Access("signed-in")
  notificationReceivedCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access("signed-in")
  @Directive('@tag(name: "resumable")')
  @Subscription(() => NotificationReceived, {
    description: "Each new entry of your own list, from now on or from after one received before.",
    subscribe: ({ args, context }) =>
      followOwn(args as { after?: string | null }, context as Context<{ live: EventFeed }>),
  })
  async notificationReceived(
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last one received, or `notificationReceivedCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<NotificationReceived> {
    return { id: cursor, notification: await rows.one(Notification, event.aggregateId) };
  }
}

/** A tenant's people are not told of each other's. */
function followOwn({ after }: { after?: string | null }, context: Context<{ live: EventFeed }>) {
  const { userId } = personOf(context.viewer);
  return context.services.live.follow(context, {
    types: [NOTIFICATION_RECEIVED.type],
    after,
    only: ({ payload }) => (payload as { userId: string }).userId === userId,
  });
}
