import { type Database, IdempotencyKeyReused, InvalidInput, idempotently, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { z } from "zod";
import { accepted, displayName, email, idempotencyKey } from "../input";
import { Role } from "../membership/membership.entity";
import type { MembershipService } from "../membership/membership.service";
import { TenantKind } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import { EmailTaken } from "../user/email-taken.type";
import { hashPassword, verifyPassword } from "../user/password";
import { weakness } from "../user/password-rule";
import { User } from "../user/user.entity";
import type { UserService } from "../user/user.service";
import { Customer, Incoterm } from "./customer.entity";
import type { CustomerService } from "./customer.service";
import { type RegisterCustomerInput, type RegisterCustomerResult, RegisterCustomerSuccess } from "./customer.type";

const registration = z.object({
  idempotencyKey,
  companyName: displayName,
  defaultCurrency: z.string(),
  incoterm: z.enum(Incoterm),
  name: displayName,
  email,
  password: z.string(),
});
type Registration = z.infer<typeof registration>;

/** Nobody who registers has a tenant yet; their idempotency keys are kept under this one. */
const NO_TENANT_YET = "00000000-0000-0000-0000-000000000000";

export class RegisterCustomerService {
  constructor(
    private readonly database: Database,
    private readonly tenants: TenantService,
    private readonly customers: CustomerService,
    private readonly users: UserService,
    private readonly memberships: MembershipService,
  ) {}

  /** Opens a tenant with its customer, who waits for KYC, and its first admin. */
  async register(input: RegisterCustomerInput): Promise<typeof RegisterCustomerResult> {
    const details = accepted(registration, input);
    if (details instanceof InvalidInput) return details;
    const weak = weakness(details.password, details);
    if (weak) return weak;

    // Slow by design, so not while holding a connection.
    const passwordHash = await hashPassword(details.password);
    // The password stays out of what is remembered: a plain hash of it would be easy to guess against.
    const { idempotencyKey: key, password: _secret, ...remembered } = details;
    return this.database.transaction(Viewer.system, (tx) =>
      idempotently<typeof RegisterCustomerResult>(tx, {
        tenantId: NO_TENANT_YET,
        operation: "registerCustomer",
        key,
        input: remembered,
        first: () => this.open(tx, details, passwordHash),
        resultId: (result) => (result instanceof RegisterCustomerSuccess ? result.customer.id : null),
        replay: (customerId) => this.registered(tx, customerId, details),
      }),
    );
  }

  private async open(
    tx: EntityManager,
    details: Registration,
    passwordHash: string,
  ): Promise<RegisterCustomerSuccess | EmailTaken> {
    if (!(await this.users.emailIsFree(tx, details.email))) return new EmailTaken();
    const { companyName, name, email, defaultCurrency, incoterm } = details;
    const tenantId = await this.tenants.open(tx, { name: companyName, kind: TenantKind.CUSTOMER, createdBy: "system" });
    const admin = await this.users.create(tx, { tenantId, email, name, passwordHash, createdBy: null });
    const createdBy = admin.id;
    await this.memberships.grant(tx, { tenantId, userId: admin.id, role: Role.CUSTOMER_ADMIN, createdBy });
    const customer = await this.customers.register(tx, {
      tenantId,
      name: companyName,
      defaultCurrency,
      incoterm,
      createdBy,
    });
    return new RegisterCustomerSuccess(customer, admin);
  }

  private async registered(
    tx: EntityManager,
    customerId: string,
    { email, password }: Registration,
  ): Promise<RegisterCustomerSuccess | IdempotencyKeyReused> {
    const customer = await tx.findOneByOrFail(Customer, { id: customerId });
    const admin = await tx.findOneByOrFail(User, { email });
    const same = await verifyPassword(password, admin.passwordHash);
    return same ? new RegisterCustomerSuccess(customer, admin) : new IdempotencyKeyReused();
  }
}
