import type { WebhookDeliveryStatus } from "../../gql/graphql";

/** In the order of a delivery's life. */
export const DELIVERY_STATUSES = [
  "PENDING",
  "RETRYING",
  "DELIVERED",
  "DEAD",
] as const satisfies readonly WebhookDeliveryStatus[];

/** Which deliveries are shown, as the address says it. */
export interface WebhooksSearch {
  status?: WebhookDeliveryStatus[];
  endpoint?: string;
  event?: string[];
  /** The `endCursor` of the page before. */
  after?: string;
}

/** From the address; what cannot be read there is left out. */
export function webhooksSearch(search: Record<string, unknown>): WebhooksSearch {
  const known = Array.isArray(search.status)
    ? DELIVERY_STATUSES.filter((each) => (search.status as unknown[]).includes(each))
    : [];
  const events = Array.isArray(search.event)
    ? search.event.filter((each): each is string => typeof each === "string")
    : [];
  return {
    ...(known.length > 0 && { status: known }),
    ...(typeof search.endpoint === "string" && { endpoint: search.endpoint }),
    ...(events.length > 0 && { event: events }),
    ...(typeof search.after === "string" && { after: search.after }),
  };
}
