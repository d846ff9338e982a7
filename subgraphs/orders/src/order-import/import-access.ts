import type { Scope } from "@baiyun/kit";
import { PLACES_ORDERS } from "../access";

export const IMPORTS_ORDERS = PLACES_ORDERS;

/** How far an import has come, without what its rows say. */
export const SEES_BATCHES = [...PLACES_ORDERS, "role:support", "role:admin", "orders:read"] as const satisfies Scope[];

/** A file shows of each order what its reader may see there. */
export const EXPORTS_ORDERS = [
  "role:customer_admin",
  "role:customer_member",
  "role:ops",
  "role:broker",
  "orders:read",
] as const satisfies Scope[];
