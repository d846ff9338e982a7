import { equals, findRows, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import type { CarrierOrder } from "../carrier/carrier-port";
import type { CarrierCall } from "../carrier-call/carrier-call.entity";
import type { ShipmentCustomsService } from "../declaration/shipment-customs.service";
import type { GoodsService } from "../goods/goods.service";
import type { ParcelService } from "../parcel/parcel.service";
import { Shipment } from "../shipment/shipment.entity";
import type { CarrierBooking } from "./booking.entity";

/** What a carrier is told of a parcel that it is to take. */
export class CarrierOrders {
  constructor(
    private readonly parcels: ParcelService,
    private readonly goods: GoodsService,
    private readonly customs: ShipmentCustomsService,
  ) {}

  /** Of the call's parcel what is in it; of the only one, all. */
  async of(
    tx: EntityManager,
    { reference, parcelNumber }: Pick<CarrierCall, "reference" | "parcelNumber">,
    { shipmentId, product }: CarrierBooking,
  ): Promise<CarrierOrder> {
    const [shipment] = await findRows(tx, Viewer.system, Shipment, [equals("id", shipmentId)]);
    const [parcels, goods, iossNumber] = await Promise.all([
      this.parcels.allOf(tx, shipment!),
      this.goods.of(tx, shipment!),
      this.customs.iossNumberOf(tx, shipment!),
    ]);
    const parcel = parcels.find(({ number }) => number === (parcelNumber ?? 1))!;
    const articles = goods.map((article) => ({
      ...article,
      quantity: parcelNumber === null ? article.quantity : article.piecesIn(parcelNumber),
    }));
    return {
      ...{ reference, product: product!, consignee: shipment!.consignee },
      ...parcel.declared,
      // Where an order did not say, its customer pays nothing at the door.
      dutiesPaid: shipment!.dutiesPaid ?? true,
      iossNumber,
      articles: articles
        .filter(({ quantity }) => quantity > 0)
        .map(({ sku, description, quantity, unitValueMinor, currency, hs6, battery }) => ({
          ...{ sku, description, quantity, currency, hs6, battery },
          unitValueMinor: BigInt(unitValueMinor),
        })),
    };
  }
}
