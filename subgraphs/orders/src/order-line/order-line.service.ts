import { equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { LineContent } from "../order/order-content";
import { OrderLine } from "./order-line.entity";

interface OwnOrder {
  id: string;
  tenantId: string;
}

/** The rows of an order's lines. Whoever calls holds the order's lock. */
export class OrderLineService {
  async of(tx: EntityManager, { id, tenantId }: OwnOrder): Promise<OrderLine[]> {
    const lines = await findRows(tx, Viewer.system, OrderLine, [equals("orderId", id), equals("tenantId", tenantId)]);
    return lines.sort((a, b) => a.position - b.position);
  }

  async write(tx: EntityManager, { id: orderId, tenantId }: OwnOrder, lines: readonly LineContent[]): Promise<void> {
    const rows = lines.map((line, position) => ({
      id: newId(),
      tenantId,
      orderId,
      position,
      sku: line.sku,
      description: line.description,
      quantity: line.quantity,
      unitValueMinor: line.unitValue.amountMinor.toString(),
      unitValueCurrency: line.unitValue.currency,
      hs6: line.hs6,
      hsVersion: line.hsVersion,
      originCountry: line.originCountry,
      material: line.material ?? null,
      battery: line.battery,
    }));
    await insertRows(tx, OrderLine, rows);
  }

  async replace(tx: EntityManager, order: OwnOrder, lines: readonly LineContent[]): Promise<void> {
    await tx.query("DELETE FROM order_line WHERE order_id = $1 AND tenant_id = $2", [order.id, order.tenantId]);
    await this.write(tx, order, lines);
  }
}
