import { indexesWithoutLocks } from "@baiyun/kit";

/** Every filter of the list of quotes, for one tenant and for staff who see all; and the offers by when they end. */
export const IndexQuotes = indexesWithoutLocks("IndexQuotes1795900000001", {
  quote_by_tenant: "quote (tenant_id, id)",
  quote_by_status: "quote (tenant_id, status, id)",
  quote_of_all_by_status: "quote (status, id)",
  quote_by_service: "quote (tenant_id, service_id, id)",
  quote_of_all_by_service: "quote (service_id, id)",
  quote_by_country: "quote (tenant_id, country, id)",
  quote_of_all_by_country: "quote (country, id)",
  quote_offered_by_end: "quote (expires_at, id) WHERE status = 'OFFERED'",
});
