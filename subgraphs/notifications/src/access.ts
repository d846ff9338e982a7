import type { Scope } from "@baiyun/kit";

/** Who looks into the log of what was sent. */
export const READS_LOG = ["role:ops", "role:support", "role:admin"] as const satisfies Scope[];

/** Who has something sent once more. */
export const RESENDS = [...READS_LOG] as const satisfies Scope[];

/** Support hears what people do not understand, and may propose other words; what everybody is sent is admin's to decide. */
export const DRAFTS_TEMPLATES = ["role:support", "role:admin"] as const satisfies Scope[];
export const PUBLISHES_TEMPLATES = ["role:admin"] as const satisfies Scope[];

/** A customer's people are its admin's to look after, and ours. */
export const SEES_PREFERENCES = ["role:customer_admin", "role:support", "role:admin"] as const satisfies Scope[];
