import { equals, findRows, insertRows, newId, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { Shipment } from "../shipment/shipment.entity";
import { type Battery, type HsVersion, type Packed, ShipmentGoods } from "./shipment-goods.entity";

/** A line of an accepted order. */
export interface OrderedArticle {
  orderLineId: string;
  sku: string;
  description: string;
  quantity: number;
  unitValue: { amountMinor: string; currency: string };
  hs6: string;
  hsVersion: HsVersion;
  originCountry: string;
  battery: Battery;
  inParcels?: Packed[] | null | undefined;
}

/** What is in a shipment, by its order. It is kept as it was accepted; declarations may say otherwise. */
export class GoodsService {
  async keep(
    tx: EntityManager,
    { id: shipmentId, tenantId }: Pick<Shipment, "id" | "tenantId">,
    articles: readonly OrderedArticle[],
  ): Promise<ShipmentGoods[]> {
    const rows = articles.map(({ unitValue: { amountMinor, currency }, ...article }, position) =>
      Object.assign(new ShipmentGoods(), {
        ...{ id: newId(), tenantId, shipmentId, position },
        ...article,
        unitValueMinor: amountMinor,
        inParcels: article.inParcels ?? null,
        currency,
      }),
    );
    await insertRows(tx, ShipmentGoods, rows);
    return rows;
  }

  /** In the order's order. */
  async of(tx: EntityManager, { id }: Pick<Shipment, "id">): Promise<ShipmentGoods[]> {
    const rows = await findRows(tx, Viewer.system, ShipmentGoods, [equals("shipmentId", id)]);
    return rows.sort((a, b) => a.position - b.position);
  }
}
