import type { Scope } from "@baiyun/kit";

/** Customers and their systems for their own tenant, operations on any customer's behalf. */
export const PLACES_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "orders:write",
] as const satisfies Scope[];
export const HOLDS_ORDERS = ["role:ops", "role:support"] as const satisfies Scope[];

/** Who held and released what is our staff's. */
export const SEES_HOLDS = [...HOLDS_ORDERS, "role:admin"] as const satisfies Scope[];

/** The consignee is a person: only those who serve or ship the parcel see who it is. */
export const SEES_CONSIGNEE = [...PLACES_ORDERS, "role:broker", "orders:read"] as const satisfies Scope[];

/** What customs know a consignee by: the owner's, of its systems that place orders, and of who declares. */
export const SEES_CONSIGNEE_TAX_NUMBER = [
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
  "orders:read",
  "orders:write",
] as const satisfies Scope[];

/** Who may be shown one consignee, for a reason that is kept. */
export const REVEALS_CONSIGNEE = ["role:support"] as const satisfies Scope[];

/** Who tells one consignee from another without knowing who it is. */
export const SEES_MASKED_CONSIGNEE = [
  "role:ops",
  "role:broker",
  "role:support",
  "role:finance",
  "role:admin",
] as const satisfies Scope[];

/** What the goods are worth and the IOSS number: the owner's, and of who declares and books them. */
export const SEES_CUSTOMS_VALUES = [
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
  "role:finance",
  "orders:read",
] as const satisfies Scope[];

/** Where an order stands with the other domains is our staff's to see … */
export const SEES_SAGAS = [...HOLDS_ORDERS, "role:finance", "role:admin"] as const satisfies Scope[];

/** … and to act on. */
export const RUNS_SAGAS = ["role:ops", "role:admin"] as const satisfies Scope[];

/** Who counts what comes back to our warehouse. */
export const RECEIVES_RETURNS = ["role:ops"] as const satisfies Scope[];

/** Who decides what is given back for it. */
export const CLOSES_RETURNS = ["role:support", "role:finance", "role:admin"] as const satisfies Scope[];
