import {
  defineDomain,
  FieldCipher,
  handle,
  ofTenant,
  pruneByAge,
  rewrapping,
  SubjectKey,
  type Surroundings,
  Viewer,
} from "@baiyun/kit";
import { MailCatcher } from "./adapters/mail-catcher/catcher";
import { INBOX_PATH, inboxRoute } from "./adapters/mail-catcher/inbox.route";
import { REPORTS_PATH, reportsRoute } from "./adapters/mail-reports/route";
import { smtpPost } from "./adapters/smtp/smtp-post";
import { AddressConfirmation } from "./address-confirmation/address-confirmation.entity";
import { AddressConfirmationResolver } from "./address-confirmation/address-confirmation.resolver";
import { AddressConfirmationService } from "./address-confirmation/address-confirmation.service";
import { type NotificationsConfig, notificationsConfig } from "./config";
import { onBooksProved } from "./consumers/on-books-proved";
import { onChannelOrderRefused } from "./consumers/on-channel-order-refused";
import { onClaimDecided } from "./consumers/on-claim-decided";
import { onClaimOpened } from "./consumers/on-claim-opened";
import { onClaimPaid } from "./consumers/on-claim-paid";
import { onCustomerStatusChanged } from "./consumers/on-customer-status-changed";
import { onHoldDenied } from "./consumers/on-hold-denied";
import { onInvoiceIssued } from "./consumers/on-invoice-issued";
import { onMemberStated } from "./consumers/on-member-stated";
import { onMonthlyDeclarationDue } from "./consumers/on-monthly-declaration-due";
import { onOrderAccepted } from "./consumers/on-order-accepted";
import { onOrderCancelled } from "./consumers/on-order-cancelled";
import { onOrderEdited } from "./consumers/on-order-edited";
import { onOrderFundingRequested } from "./consumers/on-order-funding-requested";
import { onOrderHeld } from "./consumers/on-order-held";
import { onOrderReleased } from "./consumers/on-order-released";
import { onOrderSubmitted } from "./consumers/on-order-submitted";
import { onPersonErased } from "./consumers/on-person-erased";
import { onPurchaseOrderIssued } from "./consumers/on-purchase-order-issued";
import { onPurchaseOrderLine } from "./consumers/on-purchase-order-line";
import { onPurchaseOrderReduced } from "./consumers/on-purchase-order-reduced";
import { onQuoteExpired } from "./consumers/on-quote-expired";
import { onQuoteOffered } from "./consumers/on-quote-offered";
import { onQuoteRejected } from "./consumers/on-quote-rejected";
import { onShipmentDecision } from "./consumers/on-shipment-decision";
import { onShipmentExceptionOverdue } from "./consumers/on-shipment-exception-overdue";
import { onShipmentExceptionRaised } from "./consumers/on-shipment-exception-raised";
import { onShipmentStatusChanged } from "./consumers/on-shipment-status-changed";
import { onStockUnavailable } from "./consumers/on-stock-unavailable";
import { onWebhookEndpointDisabled } from "./consumers/on-webhook-endpoint-disabled";
import { CustomerResolver } from "./customer/customer.resolver";
import { deliverMail } from "./mail/deliver-mail";
import { idInMessageId } from "./mail/message-id";
import { Member } from "./member/member.entity";
import { MemberService } from "./member/member.service";
import { MemberErasure } from "./member/member-erasure.service";
import { ResealService, resealMembers } from "./member/reseal.service";
import { CreateNotifications } from "./migrations/create-notifications.migration";
import { LockEventsOfMoney } from "./migrations/lock-events-of-money.migration";
import { SealAsTheKit } from "./migrations/seal-as-the-kit.migration";
import { SeedBooksUnproved } from "./migrations/seed-books-unproved.migration";
import { SeedDecisions } from "./migrations/seed-decisions.migration";
import { SeedMonthlyDeclarations } from "./migrations/seed-monthly-declarations.migration";
import { SeedPurchaseOrderLines } from "./migrations/seed-purchase-order-lines.migration";
import { SeedPurchaseOrderReduced } from "./migrations/seed-purchase-order-reduced.migration";
import { SeedQuoteExpired } from "./migrations/seed-quote-expired.migration";
import { SeedShopOrderRefused } from "./migrations/seed-shop-order-refused.migration";
import { SeedTemplates } from "./migrations/seed-templates.migration";
import { SeedWebhookDisabled } from "./migrations/seed-webhook-disabled.migration";
import { Attempt } from "./notification/attempt.entity";
import { DeliverMailService } from "./notification/deliver-mail.service";
import { Notification } from "./notification/notification.entity";
import { NOTIFICATION_HANDED_OVER, NOTIFICATION_RECEIVED } from "./notification/notification.events";
import { NotificationResolver, notificationOf } from "./notification/notification.resolver";
import { NotificationService } from "./notification/notification.service";
import { NotificationLogResolver, ResendResolver } from "./notification/notification-log.resolver";
import { NotificationReceivedResolver } from "./notification/notification-received.resolver";
import { NotifyService } from "./notification/notify.service";
import { Resend } from "./notification/resend.entity";
import { NotifiedEventResolver } from "./notified-event/notified-event.resolver";
import { OrderName } from "./order-name/order-name.entity";
import { OrderNameService } from "./order-name/order-name.service";
import { FormerSeal } from "./personal-data/former-seal";
import { Fingerprints } from "./personal-data/personal-data";
import { Preference } from "./preference/preference.entity";
import { PreferenceResolver } from "./preference/preference.resolver";
import { PreferenceService } from "./preference/preference.service";
import { Suppression } from "./suppression/suppression.entity";
import { SuppressionService } from "./suppression/suppression.service";
import { Template } from "./template/template.entity";
import { TemplateResolver } from "./template/template.resolver";
import { TemplateService } from "./template/template.service";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function services({ database, config, clock, live, logger }: Surroundings<NotificationsConfig>) {
  const fingerprints = new Fingerprints(config.PERSONAL_DATA_SECRET);
  const cipher = new FieldCipher(config.FIELD_MASTER_KEY);
  const reseals = new ResealService(cipher, new FormerSeal(config.PERSONAL_DATA_SECRET));
  const [members, suppressions] = [new MemberService(cipher, reseals), new SuppressionService(clock)];
  const [preferences, templates] = [new PreferenceService(database), new TemplateService(database, clock)];
  const orderNames = new OrderNameService(clock);
  const catcher =
    config.MAIL === "catch" && !config.SMTP_URL
      ? new MailCatcher(config.MAIL_CATCH_PORT, clock, logger, ({ messageId }) => arrived(messageId))
      : null;
  const url = config.SMTP_URL ? () => config.SMTP_URL! : catcher && (() => catcher.url);
  const post = url && smtpPost(url, config.MAIL_FROM);
  const people = { members, suppressions };
  const mails = new DeliverMailService(clock, post, fingerprints, people);
  const telling = { mailIsOn: post !== null, newsForMs: config.NEWS_FOR_HOURS * HOUR_MS };
  const ofEvents = { ...people, preferences, templates, orderNames };
  const notify = new NotifyService(clock, fingerprints, telling, ofEvents);

  /** What is caught has arrived: nobody else would report it. */
  async function arrived(messageId: string | null): Promise<void> {
    const notificationId = messageId && idInMessageId(messageId);
    if (notificationId)
      await database.transaction(Viewer.system, (tx) => mails.report(tx, { notificationId, kind: "DELIVERED" }));
  }

  return {
    ...ofEvents,
    live,
    fingerprints,
    cipher,
    reseals,
    erasure: new MemberErasure(cipher),
    mails,
    catcher,
    notify,
    confirmations: new AddressConfirmationService(database, clock, fingerprints, { ...people, notify }),
    notifications: new NotificationService(database, clock, fingerprints, post !== null, people),
    reports: { database, clock, secret: config.MAIL_REPORTS_SECRET, mails },
  };
}

