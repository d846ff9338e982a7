import { indexesWithoutLocks } from "@baiyun/kit";

/** What is under way, among all that ever was: it is held against whoever is new on the list of denied parties. */
export const IndexOpenShipments = indexesWithoutLocks("IndexOpenShipments1795771200005", {
  shipment_open: "shipment (id) WHERE status NOT IN ('DELIVERED', 'RETURNED', 'CANCELLED', 'DESTROYED')",
});
