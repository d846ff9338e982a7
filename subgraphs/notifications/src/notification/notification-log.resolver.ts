import { type Context, isId } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { UserType } from "../user/user.type";
import { Attempt } from "./attempt.entity";
import { AttemptType } from "./attempt.type";
import { Channel } from "./channel";
import type { Notification } from "./notification.entity";
import { NotificationLogType, ResendType } from "./notification.type";
import { Resend } from "./resend.entity";

@Resolver(() => NotificationLogType)
export class NotificationLogResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who was told. Null for a webhook." })
  recipient(@Root() { recipient, channel }: Notification): UserType | null {
    return channel === Channel.WEBHOOK ? null : { id: recipient };
  }

  @FieldResolver(() => [AttemptType], { description: "Every try to send it, first to last." })
  @Directive("@listSize(assumedSize: 10)")
  attempts(@Root() { id }: Notification, @Ctx() { rows }: Context): Promise<AttemptType[]> {
    return rows.manyBy(Attempt, "notificationId", id);
  }

  @FieldResolver(() => [ResendType], { description: "Who had it sent once more, and why, first to last." })
  @Directive("@listSize(assumedSize: 5)")
  resends(@Root() { id }: Notification, @Ctx() { rows }: Context): Promise<ResendType[]> {
    return rows.manyBy(Resend, "notificationId", id);
  }
}

@Resolver(() => ResendType)
export class ResendResolver {
  @FieldResolver(() => UserType, { nullable: true, description: "Who." })
  resentBy(@Root() { resentBy }: Resend): UserType | null {
    return isId(resentBy) ? { id: resentBy } : null;
  }
}
