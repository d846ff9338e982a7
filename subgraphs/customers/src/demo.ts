import { type Database, record, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { Customer, CustomerStatus, CustomerTier, Incoterm } from "./customer/customer.entity";
import { customerRegistered, customerTermsChanged } from "./customer/customer.events";
import { stateMembers } from "./membership/member-statements";
import { Membership } from "./membership/membership.entity";
import { Role } from "./membership/role";
import { Tenant, TenantKind } from "./tenant/tenant.entity";
import { hashPassword } from "./user/password";
import { User } from "./user/user.entity";

export const DEMO_LUMEN_TENANT_ID = "01980000-0000-7000-8000-000000000001";
export const DEMO_KESTREL_TENANT_ID = "01980000-0000-7000-8000-000000000002";
export const DEMO_SUPPLIER_TENANT_ID = "01980000-0000-7000-8000-000000000003";
export const DEMO_HOUSE_TENANT_ID = "01980000-0000-7000-8000-000000000004";
const DEMO_HARBOUR_TENANT_ID = "01980000-0000-7000-8000-000000000005";

/** Published on purpose: demo accounts exist only where DEMO is switched on. */
const PASSWORD = "parcels-from-china";

interface DemoUser {
  id: string;
  role: Role;
  email: string;
  name: string;
}

interface DemoTenant {
  id: string;
  name: string;
  kind: TenantKind;
  customer?: { defaultCurrency: string; tier: CustomerTier };
  users: DemoUser[];
}

const user = (number: number, role: Role, email: string, name: string): DemoUser => ({
  id: `01980000-0000-7000-8000-0000000001${String(number).padStart(2, "0")}`,
  role,
  email,
  name,
});

const tenants: readonly DemoTenant[] = [
  {
    id: DEMO_LUMEN_TENANT_ID,
    name: "Lumen Goods",
    kind: TenantKind.CUSTOMER,
    customer: { defaultCurrency: "EUR", tier: CustomerTier.PLUS },
    users: [
      user(1, Role.CUSTOMER_ADMIN, "admin@lumen.example", "Lumen admin"),
      user(2, Role.CUSTOMER_MEMBER, "member@lumen.example", "Lumen member"),
    ],
  },
  {
    id: DEMO_KESTREL_TENANT_ID,
    name: "Kestrel Home",
    kind: TenantKind.CUSTOMER,
    customer: { defaultCurrency: "USD", tier: CustomerTier.STANDARD },
    users: [user(3, Role.CUSTOMER_ADMIN, "admin@kestrel.example", "Kestrel admin")],
  },
  {
    // It has paid nothing in, so its orders wait for funds.
    id: DEMO_HARBOUR_TENANT_ID,
    name: "Harbour and Pine",
    kind: TenantKind.CUSTOMER,
    customer: { defaultCurrency: "EUR", tier: CustomerTier.STANDARD },
    users: [user(11, Role.CUSTOMER_ADMIN, "admin@harbour.example", "Harbour admin")],
  },
  {
    id: DEMO_SUPPLIER_TENANT_ID,
    name: "Yiwu Lamp Works",
    kind: TenantKind.SUPPLIER,
    users: [user(4, Role.SUPPLIER, "sales@lampworks.example", "Lamp Works sales")],
  },
  {
    id: DEMO_HOUSE_TENANT_ID,
    name: "BaiYun",
    kind: TenantKind.HOUSE,
    users: [
      user(5, Role.OPS, "ops@baiyun.example", "BaiYun operations"),
      user(6, Role.BROKER, "broker@baiyun.example", "BaiYun customs broker"),
      user(7, Role.FINANCE, "finance@baiyun.example", "BaiYun finance"),
      user(8, Role.SUPPORT, "support@baiyun.example", "BaiYun support"),
      user(9, Role.PRICING, "pricing@baiyun.example", "BaiYun pricing"),
      user(10, Role.ADMIN, "admin@baiyun.example", "BaiYun admin"),
    ],
  },
];

export interface DemoAccount {
  /** As in the scopes of its access token, without `role:`. */
  role: string;
  email: string;
  password: string;
  tenant: string;
}

/** One account per role, and the admin of a second customer, who sees nothing of the first. */
export const demoAccounts: readonly DemoAccount[] = tenants.flatMap(({ name, users }) =>
  users.map(({ role, email }) => ({ role, email, password: PASSWORD, tenant: name })),
);

/** Adds the demo's tenants and people, once; later changes to them stay. */
export async function seedDemo(database: Database): Promise<void> {
  const seeded = await database.transaction(Viewer.system, (tx) => tx.existsBy(Tenant, { id: DEMO_HOUSE_TENANT_ID }));
  if (seeded) return;
  const passwordHash = await hashPassword(PASSWORD);
  await database.transaction(Viewer.system, (tx) => seed(tx, passwordHash));
}

async function seed(tx: EntityManager, passwordHash: string): Promise<void> {
  const createdBy = "demo";
  const opened = tenants.map(({ id, name, kind }) => ({ id, name, kind, createdBy }));
  const { raw } = await tx.createQueryBuilder().insert().into(Tenant).values(opened).orIgnore().execute();
  // Another process, which this one has just waited for, was first.
  if (raw.length === 0) return;
  const people = tenants.flatMap(({ id: tenantId, users }) =>
    users.map((person) => ({ ...person, tenantId, createdBy })),
  );
  const emailVerifiedAt = new Date();
  await tx.insert(
    User,
    people.map(({ role: _role, ...person }) => ({ ...person, passwordHash, emailVerifiedAt })),
  );
  // A person has one membership, so it can bear the person's id.
  await tx.insert(
    Membership,
    people.map(({ id, tenantId, role }) => ({ id, tenantId, userId: id, role, createdBy })),
  );
  const customers = tenants.flatMap(({ id, name, customer }) =>
    customer ? [tx.create(Customer, { ...customer, ...SHIPS, id, tenantId: id, name, createdBy })] : [],
  );
  await tx.insert(Customer, customers);
  for (const customer of customers) {
    await record(tx, customerRegistered(customer));
    await record(tx, customerTermsChanged(customer));
  }
  await stateMembers(
    tx,
    people.map(({ id }) => id),
  );
}

const SHIPS = { incoterm: Incoterm.DDP, status: CustomerStatus.ACTIVE, suspensionReason: null };
