import {
  accepted,
  type Clock,
  type Database,
  IdempotencyKeyReused,
  InvalidInput,
  isPrintable,
  perform,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Customer } from "../customer/customer.entity";
import type { CustomerService } from "../customer/customer.service";
import { lettersIn } from "../mail/letters/letters";
import type { MailService } from "../mail/mail.service";
import type { PageLinks } from "../mail/page-links";
import type { MembershipService } from "../membership/membership.service";
import { Role } from "../membership/role";
import { newSecret, secretHash } from "../secret";
import { TenantKind } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import type { Passwords } from "../user/passwords";
import type { User } from "../user/user.entity";
import { TryAgainLater, type WeakPassword } from "../user/user.result";
import type { UserService } from "../user/user.service";
import { Registration } from "./registration.entity";
import {
  addressed,
  type RegisterCustomerInput,
  type Registering,
  type RequestVerificationInput,
  registering,
  type VerifyEmailInput,
} from "./registration.input";
import {
  type RegisterCustomerResult,
  RegisterCustomerSuccess,
  type RequestVerificationResult,
  RequestVerificationSuccess,
  VerificationEnded,
  type VerifyEmailResult,
  VerifyEmailSuccess,
} from "./registration.result";

const TOKEN_HOURS = 48;

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
  customers: CustomerService;
  mails: MailService;
  pages: PageLinks;
  passwords: Passwords;
}

