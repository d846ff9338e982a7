import { type Context, isId, type Scope } from "@baiyun/kit";
import type { EntityTarget, ObjectLiteral } from "typeorm";

/** Who keeps the books. */
export const WRITES_BOOKS = ["role:finance"] as const satisfies Scope[];
export const SEES_BOOKS = ["role:finance", "role:admin"] as const satisfies Scope[];

/** A customer's money is its administrator's to see; its members order, and see no ledger. */
export const SEES_WALLETS = ["role:customer_admin", ...SEES_BOOKS, "wallet:read"] as const satisfies Scope[];
export const SEES_HOLDS = [...SEES_WALLETS, "role:support"] as const satisfies Scope[];

export const SEES_CLAIMS = ["role:customer_admin", "role:support", ...SEES_BOOKS] as const satisfies Scope[];
export const SAYS_OF_CLAIMS = ["role:customer_admin", "role:support", "role:finance"] as const satisfies Scope[];

/** What we earn and spend is never a customer's to see. */
export const SEES_MARGIN = [...SEES_BOOKS, "role:pricing"] as const satisfies Scope[];

/** What we owe a supplier is its own to see, too. */
export const SEES_SETTLEMENT = [...SEES_BOOKS, "role:supplier"] as const satisfies Scope[];

/** Who asks for what finance then decides. */
export const ASKS_FOR_MONEY = ["role:customer_admin"] as const satisfies Scope[];
export const LIMITS_SPENDING = ["role:customer_admin", "role:finance"] as const satisfies Scope[];

/** Two persons of these, where one is not enough. */
export const DECIDES_ADJUSTMENTS = ["role:finance", "role:admin"] as const satisfies Scope[];

/** The reference of an entity that not everybody of its tenant may see. */
export const seenBy =
  <T extends ObjectLiteral & { id: string }>(entity: EntityTarget<T>, scopes: readonly Scope[]) =>
  ({ id }: { id: string }, { rows, viewer }: Context): Promise<T | null> =>
    isId(id) && viewer.hasAny(...scopes) ? rows.one(entity, id) : Promise.resolve(null);

/** Who asks what would stand in the way of a draft order. */
export const CHECKS_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "orders:write",
] as const satisfies Scope[];
