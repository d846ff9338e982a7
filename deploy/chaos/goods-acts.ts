import type { OrderLife } from "./order-life";

type Condition = "RESTOCK" | "WRITE_OFF";
interface Line {
  id: string;
  sku: string;
  quantity: number;
}

const linesOf = ({ world, orderId }: OrderLife): Promise<Line[]> =>
  world.rows.of<Line>("orders", "SELECT id, sku, quantity FROM order_line WHERE order_id = $1 ORDER BY position", [
    orderId,
  ]);

/** Nobody answers its purchase order in time. @returns that one */
export async function leaveUnanswered(order: OrderLife): Promise<string> {
  const id = await order.purchaseOrder();
  const payload = JSON.stringify({ purchaseOrderId: id });
  await order.world.rows.of(
    "suppliers",
    "SELECT job_add('expire-purchase-order', $1, NULL, NULL, 10, 'expire-purchase-order/' || $2)",
    [payload, id],
  );
  return id;
}

/** What was promised is sent, and counted when it comes. */
export async function bringGoods(order: OrderLife, { damaged = 0 } = {}): Promise<void> {
  const { world } = order;
  const {
    id: purchaseOrderId,
    lineId,
    pieces,
  } = await order.found<{ id: string; lineId: string; pieces: number }>(
    "purchase order",
    "suppliers",
    `SELECT p.id, l.id AS "lineId", l.quantity AS pieces FROM purchase_order p
     JOIN purchase_order_line l ON l.purchase_order_id = p.id WHERE p.order_id = $1 AND p.status = 'ACCEPTED'`,
  );
  await world.act("ops", "dispatchPurchaseOrder", { purchaseOrderId });
  const lines = [{ lineId, received: pieces - damaged, damaged }];
  await world.act("ops", "receivePurchaseOrder", { purchaseOrderId, lines });
}

/** All of an article is wanted no more. */
export async function goWithout(order: OrderLife, sku: string): Promise<void> {
  const lines = (await linesOf(order))
    .filter((line) => line.sku === sku)
    .map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  await order.world.act("customer", "cancelOrderLines", { orderId: order.orderId, lines, reason: "Not wanted" });
}

/** Its customer sends all of it back, and our support says that it may. @returns the return */
export async function sendBack(order: OrderLife): Promise<string> {
  const { world, orderId } = order;
  const lines = (await linesOf(order)).map(({ id, quantity }) => ({ orderLineId: id, quantity }));
  const asked = { orderId, lines, reason: "Too small" };
  const selection = "... on RequestReturnSuccess { returnRequest { id } }";
  const { returnRequest } = await world.act("customer", "requestReturn", asked, selection);
  const { id: returnId } = returnRequest as { id: string };
  await world.act("support", "approveReturn", { returnId });
  await world.act("customer", "markReturnInTransit", { returnId });
  return returnId;
}

/** What came back is counted: all of it can be sold again, or none. @returns the return */
export async function takeBack(order: OrderLife, condition: Condition): Promise<string> {
  const { id: returnId } = await order.found<{ id: string }>(
    "return",
    "orders",
    "SELECT id FROM return_request WHERE order_id = $1 AND status = 'IN_TRANSIT'",
  );
  const lines = (await linesOf(order)).map(({ id, quantity }) => ({ orderLineId: id, quantity, condition }));
  await order.world.act("ops", "receiveReturn", { returnId, lines });
  return returnId;
}

export async function closeReturn({ world }: OrderLife, returnId: string, refund: "NONE" | "ALL"): Promise<void> {
  await world.act("support", "closeReturn", { returnId, refund });
}
