/** The roles of people, as the customers domain grants them. */
export const ROLES = [
  "customer_admin",
  "customer_member",
  "supplier",
  "ops",
  "broker",
  "finance",
  "support",
  "pricing",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

/** What a partner's API client may be granted. */
export const PARTNER_SCOPES = [
  "orders:read",
  "orders:write",
  "quotes:write",
  "shipments:read",
  "labels:read",
  "tracking:read",
  "wallet:read",
  "webhooks:manage",
] as const;

export type PartnerScope = (typeof PARTNER_SCOPES)[number];

/** One word of an access token's `scope`. */
export type Scope = `role:${Role}` | PartnerScope;

/** Whoever signed in as a person: each has a role. */
export const EVERY_ROLE: readonly Scope[] = ROLES.map((role) => `role:${role}` as const);

/** Roles of BaiYun's own staff: they count only for who belongs to the house, whose staff sees every tenant. */
const STAFF_SCOPES: ReadonlySet<string> = new Set<Scope>([
  "role:ops",
  "role:broker",
  "role:finance",
  "role:support",
  "role:pricing",
  "role:admin",
]);

export const isStaffScope = (scope: string): boolean => STAFF_SCOPES.has(scope);