export const domain = defineDomain({
  name: "notifications",
  summary: "who is told what, in which words, and whether it arrived",
  config: notificationsConfig,
  secrets: { PERSONAL_DATA_SECRET: "random", MAIL_REPORTS_SECRET: "random", FIELD_MASTER_KEY: "random" },
  entities: [
    Notification,
    Attempt,
    Resend,
    Template,
    Member,
    Preference,
    Suppression,
    AddressConfirmation,
    OrderName,
    SubjectKey,
  ],
  migrations: [
    CreateNotifications,
    SeedTemplates,
    LockEventsOfMoney,
    SealAsTheKit,
    SeedQuoteExpired,
    SeedPurchaseOrderReduced,
    SeedDecisions,
    SeedWebhookDisabled,
    SeedBooksUnproved,
    SeedMonthlyDeclarations,
    SeedShopOrderRefused,
    SeedPurchaseOrderLines,
  ],
  services,
  resolvers: [
    NotificationResolver,
    NotificationLogResolver,
    ResendResolver,
    NotificationReceivedResolver,
    NotifiedEventResolver,
    TemplateResolver,
    PreferenceResolver,
    CustomerResolver,
    AddressConfirmationResolver,
  ],
  references: { Notification: notificationOf, Customer: ofTenant },
  events: [NOTIFICATION_RECEIVED, NOTIFICATION_HANDED_OVER],
  gathers: "of all",
  effectsAreRows: true,
  consumers: ({ members, erasure, orderNames, notify }) => [
    onMemberStated(members),
    onPersonErased(erasure),
    onOrderFundingRequested(orderNames),
    onOrderSubmitted(notify, orderNames),
    onOrderEdited(notify),
    onOrderAccepted(notify),
    onOrderCancelled(notify),
    onOrderHeld(notify),
    onOrderReleased(notify),
    onChannelOrderRefused(notify),
    onQuoteOffered(notify),
    onQuoteRejected(notify),
    onQuoteExpired(notify),
    ...onShipmentDecision(notify),
    onShipmentExceptionOverdue(notify),
    onShipmentStatusChanged(notify),
    onShipmentExceptionRaised(notify),
    onCustomerStatusChanged(notify),
    onHoldDenied(notify),
    onInvoiceIssued(notify),
    onWebhookEndpointDisabled(notify),
    onClaimOpened(notify),
    onClaimDecided(notify),
    onClaimPaid(notify),
    onBooksProved(notify),
    onMonthlyDeclarationDue(notify),
    onPurchaseOrderIssued(notify),
    onPurchaseOrderReduced(notify),
    ...onPurchaseOrderLine(notify),
    onStockUnavailable(notify),
  ],
  jobs: ({ mails, reseals, cipher }) => [
    handle(deliverMail, (tx, payload) => mails.deliver(tx, payload)),
    handle(resealMembers, (tx) => reseals.resealNext(tx)),
    rewrapping(cipher),
  ],
  routes: (app, { reports, catcher }) => {
    reportsRoute(app, reports);
    inboxRoute(app, catcher);
  },
  published: { paths: [REPORTS_PATH, INBOX_PATH], port: 4007 },
  resources: ({ catcher }) => (catcher ? [catcher] : []),
  retentions: () => [
    {
      name: "notifications and their attempts",
      keepForMs: 180 * DAY_MS,
      prune: pruneByAge("notification", "created_at"),
    },
    {
      name: "tokens that confirm addresses",
      keepForMs: 7 * DAY_MS,
      prune: pruneByAge("address_confirmation", "created_at"),
    },
    { name: "names of orders", keepForMs: 400 * DAY_MS, prune: pruneByAge("order_name", "named_at") },
  ],
});
