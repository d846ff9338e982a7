import { type Clock, insertRows, lockRow, newId, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { deliverMail, PAUSES_MS } from "../mail/deliver-mail";
import { asPage } from "../mail/layout";
import { letterIdOf } from "../mail/message-id";
import type { Post, Sent } from "../mail/post";
import type { MemberService } from "../member/member.service";
import { notifiedEvent } from "../notified-event/notified-events";
import { type Fingerprints, masked, withoutAddresses } from "../personal-data/personal-data";
import type { SuppressionService } from "../suppression/suppression.service";
import { Attempt } from "./attempt.entity";
import { Notification } from "./notification.entity";
import { mayBecome, NotificationFailure, NotificationState } from "./notification-state";
import { openedWords } from "./sealed-words";

/** What a mail system tells of a mail after it took it. */
export interface Report {
  notificationId: string;
  kind: "DELIVERED" | "BOUNCED" | "COMPLAINED";
}

/** Sends what is queued, tries again what was put off, and takes in what came of it. */
export class DeliverMailService {
  constructor(
    private readonly clock: Clock,
    private readonly post: Post | null,
    private readonly fingerprints: Fingerprints,
    private readonly services: { members: MemberService; suppressions: SuppressionService },
  ) {}

  /** Makes one try. One that was made already, and what is not queued any more, is passed over. */
  async deliver(tx: EntityManager, { notificationId, number }: { notificationId: string; number: number }) {
    const { members, suppressions } = this.services;
    const notification = await lockRow(tx, Viewer.system, Notification, notificationId);
    if (notification?.state !== NotificationState.QUEUED || notification.tries !== number - 1) return;
    const member = await members.one(tx, notification.recipient);
    const reached = member && (await members.reachedOne(tx, member));
    const words = reached && openedWords(notification, reached.key);
    if (!member || !words) return this.end(tx, notification, NotificationFailure.RECIPIENT_LEFT);
    const { email } = reached.person;
    const fingerprint = this.fingerprints.of(email);
    // The person may have another address by now.
    Object.assign(notification, { addressMasked: masked(email), addressFingerprint: fingerprint });
    const isSuppressed = (await suppressions.among(tx, [fingerprint])).has(fingerprint);
    if (isSuppressed && !notifiedEvent(notification.key).goesToSuppressed)
      return this.end(tx, notification, NotificationFailure.ADDRESS_SUPPRESSED);
    if (!this.post) return this.end(tx, notification, NotificationFailure.MAIL_IS_OFF);
    const { id, triesBefore } = notification;
    const { subject, text } = words;
    const html = asPage(member.locale ?? "en", words);
    // Sent once more it is another mail: a mailbox would drop what bears a known Message-ID.
    const letterId = letterIdOf(id, triesBefore);
    const sent = await this.post.send({ id: letterId, to: email, subject, text, html });
    await this.keep(tx, notification, number, sent);
    await this.goOn(tx, notification, sent);
  }

  /** Takes in what a mail system tells later; told twice, or of what is over, it changes nothing. */
  async report(tx: EntityManager, { notificationId, kind }: Report): Promise<void> {
    const notification = await lockRow(tx, Viewer.system, Notification, notificationId);
    if (!notification?.addressFingerprint) return;
    if (kind === "COMPLAINED")
      return this.services.suppressions.suppress(tx, notification.addressFingerprint, "COMPLAINED");
    const state = kind === "DELIVERED" ? NotificationState.DELIVERED : NotificationState.BOUNCED;
    if (notification.state !== NotificationState.SENT || !mayBecome(notification.state, state)) return;
    if (state === NotificationState.BOUNCED) return this.bounce(tx, notification);
    Object.assign(notification, { state, endedAt: this.clock() });
    await storeRow(tx, notification);
  }

  private async keep(tx: EntityManager, { id, tenantId }: Notification, number: number, sent: Sent): Promise<void> {
    const { outcome, code, said } = sent;
    const tried = {
      notificationId: id,
      tenantId,
      number,
      outcome,
      code,
      said: withoutAddresses(said),
      at: this.clock(),
    };
    await insertRows(tx, Attempt, [{ id: newId(), ...tried }]);
  }

  private async goOn(tx: EntityManager, notification: Notification, { outcome }: Sent): Promise<void> {
    notification.tries += 1;
    if (outcome === "NO_SUCH_ADDRESS") return this.bounce(tx, notification);
    if (outcome === "REFUSED") return this.end(tx, notification, NotificationFailure.REFUSED);
    if (outcome === "ACCEPTED") {
      Object.assign(notification, { state: NotificationState.SENT, sentAt: this.clock() });
      return storeRow(tx, notification);
    }
    const pause = PAUSES_MS[notification.tries - notification.triesBefore - 1];
    if (pause === undefined) return this.end(tx, notification, NotificationFailure.GIVEN_UP);
    await storeRow(tx, notification);
    const next = { notificationId: notification.id, number: notification.tries + 1 };
    await deliverMail.add(tx, next, { runAt: new Date(this.clock().getTime() + pause) });
  }

  private async bounce(tx: EntityManager, notification: Notification): Promise<void> {
    const { BOUNCED } = NotificationState;
    await this.end(tx, notification, NotificationFailure.NO_SUCH_ADDRESS, BOUNCED);
    await this.services.suppressions.suppress(tx, notification.addressFingerprint!, "BOUNCED");
  }

  private async end(
    tx: EntityManager,
    notification: Notification,
    failure: NotificationFailure,
    state: NotificationState = NotificationState.FAILED,
  ): Promise<void> {
    Object.assign(notification, { state, failure, endedAt: this.clock() });
    await storeRow(tx, notification);
  }
}
