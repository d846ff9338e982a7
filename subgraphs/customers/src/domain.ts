import {
  ACCESS_REVOKED,
  AuditEntry,
  auditTrail,
  byId,
  DeadLetterDesk,
  DeadLetterResolver,
  DeadLetterService,
  defineDomain,
  FieldChange,
  FieldCipher,
  FileLinks,
  handle,
  rewrapping,
  SubjectKey,
  type Surroundings,
} from "@baiyun/kit";
import type { z } from "zod";
import { smtpPost } from "./adapters/smtp/smtp-post";
import { Allowance } from "./allowance";
import { customersConfig } from "./config";
import { onShipmentCancelled, onShipmentLabelled, onShipmentStatusChanged } from "./consumers/on-shipment-told";
import { onSupplierRegistered } from "./consumers/on-supplier-registered";
import { onWalletChanged } from "./consumers/on-wallet-changed";
import { Customer } from "./customer/customer.entity";
import { CUSTOMER_REGISTERED, CUSTOMER_STATUS_CHANGED, CUSTOMER_TERMS_CHANGED } from "./customer/customer.events";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerService } from "./customer/customer.service";
import { CustomerDecision } from "./customer/customer-decision.entity";
import { CustomerDecisionResolver } from "./customer/customer-decision.resolver";
import { CustomerTermsResolver } from "./customer/customer-terms.resolver";
import { CustomerTermsService } from "./customer/customer-terms.service";
import { DecideCustomerService } from "./customer/decide-customer.service";
import { stateNextTerms, statingTerms } from "./customer/state-terms";
import { CustomerAddress } from "./customer-address/customer-address.entity";
import { CustomerAddressResolver } from "./customer-address/customer-address.resolver";
import { CustomerAddressService } from "./customer-address/customer-address.service";
import { CustomerUpdateResolver } from "./customer-update/customer-update.resolver";
import { CustomsNumber } from "./customs-number/customs-number.entity";
import { CUSTOMS_NUMBER_STATED, IOSS_DEFAULT_CHANGED } from "./customs-number/customs-number.events";
import { CustomerNumbersResolver, CustomsNumberResolver } from "./customs-number/customs-number.resolver";
import { CustomsNumberService } from "./customs-number/customs-number.service";
import { stateNextDefaults, stateNextNumbers, statingDefaults, statingNumbers } from "./customs-number/state-numbers";
import { seedDemo } from "./demo";
import { furnishDemo } from "./demo-customers";
import { histories } from "./histories";
import { Invitation } from "./invitation/invitation.entity";
import { InvitationResolver } from "./invitation/invitation.resolver";
import { InvitationService } from "./invitation/invitation.service";
import { KycDocument } from "./kyc-document/kyc-document.entity";
import { KycDocumentResolver } from "./kyc-document/kyc-document.resolver";
import { KycDocumentService } from "./kyc-document/kyc-document.service";
import { kycFileRoutes } from "./kyc-document/kyc-file.route";
import { KycPapers } from "./kyc-document/kyc-papers";
import { sealNextPapers, sealPapers } from "./kyc-document/seal-papers";
import { deliverMail } from "./mail/deliver-mail";
import { Mail } from "./mail/mail.entity";
import { MailService } from "./mail/mail.service";
import { MailNotice } from "./mail/mail-notice";
import { outboxRoute } from "./mail/outbox.route";
import { PageLinks } from "./mail/page-links";
import { Membership } from "./membership/membership.entity";
import { MEMBER_STATED } from "./membership/membership.events";
import { MembershipResolver } from "./membership/membership.resolver";
import { MembershipService } from "./membership/membership.service";
import { stateNextMembers, statingMembers } from "./membership/state-members";
import { migrations } from "./migrations/migrations";
import { CustomerShipment } from "./obligation/customer-shipment.entity";
import { ObligationService } from "./obligation/obligation.service";
import { WalletBalance } from "./obligation/wallet-balance.entity";
import { PasswordResolver } from "./password/password.resolver";
import { PasswordService } from "./password/password.service";
import { PasswordReset } from "./password/password-reset.entity";
import { PersonalRevealResolver } from "./personal-reveal/personal-reveal.resolver";
import { PersonalRevealService } from "./personal-reveal/personal-reveal.service";
import { Registration } from "./registration/registration.entity";
import { RegistrationResolver } from "./registration/registration.resolver";
import { RegistrationService } from "./registration/registration.service";
import { AccessTokens } from "./session/access-tokens";
import { jwksRoute } from "./session/jwks.route";
import { RefreshToken } from "./session/refresh-token.entity";
import { Session } from "./session/session.entity";
import { SessionResolver } from "./session/session.resolver";
import { SessionService } from "./session/session.service";
import { Successors } from "./session/successors";
import { Tenant } from "./tenant/tenant.entity";
import { TenantResolver } from "./tenant/tenant.resolver";
import { TenantService } from "./tenant/tenant.service";
import { ErasePersonResolver } from "./user/erase-person.resolver";
import { ErasePersonService } from "./user/erase-person.service";
import { HashingLimits } from "./user/hashing-limits";
import { HashingQueue } from "./user/hashing-queue";
import { Passwords } from "./user/passwords";
import { Phones } from "./user/phone";
import { ProfileResolver } from "./user/profile.resolver";
import { ProfileService } from "./user/profile.service";
import { User } from "./user/user.entity";
import { PERSON_ERASED } from "./user/user.events";
import { UserResolver } from "./user/user.resolver";
import { UserService } from "./user/user.service";
import { UserType } from "./user/user.type";

