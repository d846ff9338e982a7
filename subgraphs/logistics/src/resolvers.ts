import { LabelResolver } from "./label/label.resolver";
import type { LabelLinks } from "./label/label-link";
import { OrderResolver } from "./order/order.resolver";
import { ParcelResolver } from "./parcel/parcel.resolver";
import type { ParcelService } from "./parcel/parcel.service";
import { ShipmentResolver } from "./shipment/shipment.resolver";
import type { ShipmentService } from "./shipment/shipment.service";

/** The domain's resolvers with the services behind them. */
export const resolversOver = (shipments: ShipmentService, parcels: ParcelService, links: LabelLinks): object[] => [
  new ShipmentResolver(shipments),
  new ParcelResolver(parcels),
  new LabelResolver(links),
  new OrderResolver(),
];
