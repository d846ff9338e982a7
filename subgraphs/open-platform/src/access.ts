import type { Scope } from "@baiyun/kit";

/** Who lets systems in: the customer's admin, for its own tenant. */
export const MANAGES_CLIENTS = ["role:customer_admin"] as const satisfies Scope[];
export const SEES_CLIENTS = [...MANAGES_CLIENTS, "role:support", "role:admin"] as const satisfies Scope[];

/** A client with the scope tends its own endpoints, and sees no other client's. */
export const MANAGES_WEBHOOKS = [...MANAGES_CLIENTS, "webhooks:manage"] as const satisfies Scope[];
export const SEES_WEBHOOKS = [...SEES_CLIENTS, "webhooks:manage"] as const satisfies Scope[];
