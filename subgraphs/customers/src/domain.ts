import {
  ACCESS_REVOKED,
  byId,
  DeadLetterDesk,
  DeadLetterResolver,
  DeadLetterService,
  defineDomain,
  handle,
  type Surroundings,
  subgraphConfig,
} from "@baiyun/kit";
import { z } from "zod";
import { smtpPost } from "./adapters/smtp/smtp-post";
import { Allowance } from "./allowance";
import { Customer } from "./customer/customer.entity";
import { CustomerResolver } from "./customer/customer.resolver";
import { CustomerService } from "./customer/customer.service";
import { CustomerDecision } from "./customer/customer-decision.entity";
import { CustomerDecisionResolver } from "./customer/customer-decision.resolver";
import { DecideCustomerService } from "./customer/decide-customer.service";
import { seedDemo } from "./demo";
import { Invitation } from "./invitation/invitation.entity";
import { InvitationResolver } from "./invitation/invitation.resolver";
import { InvitationService } from "./invitation/invitation.service";
import { KycDocument } from "./kyc-document/kyc-document.entity";
import { KycDocumentResolver } from "./kyc-document/kyc-document.resolver";
import { KycDocumentService } from "./kyc-document/kyc-document.service";
import { kycFileRoutes } from "./kyc-document/kyc-file.route";
import { KycLinks } from "./kyc-document/kyc-links";
import { deliverMail } from "./mail/deliver-mail";
import { Mail } from "./mail/mail.entity";
import { MailService } from "./mail/mail.service";
import { MailNotice } from "./mail/mail-notice";
import { outboxRoute } from "./mail/outbox.route";
import { Membership } from "./membership/membership.entity";
import { MembershipResolver } from "./membership/membership.resolver";
import { MembershipService } from "./membership/membership.service";
import { CreateCustomers } from "./migrations/create-customers.migration";
import { CreateSessions } from "./migrations/create-sessions.migration";
import { CreateTenants } from "./migrations/create-tenants.migration";
import { CreateUsers } from "./migrations/create-users.migration";
import { DropSignInAttempts } from "./migrations/drop-sign-in-attempts.migration";
import { IndexListsAndEnds } from "./migrations/index-lists-and-ends.migration";
import { KeepKycDocuments } from "./migrations/keep-kyc-documents.migration";
import { ResetPasswords } from "./migrations/reset-passwords.migration";
import { VerifyAddresses } from "./migrations/verify-addresses.migration";
import { PasswordResolver } from "./password/password.resolver";
import { PasswordService } from "./password/password.service";
import { PasswordReset } from "./password/password-reset.entity";
import { Registration } from "./registration/registration.entity";
import { RegistrationResolver } from "./registration/registration.resolver";
import { RegistrationService } from "./registration/registration.service";
import { AccessTokens } from "./session/access-tokens";
import { jwksRoute } from "./session/jwks.route";
import { RefreshToken } from "./session/refresh-token.entity";
import { Session } from "./session/session.entity";
import { SessionResolver } from "./session/session.resolver";
import { SessionService } from "./session/session.service";
import { signingKey } from "./session/signing-key";
import { Successors } from "./session/successors";
import { Tenant } from "./tenant/tenant.entity";
import { TenantResolver } from "./tenant/tenant.resolver";
import { TenantService } from "./tenant/tenant.service";
import { HashingLimits } from "./user/hashing-limits";
import { HashingQueue } from "./user/hashing-queue";
import { Passwords, USUAL_COST } from "./user/passwords";
import { User } from "./user/user.entity";
import { UserResolver } from "./user/user.resolver";
import { UserService } from "./user/user.service";

