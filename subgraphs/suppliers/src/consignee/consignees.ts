import { type Database, type FieldCipher, findRows, oneOf, type Place, SubjectKey, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { type ShipToAddress, shipToAddress } from "../allocation/ship-to-address";
import type { PurchaseOrder } from "../purchase-order/purchase-order.entity";

type Kept = Pick<PurchaseOrder, "id" | "orderId" | "consigneeSealed" | "consignee">;

const ofOrder = (id: string): Place => ({ table: "order_allocation", column: "ship_to_sealed", row: id });
const ofPurchaseOrder = (id: string): Place => ({ table: "purchase_order", column: "consignee_sealed", row: id });

/**
 * Whom orders go to, encrypted with a key of each order's consignee: nothing tells that two orders go to one person, so each is one.
 * The key is the buyer's row, which a supplier does not see: it is read for whoever may learn the consignee by `ship-to.ts`.
 */
export class Consignees {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** For the order's allocation, from which an alternative supplier is told. Null for who was erased. */
  seal(tx: EntityManager, order: { id: string; tenantId: string }, shipTo: ShipToAddress): Promise<Buffer | null> {
    return this.sealed(tx, order, ofOrder(order.id), shipTo);
  }

  async sealFor(
    tx: EntityManager,
    { id, orderId, buyerId }: Pick<PurchaseOrder, "id" | "orderId" | "buyerId">,
    shipTo: ShipToAddress,
  ): Promise<Buffer | null> {
    return this.sealed(tx, { id: orderId, tenantId: buyerId }, ofPurchaseOrder(id), shipTo);
  }

  /** What an allocation keeps. Null for who was erased. */
  async open(tx: EntityManager, orderId: string, sealed: Buffer): Promise<ShipToAddress | null> {
    const [key] = await findRows(tx, Viewer.system, SubjectKey, [oneOf("id", [orderId])]);
    return this.opened(key ?? null, ofOrder(orderId), sealed);
  }

  /** Of many purchase orders by one read. Whether the viewer may learn it was asked before. */
  readonly ofMany = async (_viewer: Viewer, orders: readonly Kept[]): Promise<(ShipToAddress | null)[]> => {
    const ids = orders.filter(({ consigneeSealed }) => consigneeSealed).map(({ orderId }) => orderId);
    const keys = await this.database.transaction(Viewer.system, (tx) =>
      findRows(tx, Viewer.system, SubjectKey, [oneOf("id", [...new Set(ids)])]),
    );
    return orders.map(({ id, orderId, consignee, consigneeSealed }) =>
      consigneeSealed
        ? this.opened(keys.find((key) => key.id === orderId) ?? null, ofPurchaseOrder(id), consigneeSealed)
        : consignee,
    );
  };

  /** Whoever an order goes to is forgotten: nothing that is kept of them opens again. */
  async erase(tx: EntityManager, order: { id: string; tenantId: string }, at: Date): Promise<void> {
    await this.cipher.erase(tx, order, at);
    await tx.query("UPDATE order_allocation SET ship_to = NULL WHERE id = $1 AND ship_to IS NOT NULL", [order.id]);
    await tx.query("UPDATE purchase_order SET consignee = NULL WHERE order_id = $1 AND consignee IS NOT NULL", [
      order.id,
    ]);
  }

  private async sealed(
    tx: EntityManager,
    order: { id: string; tenantId: string },
    place: Place,
    shipTo: ShipToAddress,
  ): Promise<Buffer | null> {
    const key = await this.cipher.keyOf(tx, order);
    return key?.seal(place, JSON.stringify(shipTo)) ?? null;
  }

  private opened(key: SubjectKey | null, place: Place, sealed: Buffer): ShipToAddress | null {
    const opened = this.cipher.open(key, place, sealed);
    return opened.state === "open" ? shipToAddress.parse(JSON.parse(opened.text)) : null;
  }
}
