import type { Scope } from "@baiyun/kit";

/** What the goods are worth: the owner's, and of who declares and books them. */
export const SEES_CUSTOMS_VALUES = [
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
  "role:finance",
] as const satisfies Scope[];

/** What customs know a consignee by: the owner's, and of who declares. */
export const SEES_CONSIGNEE_TAX_NUMBER = [
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
] as const satisfies Scope[];

/** Who works with customs. */
export const DECLARES = ["role:broker"] as const satisfies Scope[];

/** Who looks through what is declared. */
export const SEES_DECLARATIONS = [
  "role:broker",
  "role:ops",
  "role:finance",
  "role:support",
  "role:admin",
] as const satisfies Scope[];
/** Who handles parcels, bags and consignments. */
export const HANDLES_PARCELS = ["role:ops", "role:admin"] as const satisfies Scope[];

/** Who of our staff sees where parcels are handled; customers see the state of their shipment alone. */
export const SEES_LINE_HAUL = ["role:ops", "role:support", "role:broker", "role:admin"] as const satisfies Scope[];

/** Who asks what would stand in the way of a draft order. */
export const CHECKS_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "orders:write",
] as const satisfies Scope[];

/** Everybody of ours. */
export const STAFF = [
  "role:ops",
  "role:support",
  "role:broker",
  "role:finance",
  "role:pricing",
  "role:admin",
] as const satisfies Scope[];

/** Who sees with whom we exchange messages, and what was exchanged. */
export const SEES_COUNTERPARTS = ["role:broker", "role:ops", "role:admin"] as const satisfies Scope[];
