import { indexesWithoutLocks } from "@baiyun/kit";

/** What lists are sorted by, for one tenant and for staff who see all; exceptions are listed for staff only. */
export const IndexSortings = indexesWithoutLocks("IndexSortings1795723200001", {
  shipment_by_status_at: "shipment (tenant_id, status_at, id)",
  shipment_of_all_by_status_at: "shipment (status_at, id)",
  exception_by_occurred_at: "shipment_exception (occurred_at, id)",
});
