import { type Condition, equals, isId, oneOf, tidyCode } from "@baiyun/kit";
import type { OrderBatchFilter } from "./order-batch.input";

const SHA256 = /^[0-9a-f]{64}$/;

/** What a filter asks of an import; all conditions hold at once. */
export function batchConditions(filter: OrderBatchFilter | null | undefined): (Condition | null)[] {
  const { status, customerId, sha256 } = filter ?? {};
  const typed = tidyCode(sha256 ?? "").toLowerCase();
  const isNobody = customerId != null && !isId(customerId);
  return [
    oneOf("status", status),
    isNobody ? oneOf("tenantId", []) : equals("tenantId", customerId?.toLowerCase()),
    equals("sha256", sha256 && (SHA256.test(typed) ? typed : "none")),
  ];
}
