import type { Suppliers } from "./suppliers";

const LINE = "id status version dispatchedAt lines { id wanted dispatched closedShort { pieces } }";
const REFUSALS = `... on IllegalPurchaseOrderState { current } ... on PurchaseOrderChanged { currentVersion }
  ... on LineNotLacked { lacked } ... on InsufficientStock { available } ... on PurchaseOrderAnnounced { asnReference }`;
const refusalsOf = (mutation: string) =>
  mutation === "closePurchaseOrderLineShort" ? REFUSALS.split("\n")[0]! : REFUSALS;

/** Acts of who closes lines short and reopens them, and what there is to be changed by one. */
export const closingAt = (suppliers: Suppliers) => {
  const act = (mutation: string, input: object, claims: object) => {
    const success = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Success`;
    const selection = `... on ${success} { purchaseOrder { ${LINE} } } ${refusalsOf(mutation)}`;
    return suppliers.running.act(mutation, selection, input, claims);
  };
  return {
    close: (purchaseOrderId: string, lineId: string, claims: object, own: object = {}) =>
      act("closePurchaseOrderLineShort", { purchaseOrderId, lineId, reason: "The mould broke", ...own }, claims),
    reopen: (purchaseOrderId: string, lineId: string, claims: object, own: object = {}) =>
      act("reopenPurchaseOrderLine", { purchaseOrderId, lineId, ...own }, claims),

    /** All that an act on a purchase order could change, as text. */
    async kept(purchaseOrderId: string): Promise<string> {
      const rows = await suppliers.query(
        `SELECT to_jsonb(po) AS "order", (SELECT jsonb_agg(l ORDER BY l.id) FROM purchase_order_line l WHERE l.purchase_order_id = po.id) AS lines,
           (SELECT jsonb_agg(s ORDER BY s.id) FROM stock s JOIN purchase_order_line l ON l.stock_id = s.id WHERE l.purchase_order_id = po.id) AS stock,
           (SELECT count(*) FROM stock_movement m WHERE m.purchase_order_id = po.id)::int AS movements
         FROM purchase_order po WHERE po.id = $1`,
        purchaseOrderId,
      );
      return JSON.stringify([rows, await suppliers.types(purchaseOrderId)]);
    },
  };
};
export type Closing = ReturnType<typeof closingAt>;
