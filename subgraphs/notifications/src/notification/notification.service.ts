import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  oneOf,
  perform,
  storeRow,
  type Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { deliverMail } from "../mail/deliver-mail";
import type { MemberService } from "../member/member.service";
import { notifiedEvent } from "../notified-event/notified-events";
import type { PersonViewer } from "../person";
import type { Fingerprints } from "../personal-data/personal-data";
import type { SuppressionService } from "../suppression/suppression.service";
import { Channel } from "./channel";
import { Notification } from "./notification.entity";
import {
  type MarkNotificationsReadInput,
  markNotificationsReadRules,
  type ResendNotificationInput,
  resendNotificationRules,
} from "./notification.input";
import {
  IllegalNotificationState,
  type MarkNotificationsReadResult,
  MarkNotificationsReadSuccess,
  NotificationNotFound,
  NotificationUndeliverable,
  type ResendNotificationResult,
  ResendNotificationSuccess,
} from "./notification.result";
import { mayBecome, NotificationFailure, NotificationState } from "./notification-state";
import { Resend } from "./resend.entity";
import { openedWords } from "./sealed-words";

/** What people do about notifications. */
export class NotificationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fingerprints: Fingerprints,
    private readonly mailIsOn: boolean,
    private readonly services: { members: MemberService; suppressions: SuppressionService },
  ) {}

  /** Marks entries of the viewer's own list; what is read stays as it is. */
  markRead(viewer: PersonViewer, input: MarkNotificationsReadInput): Promise<typeof MarkNotificationsReadResult> {
    const own = (ids: readonly string[]) => [
      oneOf("id", ids),
      equals("recipient", viewer.userId),
      equals("channel", Channel.IN_APP),
    ];
    return perform(this.database, {
      operation: "markNotificationsRead",
      viewer,
      input,
      rules: markNotificationsReadRules,
      lock: async (tx, { notificationIds }) => {
        const found = notificationIds.every(isId) ? await lockRows(tx, viewer, Notification, own(notificationIds)) : [];
        return found.length === notificationIds.length ? found : new NotificationNotFound();
      },
      decide: async (tx, found) => {
        const at = this.clock();
        const unread = found.filter(({ isRead }) => !isRead);
        for (const notification of unread) {
          Object.assign(notification, { isRead: true, readAt: at });
          await storeRow(tx, notification, ["isRead", "readAt"]);
        }
        return new MarkNotificationsReadSuccess(found);
      },
      resultId: (_input, id) => id,
      replay: async (tx, _id, { notificationIds }) =>
        new MarkNotificationsReadSuccess(await findRows(tx, viewer, Notification, own(notificationIds))),
    });
  }

  /** Has a mail that did not arrive sent once more, and keeps why. */
  resend(viewer: Viewer, input: ResendNotificationInput): Promise<typeof ResendNotificationResult> {
    return perform(this.database, {
      operation: "resendNotification",
      viewer,
      input,
      rules: resendNotificationRules,
      lock: async (tx, { notificationId }) => {
        const found = await lockRow(tx, viewer, Notification, notificationId);
        return found?.channel === Channel.EMAIL ? found : new NotificationNotFound();
      },
      decide: async (tx, notification, { reason }, id) => {
        if (!mayBecome(notification.state, NotificationState.QUEUED))
          return new IllegalNotificationState(notification.state);
        const hopeless = await this.hopeless(tx, notification);
        if (hopeless) return new NotificationUndeliverable(hopeless);
        const { id: notificationId, tenantId, tries } = notification;
        const again = { state: NotificationState.QUEUED, failure: null, triesBefore: tries, endedAt: null };
        await storeRow(tx, Object.assign(notification, again));
        const row = { id, tenantId, notificationId, reason, resentBy: viewer.actor, resentAt: this.clock() };
        await insertRows(tx, Resend, [row]);
        await deliverMail.add(tx, { notificationId, number: tries + 1 });
        return new ResendNotificationSuccess(notification);
      },
      resultId: ({ notificationId }) => notificationId,
      replay: async (tx, id) =>
        new ResendNotificationSuccess((await findRows(tx, viewer, Notification, [equals("id", id)]))[0]!),
    });
  }

  /** Why no number of tries would reach the recipient. */
  private async hopeless(tx: EntityManager, notification: Notification): Promise<NotificationFailure | null> {
    const { members, suppressions } = this.services;
    if (!this.mailIsOn) return NotificationFailure.MAIL_IS_OFF;
    const member = await members.one(tx, notification.recipient);
    const reached = member && (await members.reachedOne(tx, member));
    if (!reached || !openedWords(notification, reached.key)) return NotificationFailure.RECIPIENT_LEFT;
    const fingerprint = this.fingerprints.of(reached.person.email);
    const isSuppressed = (await suppressions.among(tx, [fingerprint])).has(fingerprint);
    if (isSuppressed && !notifiedEvent(notification.key).goesToSuppressed)
      return NotificationFailure.ADDRESS_SUPPRESSED;
    return null;
  }
}
