import { indexesWithoutLocks } from "@baiyun/kit";

/** What was paid for an order's parcels is part of its margin. */
export const IndexClaims = indexesWithoutLocks("IndexClaims1796952000002", { claim_of_order: "claim (order_id)" });
