import { type BusEvent, isId, type LockFirst, textIn, textsIn } from "@baiyun/kit";
import { isSignOfLife, mayMove } from "../shipment/scan-proof";

/** As `takeOrder` takes one. */
const ORDERS = "SELECT pg_advisory_xact_lock(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key";

const SHIPMENTS = `
  SELECT FROM shipment
  WHERE order_id = ANY($1) OR id = ANY($2) OR tracking_number = ANY($3)
    OR (tracking_number = ANY($4) AND missed_since IS NOT NULL)
  ORDER BY id FOR UPDATE`;

/**
 * The shipments that a batch's events name: whoever bags, ships or clears many locks several, too. An order comes before its own. A scan
 * of a parcel after the first names its shipment by the id.
 */
export const lockFirst: LockFirst = (events) => {
  const [orderIds, ids] = [textsIn(events, "orderId").filter(isId), textsIn(events, "shipmentId").filter(isId)];
  const moving = textsIn(events.filter(isScan(mayMove)), "trackingNumber");
  const living = textsIn(events.filter(isScan(isSignOfLife)), "trackingNumber");
  if (orderIds.length + ids.length + moving.length + living.length < 2) return [];
  const orders = { text: ORDERS, values: [orderIds.map((id) => `order/${id}`)] };
  return [...(orderIds.length > 0 ? [orders] : []), { text: SHIPMENTS, values: [orderIds, ids, moving, living] }];
};

const isScan =
  (says: (scan: { status: string; subStatus?: string | undefined }) => boolean) =>
  (event: BusEvent): boolean => {
    const status = textIn(event, "status");
    return status !== undefined && says({ status, subStatus: textIn(event, "subStatus") });
  };
