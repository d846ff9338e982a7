import { type Role as KitRole, ROLES, type Scope } from "@baiyun/kit";
import { TenantKind } from "../tenant/tenant.entity";

/** The kit's roles, by their names in the schema. */
export const Role = Object.fromEntries(ROLES.map((role) => [role.toUpperCase(), role])) as {
  readonly [R in KitRole as Uppercase<R>]: R;
};
export type Role = KitRole;

export const scopeOf = (role: Role): Scope => `role:${role}`;

const KIND_OF: Readonly<Record<Role, TenantKind>> = {
  customer_admin: TenantKind.CUSTOMER,
  customer_member: TenantKind.CUSTOMER,
  supplier: TenantKind.SUPPLIER,
  ops: TenantKind.HOUSE,
  broker: TenantKind.HOUSE,
  finance: TenantKind.HOUSE,
  support: TenantKind.HOUSE,
  pricing: TenantKind.HOUSE,
  admin: TenantKind.HOUSE,
};

/** Whether people of such a tenant can hold the role. */
export const isRoleOf = (kind: TenantKind, role: Role): boolean => KIND_OF[role] === kind;

/** The roles that keep a tenant governable: its last holder cannot lose it. */
export const governingRoles: readonly Role[] = [Role.CUSTOMER_ADMIN, Role.ADMIN];
