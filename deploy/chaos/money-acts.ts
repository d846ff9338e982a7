import type { OrderLife } from "./order-life";

const EUR = (amountMinor: string) => ({ amountMinor, currency: "EUR" });
const TODAY = () => new Date().toISOString().slice(0, 10);

/** The claim that its loss opened is approved and paid, by our finance. @returns the claim */
export async function payClaim(order: OrderLife, amountMinor: string): Promise<string> {
  const text = "SELECT id FROM claim WHERE order_id = $1";
  const { id: claimId } = await order.found<{ id: string }>("claim", "finance", text);
  await order.world.act("finance", "approveClaim", { claimId, amount: EUR(amountMinor), reason: "It is not found" });
  await order.world.act("finance", "payClaim", { claimId });
  return claimId;
}

export async function reversePayout({ world }: OrderLife, claimId: string): Promise<void> {
  await world.act("finance", "reverseClaimPayout", { claimId, reason: "It is found" });
}

/** Its carrier bills it late: our cost, and its customer is charged on, as two persons say. */
export async function billLate(order: OrderLife, costMinor: string, chargedMinor: string): Promise<void> {
  const { world, externalRef } = order;
  const trackingNumber = await order.trackingNumber();
  const line = { trackingNumber, billedWeightG: 5_000, amountMinor: costMinor, description: "Address correction" };
  const period = { periodFrom: TODAY(), periodTo: TODAY(), currency: "EUR", lines: [line] };
  await world.act("finance", "recordCarrierBill", { carrier: "YunExpress", number: externalRef, ...period });
  const text = "SELECT id FROM bill_match WHERE order_id = $1";
  const { id: lineId } = await order.found<{ id: string }>("bill", "finance", text);
  await world.act("finance", "chargeBillLine", { lineId, amount: EUR(chargedMinor), reason: "The address was wrong" });
  const adjustment = "SELECT id FROM adjustment WHERE order_id = $1";
  const { id: adjustmentId } = await order.found<{ id: string }>("adjustment", "finance", adjustment);
  await world.act("admin", "approveAdjustment", { adjustmentId });
}

/** Our finance gives its customer something back, or takes it: one person is enough for so little. */
export async function adjust(order: OrderLife, kind: "CREDIT_NOTE" | "DEBIT_NOTE", amountMinor: string): Promise<void> {
  const walletId = await order.world.openWallet("EUR");
  const about = { walletId, kind, amount: EUR(amountMinor), orderId: order.orderId };
  await order.world.act("finance", "proposeAdjustment", { ...about, reason: "Its customer's bank charged it back" });
}

/** Nothing is heard of its parcel for longer than it may be, and nobody finds it. */
export async function vanish(order: OrderLife): Promise<void> {
  const { world, orderId } = order;
  await world.until(`${order.externalRef} to be missed`, async () => {
    const missed = "SELECT id FROM shipment WHERE order_id = $1 AND missed_since IS NOT NULL";
    if ((await world.rows.of("logistics", missed, [orderId])).length > 0) return true;
    const long =
      "UPDATE followed_parcel SET created_at = now() - interval '90 days', check_at = now() WHERE order_id = $1";
    await world.rows.of("tracking", long, [orderId]);
    await world.rows.of("tracking", "SELECT job_add('look-for-silent-parcels', '{}', NULL, NULL, 10, $1)", [
      "look-for-silent-parcels/now",
    ]);
    return false;
  });
  const { id: shipmentId } = await order.found<{ id: string }>(
    "shipment",
    "logistics",
    "SELECT id FROM shipment WHERE order_id = $1",
  );
  await world.act("ops", "declareShipmentLost", { shipmentId, reason: "Nobody has it" });
}