function services({ database, config, clock, redis, live }: Surroundings<z.infer<typeof customersConfig>>) {
  const [tenants, users, customers] = [new TenantService(), new UserService(), new CustomerService()];
  const memberships = new MembershipService(database, tenants, users);
  const tokens = new AccessTokens(config.SIGNING_KEY, config.TOKEN_ISSUER, config.TOKEN_AUDIENCE, clock);
  const queue = new HashingQueue({ atOnce: config.HASHING_AT_ONCE, waiting: config.HASHING_WAITING });
  const limits = new HashingLimits(redis, clock, {
    perAccount: config.PASSWORD_TRIES_PER_ACCOUNT,
    perAddress: config.PASSWORD_TRIES_PER_ADDRESS,
    ofStrangers: config.PASSWORD_TRIES_OF_STRANGERS,
  });
  const allowance = new Allowance(clock);
  const post = config.SMTP_URL ? smtpPost(config.SMTP_URL, config.MAIL_FROM) : null;
  const mails = new MailService(clock, allowance, config.MAIL, post);
  const passwords = new Passwords(queue, limits, clock, config.PASSWORD_COST);
  const pages = new PageLinks(config.PORTALS_URL || undefined);
  const accounts = { tenants, users, memberships, customers, mails, pages, passwords };
  const registrations = new RegistrationService(database, clock, accounts);
  const sessions = new SessionService(
    database,
    clock,
    { ...accounts, registrations, tokens, successors: new Successors(config.SIGNING_KEY) },
    config.REFRESH_REUSE_SECONDS * 1000,
  );
  const cipher = new FieldCipher(config.FIELD_MASTER_KEY);
  const phones = new Phones(cipher, users);
  const obligations = new ObligationService();
  const kycLinks = new FileLinks(config.PUBLIC_URL, config.KYC_LINK_SECRET, clock, "kyc-documents");
  const papers = new KycPapers(cipher);
  const documents = new KycDocumentService(database, clock, kycLinks, papers);
  const invitations = new InvitationService(database, clock, accounts);
  const resets = new PasswordService(database, clock, { ...accounts, sessions });
  return {
    ...accounts,
    live,
    cipher,
    obligations,
    phones,
    reveals: new PersonalRevealService(database, clock, { phones, kycLinks }),
    addresses: new CustomerAddressService(database, clock),
    customsNumbers: new CustomsNumberService(database, clock, cipher, config.BUS_SEAL_KEY),
    terms: new CustomerTermsService(database, clock),
    profiles: new ProfileService(database, { users, memberships, phones }),
    erasures: new ErasePersonService(database, clock, {
      ...{ tenants, users, memberships, documents, cipher },
      ...{ mails, registrations, invitations, resets },
    }),
    /** Of every domain: whoever tends them belongs to our own staff, which is kept here. */
    deadLetters: new DeadLetterService(database, new DeadLetterDesk(redis)),
    tokens,
    database,
    allowance,
    registrations,
    documents,
    papers,
    kycLinks,
    decisions: new DecideCustomerService(database, clock, documents, obligations),
    invitations,
    sessions,
    passwords: resets,
  };
}

const DAY_MS = 86_400_000;

