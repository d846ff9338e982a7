import { text } from "@baiyun/kit";

/** What every act of this domain says of its key and its reason. */
export const KEY = "The same key with the same input acts once.";
export const REASON = "Why, for the audit: at most 500 characters, and no personal data, since it is kept for good.";

export const reason = text(500);
/** Where it may be left out. */
export const optionalReason = reason.nullish().transform((why) => why ?? null);