const customersConfig = subgraphConfig.extend({
  /** The key that signs access tokens: a private JWK, as JSON. */
  SIGNING_KEY: signingKey,
  /** Signs the links to the files that customers hand in. */
  KYC_LINK_SECRET: z.string().min(32),
  /** Where browsers reach /kyc-documents. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:4000"),
  TOKEN_ISSUER: z.string().default("https://baiyun.example"),
  TOKEN_AUDIENCE: z.string().default("baiyun"),
  /** log2 of scrypt's N: each one more doubles what a hash costs us, and who guesses. Below 14 it is for tests alone. */
  PASSWORD_COST: z.coerce.number().int().min(1).max(20).default(USUAL_COST),
  /** Passwords hashed at one time, and waiting for it. */
  HASHING_AT_ONCE: z.coerce.number().int().min(1).max(64).default(2),
  HASHING_WAITING: z.coerce.number().int().min(0).max(1_000).default(40),
  /** Tries in a quarter of an hour: with one account, from one address, and by all from places that are new to their account. */
  PASSWORD_TRIES_PER_ACCOUNT: z.coerce.number().int().min(1).default(10),
  PASSWORD_TRIES_PER_ADDRESS: z.coerce.number().int().min(1).default(60),
  PASSWORD_TRIES_OF_STRANGERS: z.coerce.number().int().min(1).default(600),
  /** How long a refresh token may be used again after its first use, for the same answer. */
  REFRESH_REUSE_SECONDS: z.coerce.number().int().min(0).max(60).default(20),
  /** What becomes of mail: `outbox` shows it to whoever reaches GET /outbox, which is for development; `none` drops it. */
  MAIL: z.enum(["outbox", "none"]).default("none"),
  /** Sends mail instead, with its user and password; empty is unset. */
  SMTP_URL: z
    .literal("")
    .or(z.url({ protocol: /^smtps?$/ }))
    .optional(),
  MAIL_FROM: z.string().min(3).default("BaiYun <no-reply@baiyun.example>"),
});

function services({ database, config, clock, redis }: Surroundings<z.infer<typeof customersConfig>>) {
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
  const accounts = { tenants, users, memberships, customers, mails, passwords };
  const registrations = new RegistrationService(database, clock, accounts);
  const sessions = new SessionService(
    database,
    clock,
    { ...accounts, registrations, tokens, successors: new Successors(config.SIGNING_KEY) },
    config.REFRESH_REUSE_SECONDS * 1000,
  );
  const kycLinks = new KycLinks(config.PUBLIC_URL, config.KYC_LINK_SECRET, clock);
  const documents = new KycDocumentService(database, clock, kycLinks);
  return {
    ...accounts,
    /** Of every domain: whoever tends them belongs to our own staff, which is kept here. */
    deadLetters: new DeadLetterService(database, new DeadLetterDesk(redis)),
    tokens,
    database,
    allowance,
    registrations,
    documents,
    kycLinks,
    decisions: new DecideCustomerService(database, clock, documents),
    invitations: new InvitationService(database, clock, accounts),
    sessions,
    passwords: new PasswordService(database, clock, { users, sessions, mails, passwords }),
  };
}

import { CUSTOMER_REGISTERED, CUSTOMER_STATUS_CHANGED } from "./customer/customer.events";

const DAY_MS = 86_400_000;

export const domain = defineDomain({
  name: "customers",
  summary: "Who ships with us, who may sign in for them, and what each person may do.",
  config: customersConfig,
  secrets: { SIGNING_KEY: "ed25519-private-jwk", KYC_LINK_SECRET: "random" },
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
  ],
  migrations: [
    CreateTenants,
    CreateCustomers,
    CreateUsers,
    CreateSessions,
    IndexListsAndEnds,
    VerifyAddresses,
    ResetPasswords,
    KeepKycDocuments,
    DropSignInAttempts,
  ],
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
  ],
  references: { Tenant: byId(Tenant), Customer: byId(Customer), User: byId(User) },
  events: [CUSTOMER_REGISTERED, CUSTOMER_STATUS_CHANGED, ACCESS_REVOKED],
  jobs: ({ mails }) => [handle(deliverMail, (tx, { mailId }) => mails.deliver(tx, mailId))],
  routes: (app, { database, documents, kycLinks, mails, tokens }) => {
    jwksRoute(app, tokens);
    kycFileRoutes(app, documents, kycLinks);
    outboxRoute(app, database, mails);
  },
  published: { paths: ["/.well-known/jwks.json", "/outbox", "/kyc-documents"], port: 4006 },
  resources: ({ mails }, { logger }) => [new MailNotice(mails.mode, logger)],
  retentions: ({ sessions, invitations, registrations, passwords, mails, allowance }) => [
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
    { name: "counts of mails", keepForMs: DAY_MS, prune: (...page) => allowance.prune(...page) },
  ],
  demo: (_services, { database }) => seedDemo(database),
});