export const domain = defineDomain({
  name: "customers",
  summary: "Who ships with us, who may sign in for them, and what each person may do.",
  config: customersConfig,
  secrets: {
    SIGNING_KEY: "ed25519-private-jwk",
    KYC_LINK_SECRET: "random",
    FIELD_MASTER_KEY: "random",
    BUS_SEAL_KEY: "random",
  },
  entities: [
    Tenant,
    Customer,
    CustomerDecision,
    KycDocument,
    User,
    Membership,
    Registration,
    Invitation,
    PasswordReset,
    Session,
    RefreshToken,
    Mail,
    CustomerAddress,
    CustomsNumber,
    WalletBalance,
    CustomerShipment,
    SubjectKey,
    AuditEntry,
    FieldChange,
  ],
  migrations,
  services,
  resolvers: [
    TenantResolver,
    CustomerResolver,
    CustomerDecisionResolver,
    KycDocumentResolver,
    UserResolver,
    MembershipResolver,
    RegistrationResolver,
    InvitationResolver,
    PasswordResolver,
    SessionResolver,
    DeadLetterResolver,
    CustomerTermsResolver,
    CustomerAddressResolver,
    CustomsNumberResolver,
    CustomerNumbersResolver,
    CustomerUpdateResolver,
    ProfileResolver,
    ErasePersonResolver,
    PersonalRevealResolver,
    auditTrail("customers", UserType, (id, { rows }) => rows.one(User, id)),
    ...histories,
  ],
  references: { Tenant: byId(Tenant), Customer: byId(Customer), User: byId(User) },
  events: [
    CUSTOMER_REGISTERED,
    CUSTOMER_STATUS_CHANGED,
    CUSTOMER_TERMS_CHANGED,
    IOSS_DEFAULT_CHANGED,
    CUSTOMS_NUMBER_STATED,
    MEMBER_STATED,
    PERSON_ERASED,
    ACCESS_REVOKED,
  ],
  gathers: "of all",
  effectsAreRows: true,
  consumers: ({ obligations, invitations }) => [
    onShipmentLabelled(obligations),
    onShipmentStatusChanged(obligations),
    onShipmentCancelled(obligations),
    onWalletChanged(obligations),
    onSupplierRegistered(invitations),
  ],
  jobs: ({ mails, papers, cipher, customsNumbers }) => [
    handle(deliverMail, (tx, { mailId }) => mails.deliver(tx, mailId)),
    handle(statingMembers, stateNextMembers),
    handle(statingTerms, stateNextTerms),
    handle(statingDefaults, (tx, page) => stateNextDefaults(tx, page, customsNumbers)),
    handle(statingNumbers, (tx, page) => stateNextNumbers(tx, page, customsNumbers)),
    handle(sealPapers, (tx) => sealNextPapers(tx, papers)),
    rewrapping(cipher),
  ],
  routes: (app, { database, documents, kycLinks, mails, tokens }) => {
    jwksRoute(app, tokens);
    kycFileRoutes(app, documents, kycLinks);
    outboxRoute(app, database, mails);
  },
  published: { paths: ["/.well-known/jwks.json", "/outbox", "/kyc-documents"], port: 4006 },
  resources: ({ mails }, { logger }) => [new MailNotice(mails.mode, logger)],
  retentions: ({ sessions, invitations, registrations, passwords, mails, allowance, obligations }) => [
    {
      name: "ended sessions and their refresh tokens",
      keepForMs: 30 * DAY_MS,
      prune: (...page) => sessions.prune(...page),
    },
    { name: "used and expired invitations", keepForMs: 30 * DAY_MS, prune: (...page) => invitations.prune(...page) },
    {
      name: "verified and expired registrations",
      keepForMs: 30 * DAY_MS,
      prune: (...page) => registrations.prune(...page),
    },
    { name: "tokens for another password", keepForMs: DAY_MS, prune: (...page) => passwords.prune(...page) },
    { name: "mails", keepForMs: 7 * DAY_MS, prune: (...page) => mails.prune(...page) },
    { name: "shipments that ended", keepForMs: 90 * DAY_MS, prune: (...page) => obligations.prune(...page) },
    { name: "counts of mails", keepForMs: DAY_MS, prune: (...page) => allowance.prune(...page) },
  ],
  demo: async (services, { database }) => {
    await seedDemo(database);
    await furnishDemo(database, services);
  },
});
