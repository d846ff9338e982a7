import { type BusEvent, type Clock, findRows, insertRows, newId, oneOf, recordAll, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { deliverMail } from "../mail/deliver-mail";
import type { Member } from "../member/member.entity";
import type { MemberService } from "../member/member.service";
import { type Facts, type NotifiedEvent, notifiedEvent, withoutFreeText } from "../notified-event/notified-events";
import type { OrderNameService } from "../order-name/order-name.service";
import { type Fingerprints, masked } from "../personal-data/personal-data";
import type { PreferenceService } from "../preference/preference.service";
import { channelsFor } from "../preference/preferences";
import type { SuppressionService } from "../suppression/suppression.service";
import type { PublishedTemplates, TemplateService } from "../template/template.service";
import { word } from "../template/wording";
import { Channel } from "./channel";
import { Notification } from "./notification.entity";
import { handedOver, received } from "./notification.events";
import { NotificationFailure, NotificationState } from "./notification-state";
import { sealedWords } from "./sealed-words";

export type Happened = Pick<BusEvent, "id" | "type" | "tenantId">;

/** How this installation tells people. */
export interface Telling {
  mailIsOn: boolean;
  /** Milliseconds after which an event is news no more. */
  newsForMs: number;
}

/** What there is to tell of an event. */
export interface Told {
  /** A notified event's. */
  key: string;
  /** Whom it is about; the event's own tenant without it. */
  tenantId?: string;
  orderId?: string | null;
  shipmentId?: string | null;
  /** All that the event's templates show, but `recipient` and, where there is an order, `order`. */
  facts: Facts;
}

/** Tells people of events: once for each event, recipient and channel, which the database holds to. */
export class NotifyService {
  constructor(
    private readonly clock: Clock,
    private readonly fingerprints: Fingerprints,
    private readonly telling: Telling,
    private readonly services: {
      members: MemberService;
      preferences: PreferenceService;
      templates: TemplateService;
      orderNames: OrderNameService;
      suppressions: SuppressionService;
    },
  ) {}

  /**
   * Everybody who hears of it, by what they chose; and the tenant's own systems. Nobody, when it is news no more: a domain that is
   * new to us, or that was down for long, is read from where its stream begins.
   */
  async notify(tx: EntityManager, event: Happened & Pick<BusEvent, "occurredAt">, told: Told): Promise<void> {
    if (this.clock().getTime() - Date.parse(event.occurredAt) > this.telling.newsForMs) return;
    const { members, preferences, orderNames, templates } = this.services;
    const what = notifiedEvent(told.key);
    const tenantId = told.tenantId ?? event.tenantId;
    const [recipients, order, templateFor] = await Promise.all([
      members.holding(tx, tenantId, what.roles, what.staff),
      told.orderId ? orderNames.of(tx, told.orderId) : null,
      templates.publishedFor(tx, told.key),
    ]);
    const choices = await preferences.of(
      tx,
      recipients.map(({ id }) => id),
    );
    const about = { ...told, tenantId, facts: order === null ? told.facts : { order, ...told.facts } };
    const wanted = recipients.flatMap((member) => {
      const chosen = choices.filter(({ userId }) => userId === member.id);
      return channelsFor(what, chosen).map((channel) => ({ member, channel }));
    });
    const rows = await this.rowsTo(tx, event, about, wanted, templateFor);
    const handed = what.channels.includes(Channel.WEBHOOK) ? [this.handedOver(event, about)] : [];
    await this.write(tx, about, [...rows, ...handed]);
  }

  /** One person, by mail, of what concerns nobody else. */
  async mail(tx: EntityManager, event: Happened, member: Member, told: Told): Promise<void> {
    const about = { ...told, tenantId: member.tenantId };
    const templateFor = await this.services.templates.publishedFor(tx, told.key);
    await this.write(tx, about, await this.rowsTo(tx, event, about, [{ member, channel: Channel.EMAIL }], templateFor));
  }

  private async rowsTo(
    tx: EntityManager,
    event: Happened,
    told: Told,
    wanted: readonly { member: Member; channel: Channel }[],
    templateFor: PublishedTemplates,
  ): Promise<Notification[]> {
    if (wanted.length === 0) return [];
    const { members, suppressions } = this.services;
    const what = notifiedEvent(told.key);
    const reached = await members.reached(tx, [...new Set(wanted.map(({ member }) => member))]);
    const people = wanted.flatMap(({ member: { id }, channel }) =>
      reached.filter(({ member }) => member.id === id).map((one) => ({ ...one, channel })),
    );
    const suppressed = await suppressions.among(
      tx,
      people.filter(({ channel }) => channel === Channel.EMAIL).map(({ person }) => this.fingerprints.of(person.email)),
    );
    return people.map(({ member, channel, person, key }) => {
      const row = this.rowFor(what, event, told, channel);
      const template = templateFor(channel, member.locale);
      const words = word(template, { recipient: person.name, ...told.facts });
      const own = {
        tenantId: member.tenantId,
        recipient: member.id,
        recipientRole: member.role,
        templateId: template.id,
        sealed: sealedWords(row.id, key, words),
      };
      if (channel !== Channel.EMAIL)
        return { ...row, ...own, state: NotificationState.DELIVERED, endedAt: row.createdAt };
      const addressFingerprint = this.fingerprints.of(person.email);
      const failure = this.failureAtOnce(what, suppressed.has(addressFingerprint));
      const state = failure ? NotificationState.FAILED : NotificationState.QUEUED;
      return { ...row, ...own, addressMasked: masked(person.email), addressFingerprint, state, failure };
    });
  }

  private async write(tx: EntityManager, told: Told, rows: readonly Notification[]): Promise<void> {
    const written = await this.insert(tx, rows);
    const entries = written.filter(({ channel }) => channel === Channel.IN_APP);
    const queued = written.filter(({ state }) => state === NotificationState.QUEUED);
    const handed = written.filter(({ channel }) => channel === Channel.WEBHOOK);
    const facts = withoutFreeText(notifiedEvent(told.key), told.facts);
    await Promise.all([
      recordAll(tx, [...entries.map(received), ...handed.map((one) => handedOver(one, facts))]),
      ...queued.map(({ id }) => deliverMail.add(tx, { notificationId: id, number: 1 })),
    ]);
  }

  private failureAtOnce({ goesToSuppressed }: NotifiedEvent, isSuppressed: boolean): NotificationFailure | null {
    if (!this.telling.mailIsOn) return NotificationFailure.MAIL_IS_OFF;
    return isSuppressed && !goesToSuppressed ? NotificationFailure.ADDRESS_SUPPRESSED : null;
  }

  /** Open-platform has the endpoints, the signatures and the tries: we only say what there is to tell. */
  private handedOver(event: Happened, told: Told): Notification {
    const row = this.rowFor(notifiedEvent(told.key), event, told, Channel.WEBHOOK);
    return { ...row, recipient: row.tenantId, state: NotificationState.SENT, sentAt: row.createdAt };
  }

  private rowFor({ key, category }: NotifiedEvent, event: Happened, told: Told, channel: Channel): Notification {
    const row: Omit<Notification, "recipient"> = {
      id: newId(),
      tenantId: told.tenantId ?? event.tenantId,
      eventId: event.id,
      eventType: event.type,
      channel,
      key,
      category,
      recipientRole: null,
      addressMasked: null,
      addressFingerprint: null,
      templateId: null,
      sealed: null,
      orderId: told.orderId ?? null,
      shipmentId: told.shipmentId ?? null,
      state: NotificationState.QUEUED,
      failure: null,
      tries: 0,
      triesBefore: 0,
      isRead: false,
      readAt: null,
      sentAt: null,
      endedAt: null,
      version: 1,
      createdBy: Viewer.system.actor,
      createdAt: this.clock(),
    };
    return row as Notification;
  }

  /** Those that were not there yet: in nearly every case all of them. */
  private async insert(tx: EntityManager, rows: readonly Notification[]): Promise<readonly Notification[]> {
    const inserted = await insertRows(tx, Notification, rows, { onConflict: "ignore" });
    if (inserted === rows.length) return rows;
    const ids = rows.map(({ id }) => id);
    const ours = new Set((await findRows(tx, Viewer.system, Notification, [oneOf("id", ids)])).map(({ id }) => id));
    return rows.filter(({ id }) => ours.has(id));
  }
}
