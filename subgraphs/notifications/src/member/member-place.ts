import type { Place } from "@baiyun/kit";

/** Where who a member is stands encrypted. */
export const memberPlace = (userId: string): Place => ({ table: "member", column: "sealed", row: userId });
