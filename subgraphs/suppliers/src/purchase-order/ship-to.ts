import { type Viewer, visibleTo } from "@baiyun/kit";
import type { ShipToAddress } from "../allocation/ship-to-address";
import type { PurchaseOrder } from "./purchase-order.entity";
import { PROMISED } from "./purchase-order-status";

export interface ShipTo {
  warehouse: string | null;
  consignee: ShipToAddress | null;
}

/** Of our staff, who ships parcels; others know the warehouse, and not the person. */
const STAFF_WHO_SEE_CONSIGNEES = ["role:ops"];
const BUYERS_PEOPLE = ["role:customer_admin", "role:customer_member"];

/**
 * The one rule of who learns where a purchase order goes. Its supplier does once it has promised the goods, and then only our
 * warehouse, unless it sends them to the consignee itself; its buyer's people always, whose consignee it is; anybody else never.
 */
export function shipToFor(viewer: Viewer, order: PurchaseOrder): ShipTo | null {
  if (!visibleTo(viewer, order)) return null;
  const { warehouse, consignee } = order;
  const { tenancy } = viewer;
  if (tenancy.kind === "all") {
    return { warehouse, consignee: viewer.hasAny(...STAFF_WHO_SEE_CONSIGNEES) ? consignee : null };
  }
  if (tenancy.kind === "one" && tenancy.tenantId === order.supplierId) {
    return PROMISED.includes(order.status) ? { warehouse, consignee } : null;
  }
  return viewer.hasAny(...BUYERS_PEOPLE) ? { warehouse, consignee } : null;
}
