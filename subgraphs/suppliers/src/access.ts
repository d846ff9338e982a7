import type { Scope } from "@baiyun/kit";

/** Who lets suppliers in, stops them, and says whose goods come from which of them. */
export const KEEPS_SUPPLIERS = ["role:ops", "role:admin"] as const satisfies Scope[];

/** A supplier itself, and our staff who work with it. A customer does not learn who supplies it. */
export const SEES_SUPPLIERS = [
  "role:supplier",
  "role:ops",
  "role:finance",
  "role:support",
  "role:pricing",
  "role:admin",
] as const satisfies Scope[];

/** A supplier's contact is a person. */
export const SEES_CONTACT = ["role:supplier", "role:ops", "role:admin"] as const satisfies Scope[];

/** What a supplier charges is secret: from customers, who would know our margin, and from whoever does not reckon with it. */
export const SEES_COST = ["role:supplier", "role:finance", "role:pricing", "role:admin"] as const satisfies Scope[];

/** Whoever states a SKU states its cost. */
export const KEEPS_SKUS = ["role:supplier", "role:pricing", "role:admin"] as const satisfies Scope[];

/** A supplier for itself, operations on its behalf. */
export const ACTS_FOR_SUPPLIER = ["role:supplier", "role:ops"] as const satisfies Scope[];

/** Goods are counted in our warehouse. */
export const RECEIVES = ["role:ops"] as const satisfies Scope[];

/** Claims are decided, and suppliers paid, by finance. */
export const SETTLES = ["role:finance"] as const satisfies Scope[];

/** Both parties of a purchase order, partners of the buyer, and our staff. */
export const SEES_PURCHASE_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "orders:read",
  ...SEES_SUPPLIERS,
] as const satisfies Scope[];

/** Who asks what would stand in the way of a draft order. */
export const CHECKS_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "orders:write",
] as const satisfies Scope[];
