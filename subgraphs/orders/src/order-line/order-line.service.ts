import { equals, findRows, insertRows, newId, storeRow, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { inBulk } from "../order/in-bulk";
import type { InParcel, LineContent } from "../order/order-content";
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

  async write(tx: EntityManager, order: OwnOrder, lines: readonly LineContent[]): Promise<void> {
    await insertRows(tx, OrderLine, this.rowsOf(order, lines));
  }

  /** Of many orders at once; of one in one statement. */
  async writeAll(tx: EntityManager, all: readonly { order: OwnOrder; lines: readonly LineContent[] }[]): Promise<void> {
    const rows = all.flatMap(({ order, lines }) => this.rowsOf(order, lines));
    const groups = all.length === 1 ? [rows] : inBulk(rows);
    await Promise.all(groups.map((some) => insertRows(tx, OrderLine, some)));
  }

  private rowsOf({ id: orderId, tenantId }: OwnOrder, lines: readonly LineContent[]) {
    return lines.map((line, position) => ({
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
      inParcels: line.inParcels?.length ? line.inParcels : null,
    }));
  }

  /**
   * Takes pieces out of a locked order's lines, by line; a line with nothing left is gone.
   * @returns what was taken, as lines of their own.
   */
  async takeOut(
    tx: EntityManager,
    lines: readonly OrderLine[],
    pieces: ReadonlyMap<string, number>,
  ): Promise<LineContent[]> {
    const taken: LineContent[] = [];
    for (const line of lines) {
      const quantity = pieces.get(line.id) ?? 0;
      if (quantity === 0) continue;
      taken.push({ ...line, unitValue: line.unitValue, quantity, inParcels: null });
      line.quantity -= quantity;
      line.inParcels = leftIn(line);
      if (line.quantity > 0) await storeRow(tx, line, ["quantity", "inParcels"]);
      else await tx.query("DELETE FROM order_line WHERE id = $1 AND tenant_id = $2", [line.id, line.tenantId]);
    }
    return taken;
  }

  /** Its parcels are others now: nobody knows in which of them its lines are. */
  async forgetParcels(tx: EntityManager, { id, tenantId }: OwnOrder): Promise<void> {
    await tx.query(
      "UPDATE order_line SET in_parcels = NULL WHERE order_id = $1 AND tenant_id = $2 AND in_parcels IS NOT NULL",
      [id, tenantId],
    );
  }

  async replace(tx: EntityManager, order: OwnOrder, lines: readonly LineContent[]): Promise<void> {
    await tx.query("DELETE FROM order_line WHERE order_id = $1 AND tenant_id = $2", [order.id, order.tenantId]);
    await this.write(tx, order, lines);
  }
}

/** Of what was in one parcel the rest is there; of what was in several nobody knows out of which some was taken. */
const leftIn = ({ quantity, inParcels }: OrderLine): InParcel[] | null =>
  inParcels?.length === 1 ? [{ ...inParcels[0]!, quantity }] : null;
