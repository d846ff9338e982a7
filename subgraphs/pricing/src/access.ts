/** Who may quote: the customer's people and its partners' systems. */
export const QUOTING = ["role:customer_admin", "role:customer_member", "quotes:write"] as const;

/** Who asks what would stand in the way of a draft order. */
export const CHECKS_ORDERS = ["role:customer_admin", "role:customer_member", "role:ops", "orders:write"] as const;

/** Who keeps price lists. */
export const PRICING = ["role:pricing", "role:admin"] as const;

/** Costs are never a customer's to see. */
export const COST = ["role:pricing", "role:finance", "role:admin"] as const;

/** What the goods are worth, and duty and tax reckoned from it: the owner's, and of who declares and books them. */
export const CUSTOMS_VALUES = [
  "role:customer_admin",
  "role:customer_member",
  "role:broker",
  "role:finance",
  "quotes:write",
] as const;
