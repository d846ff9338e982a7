import { accepted, type Database, IdempotencyKeyReused, InvalidInput, perform, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { MembershipService } from "../membership/membership.service";
import { Role } from "../membership/role";
import { TenantKind } from "../tenant/tenant.entity";
import type { TenantService } from "../tenant/tenant.service";
import { chosenPassword } from "../user/chosen-password";
import { verifyPassword } from "../user/password";
import type { User } from "../user/user.entity";
import { EmailTaken, type WeakPassword } from "../user/user.result";
import type { UserService } from "../user/user.service";
import { Customer } from "./customer.entity";
import { type RegisterCustomerInput, type Registration, registration } from "./customer.input";
import { type RegisterCustomerResult, RegisterCustomerSuccess } from "./customer.result";
import type { CustomerService } from "./customer.service";

interface Accounts {
  tenants: TenantService;
  users: UserService;
  memberships: MembershipService;
  customers: CustomerService;
}

interface Opened {
  customer: Customer;
  admin: User;
}

export class RegisterCustomerService {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  /** Opens a tenant with its customer, who waits for KYC, and its first admin. */
  async register(input: RegisterCustomerInput): Promise<typeof RegisterCustomerResult> {
    const { users } = this.accounts;
    const details = accepted(registration, input);
    const chosen = details instanceof InvalidInput ? details : await chosenPassword(details.password, details);
    const outcome = await perform<Registration, string | WeakPassword | InvalidInput, Opened | EmailTaken>(
      this.database,
      {
        operation: "registerCustomer",
        viewer: Viewer.anonymous,
        input,
        rules: registration,
        anonymousScope: ({ email }) => email,
        secret: ["password"],
        asSystem: true,
        lock: async () => chosen,
        decide: (tx, passwordHash, details, id) => this.open(tx, id, details, passwordHash),
        resultId: (_input, id) => id,
        replay: async (tx, id) => {
          const customer = await tx.findOneByOrFail(Customer, { id });
          return { customer, admin: await users.byId(tx, customer.createdBy) };
        },
      },
    );
    if (!("admin" in outcome)) return outcome;
    const { customer, admin } = outcome;
    // The password is no part of what is remembered, so that whoever asks again shows here that it is the same.
    const first = admin.passwordHash === chosen;
    if (!first && !(await verifyPassword(input.password, admin.passwordHash))) return new IdempotencyKeyReused();
    return new RegisterCustomerSuccess(customer, admin);
  }

  private async open(
    tx: EntityManager,
    tenantId: string,
    { companyName, defaultCurrency, incoterm, name, email }: Registration,
    passwordHash: string,
  ): Promise<Opened | EmailTaken> {
    const { tenants, users, memberships, customers } = this.accounts;
    await tenants.open(tx, { id: tenantId, name: companyName, kind: TenantKind.CUSTOMER, createdBy: "system" });
    const admin = await users.create(tx, { tenantId, email, name, passwordHash, createdBy: null });
    if (!admin) return new EmailTaken();
    const createdBy = admin.id;
    await memberships.grant(tx, { tenantId, userId: admin.id, role: Role.CUSTOMER_ADMIN, createdBy });
    const terms = { name: companyName, defaultCurrency, incoterm };
    return { customer: await customers.register(tx, { tenantId, ...terms, createdBy }), admin };
  }
}