/**
 * An address counts once its owner has shown to read it. Until then it is anybody's to register again, and no answer here
 * depends on who has it: what is known is told by mail, to the address itself.
 */
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
  ) {}

  /** @param address of the client, if it is known. */
  async register(input: RegisterCustomerInput, address: string | null): Promise<typeof RegisterCustomerResult> {
    const { passwords } = this.accounts;
    const details = accepted(registering, input);
    const chosen =
      details instanceof InvalidInput ? details : await passwords.choose(details.password, details, address);
    type Chosen = string | WeakPassword | TryAgainLater | InvalidInput;
    const outcome = await perform<Registering, Chosen, Registration>(this.database, {
      operation: "registerCustomer",
      viewer: Viewer.anonymous,
      input,
      rules: registering,
      anonymousScope: ({ email }) => email,
      secret: ["password"],
      asSystem: true,
      lock: async () => chosen,
      decide: (tx, passwordHash, details, id) => this.keep(tx, id, details, passwordHash),
      resultId: (_input, id) => id,
      replay: (tx, id) => tx.findOneByOrFail(Registration, { id }),
    });
    if (!(outcome instanceof Registration)) return outcome;
    // The password is no part of what is remembered, so that whoever asks again shows here that it is the same.
    const { email, passwordHash, expiresAt } = outcome;
    const same =
      passwordHash === chosen || (await passwords.matches(input.password, passwordHash, { address, account: email }));
    if (same instanceof TryAgainLater) return same;
    return same ? new RegisterCustomerSuccess(email, expiresAt) : new IdempotencyKeyReused();
  }

  /** Opens a tenant with its customer, who waits for KYC, and its first admin. The token is what makes it happen once. */
  verify({ token }: VerifyEmailInput): Promise<typeof VerifyEmailResult> {
    return this.database.transaction(Viewer.system, async (tx) => {
      const registration = await tx.findOne(Registration, {
        where: { tokenHash: secretHash(token) },
        lock: { mode: "pessimistic_write" },
      });
      const verifiedAt = this.clock();
      if (!registration || registration.verifiedAt || registration.expiresAt <= verifiedAt) {
        return new VerificationEnded();
      }
      if (!(await this.accounts.users.claimAddress(tx, registration.email))) return new VerificationEnded();

      await tx.update(Registration, { id: registration.id }, { verifiedAt });
      const { customer, admin } = await this.open(tx, registration, verifiedAt);
      return new VerifyEmailSuccess(customer, admin);
    });
  }

  /** Every address is answered alike and costs the same work. */
  async requestVerification(input: RequestVerificationInput): Promise<typeof RequestVerificationResult> {
    const details = accepted(addressed, input);
    if (details instanceof InvalidInput) return details;
    const { email } = details;
    await this.database.transaction(Viewer.system, async (tx) => {
      const pending = await this.pendingBy(tx, email);
      const brought = this.newToken();
      const replaced = { tokenHash: secretHash(brought.token), expiresAt: brought.expiresAt };
      await tx.update(Registration, { id: pending?.id ?? NOBODY }, replaced);
      await this.accounts.mails.write(tx, email, pending && lettersIn(pending.locale).verification(pending, brought));
    });
    return new RequestVerificationSuccess(email);
  }

  /** The latest registration of an address that nobody has verified yet; null when none waits. */
  async pendingBy(tx: EntityManager, email: string): Promise<Registration | null> {
    if (!isPrintable(email)) return null;
    const [pending] = await tx.query(
      `SELECT id, company_name AS "companyName", name, locale, password_hash AS "passwordHash" FROM registration
       WHERE email = $1 AND token_hash IS NOT NULL AND verified_at IS NULL AND expires_at > $2
         AND NOT EXISTS (SELECT FROM user_account WHERE email = $1 AND email_verified_at IS NOT NULL)
       ORDER BY id DESC LIMIT 1`,
      [email, this.clock()],
    );
    return pending ?? null;
  }

  /** Removes what was asked for with an address. */
  async forget(tx: EntityManager, email: string): Promise<void> {
    await tx.delete(Registration, { email });
  }

  /** Removes registrations whose tokens expired before this time. @returns how many; at most `limit`. */
  async prune(tx: EntityManager, before: Date, limit: number): Promise<number> {
    const [, removed] = await tx.query(
      `DELETE FROM registration WHERE id IN (
         SELECT id FROM registration WHERE expires_at < $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
       )`,
      [before, limit],
    );
    return removed;
  }

  private async keep(
    tx: EntityManager,
    id: string,
    { password: _password, ...details }: Registering,
    passwordHash: string,
  ): Promise<Registration> {
    const { users, mails } = this.accounts;
    const known = await users.byEmail(tx, details.email);
    const brought = this.newToken();
    const locale = details.locale ?? null;
    const tokenHash = known ? null : secretHash(brought.token);
    const registration = tx.create(Registration, {
      id,
      ...details,
      locale,
      passwordHash,
      tokenHash,
      expiresAt: brought.expiresAt,
      verifiedAt: null,
      createdAt: this.clock(),
    });
    await tx.insert(Registration, registration);
    const letter = known
      ? lettersIn(known.locale ?? locale).alreadyRegistered()
      : lettersIn(locale).verification(details, brought);
    await mails.write(tx, details.email, letter);
    return registration;
  }

  private async open(
    tx: EntityManager,
    { id: tenantId, companyName, defaultCurrency, incoterm, passwordHash, ...own }: Registration,
    emailVerifiedAt: Date,
  ): Promise<{ customer: Customer; admin: User }> {
    const { tenants, users, memberships, customers } = this.accounts;
    await tenants.open(tx, { id: tenantId, name: companyName, kind: TenantKind.CUSTOMER, createdBy: "system" });
    const { name, email, locale } = own;
    const person = { tenantId, email, name, locale, passwordHash, emailVerifiedAt, createdBy: null };
    const admin = await users.create(tx, person);
    const createdBy = admin.id;
    await memberships.grant(tx, { tenantId, userId: admin.id, role: Role.CUSTOMER_ADMIN, createdBy });
    const terms = { name: companyName, defaultCurrency, incoterm };
    return { customer: await customers.register(tx, { tenantId, ...terms, createdBy }), admin };
  }

  private newToken() {
    const token = newSecret();
    const expiresAt = new Date(this.clock().getTime() + TOKEN_HOURS * 3_600_000);
    return { token, link: this.accounts.pages.verifyEmail(token), expiresAt };
  }
}

const NOBODY = "00000000-0000-0000-0000-000000000000";
