import { type Viewer, visibleTo } from "@baiyun/kit";
import type { PurchaseOrder } from "./purchase-order.entity";
import { PROMISED } from "./purchase-order-status";

/** What a viewer may learn of where goods go. */
export interface ShipToRule {
  warehouse: string | null;
  /** Whether the viewer may learn who the consignee is, where one is kept. */
  names: boolean;
}

/** Of our staff, who ships parcels; others know the warehouse, and not the person. */
const STAFF_WHO_SEE_CONSIGNEES = ["role:ops"];
const BUYERS_PEOPLE = ["role:customer_admin", "role:customer_member"];

/**
 * The one rule of who learns where a purchase order goes. Its supplier does once it has promised the goods, and then only our
 * warehouse, unless it sends them to the consignee itself; its buyer's people always, whose consignee it is; anybody else never.
 */
export function shipToFor(viewer: Viewer, order: PurchaseOrder): ShipToRule | null {
  if (!visibleTo(viewer, order)) return null;
  const { warehouse } = order;
  const { tenancy } = viewer;
  if (tenancy.kind === "all") return { warehouse, names: viewer.hasAny(...STAFF_WHO_SEE_CONSIGNEES) };
  if (tenancy.kind === "one" && tenancy.tenantId === order.supplierId) {
    return PROMISED.includes(order.status) ? { warehouse, names: true } : null;
  }
  return viewer.hasAny(...BUYERS_PEOPLE) ? { warehouse, names: true } : null;
}
