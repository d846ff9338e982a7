import { indexesWithoutLocks } from "@baiyun/kit";

/** What sagas are looked for by: our staff's filters, the clock's, and a customer's whose wallet changed. */
export const IndexSagas = indexesWithoutLocks("IndexSagas1795776000002", {
  order_saga_by_step: "order_saga (step, id)",
  order_saga_by_wait: "order_saga (waiting_for, id)",
  order_saga_by_deadline: "order_saga (deadline, id) WHERE deadline IS NOT NULL",
  order_saga_short_of_funds:
    "order_saga (tenant_id, order_id) WHERE waiting_for IN ('HOLD', 'FUNDS', 'FUNDS_UNDER_WAY')",
});
