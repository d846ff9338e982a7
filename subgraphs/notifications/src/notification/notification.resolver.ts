import { Access, type Connection, type Context, equals, type Viewer } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { READS_LOG, RESENDS } from "../access";
import { CustomerType } from "../customer/customer.type";
import type { MemberService } from "../member/member.service";
import { OrderType } from "../order/order.type";
import { personOf } from "../person";
import type { Fingerprints } from "../personal-data/personal-data";
import { ShipmentType } from "../shipment/shipment.type";
import type { Worded } from "../template/wording";
import { Channel } from "./channel";
import { Notification } from "./notification.entity";
import { conditionsOf } from "./notification.filter";
import {
  MarkNotificationsReadInput,
  MyNotificationsArgs,
  NotificationsArgs,
  notificationSorting,
  ResendNotificationInput,
} from "./notification.input";
import { MarkNotificationsReadResult, ResendNotificationResult } from "./notification.result";
import type { NotificationService } from "./notification.service";
import { NotificationConnection, NotificationLogType, NotificationType } from "./notification.type";
import { openedWords } from "./sealed-words";

/** A person's own, and everything for who reads the log: a tenant's people do not read each other's. */
export const mayRead = (viewer: Viewer, { recipient, channel }: Notification): boolean =>
  viewer.hasAny(...READS_LOG) || (recipient === viewer.userId && channel !== Channel.WEBHOOK);

/** The reference of a notification. */
export async function notificationOf({ id }: { id: string }, { rows, viewer }: Context): Promise<Notification | null> {
  const found = await rows.one(Notification, id);
  return found && mayRead(viewer, found) ? found : null;
}

@Resolver(() => NotificationType)
export class NotificationResolver {
  constructor(
    private readonly services: {
      notifications: NotificationService;
      members: MemberService;
      fingerprints: Fingerprints;
    },
  ) {}

  @Query(() => NotificationType, {
    nullable: true,
    description: "One of your own, or any for our operations, support and admin. Null when there is none with this id.",
  })
  @Access("signed-in")
  notification(
    @Arg("id", () => ID, { description: "The notification's." }) id: string,
    @Ctx() context: Context,
  ): Promise<NotificationType | null> {
    return notificationOf({ id }, context);
  }

  @Query(() => NotificationConnection, {
    nullable: true,
    description: "What you were told in the application, newest first unless sorted otherwise.",
  })
  @Access("signed-in")
  myNotifications(
    @Args(() => MyNotificationsArgs) { unread, orderBy, ...page }: MyNotificationsArgs,
    @Ctx() { rows, viewer }: Context,
  ): Promise<Connection<NotificationType>> {
    const own = [
      equals("recipient", personOf(viewer).userId),
      equals("channel", Channel.IN_APP),
      equals("isRead", unread == null ? null : !unread),
    ];
    return rows.newestFirst(Notification, own, page, notificationSorting.of(orderBy));
  }

  @Query(() => NotificationConnection, {
    nullable: true,
    description: "Who was told what, by what and how far it came, newest first. For our operations, support and admin.",
  })
  @Access(...READS_LOG)
  notifications(
    @Args(() => NotificationsArgs) { filter, orderBy, ...page }: NotificationsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<NotificationType>> {
    const conditions = conditionsOf(filter, (address) => this.services.fingerprints.of(address));
    return rows.newestFirst(Notification, conditions, page, notificationSorting.of(orderBy));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it says in one line, for its recipient alone. Null for anybody else, and for a webhook.",
  })
  async subject(@Root() notification: Notification, @Ctx() context: Context): Promise<string | null> {
    return (await this.wordsFor(notification, context))?.subject ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it says, an empty line between paragraphs, for its recipient alone.",
  })
  async text(@Root() notification: Notification, @Ctx() context: Context): Promise<string | null> {
    return (await this.wordsFor(notification, context))?.text ?? null;
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is about." })
  order(@Root() { orderId }: Notification): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "The shipment that it is about." })
  shipment(@Root() { shipmentId }: Notification): ShipmentType | null {
    return shipmentId === null ? null : { id: shipmentId };
  }

  /** A customer is a tenant and they share their id. */
  @FieldResolver(() => CustomerType, {
    nullable: true,
    description: "The customer whose people or systems were told. Null for a supplier's and our own.",
  })
  customer(@Root() { tenantId }: Notification): CustomerType {
    return { id: tenantId };
  }

  @FieldResolver(() => NotificationLogType, {
    nullable: true,
    description: "What the log holds of it. For our operations, support and admin.",
  })
  @Access(...READS_LOG)
  log(@Root() notification: Notification): NotificationLogType {
    return notification;
  }

  @Mutation(() => MarkNotificationsReadResult, { description: "Marks entries of your own list as read." })
  @Access("signed-in")
  markNotificationsRead(
    @Arg("input", () => MarkNotificationsReadInput, { description: "Which." }) input: MarkNotificationsReadInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof MarkNotificationsReadResult> {
    return this.services.notifications.markRead(personOf(viewer), input);
  }

  @Mutation(() => ResendNotificationResult, {
    description: "Has a mail that did not arrive sent once more, for a reason. For our operations, support and admin.",
  })
  @Access(...RESENDS)
  resendNotification(
    @Arg("input", () => ResendNotificationInput, { description: "Which, and why." }) input: ResendNotificationInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ResendNotificationResult> {
    return this.services.notifications.resend(viewer, input);
  }

  private async wordsFor(notification: Notification, { rows, viewer }: Context): Promise<Worded | null> {
    const { recipient, sealed } = notification;
    if (!sealed || recipient !== viewer.userId) return null;
    return openedWords(notification, await this.services.members.keyOf(rows, recipient));
  }
}
